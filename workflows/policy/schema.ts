import * as v from 'valibot';
import { agency, programmes } from './agency.ts';
import { closing, feedback, followUp, records, returning } from './aftercare.ts';
import { contact } from './contact.ts';
import {
  accounts,
  appeal,
  approvals,
  deadlineWatch,
  debrief,
  departure,
  finalSession,
  mandate,
  notice,
  options,
  reasons,
  transfer,
  wording,
} from './ending-terms.ts';
import { hold, planEarly, sessions, silence, stagnation, timeWarning } from './service.ts';
import { count, group, span } from './setting.ts';
import { taper } from './taper-settings.ts';

/** The settings of an agency. Only name and zone need saying; everything else has a usual value. */
export const Policy = group(
  {
    version: count(1, 1, 9999, 'Counted up by the agency whenever a setting changes.'),
    agency,
    programmes,
    sessions: v.optional(sessions, {}),
    contact: v.optional(contact, {}),
    planEarly: v.optional(planEarly, {}),
    timeWarning: v.optional(timeWarning, {}),
    sessionRecord: span(
      '2wd',
      '1wh',
      '10wd',
      'A session is recorded, so that everything reckoned from it is true.',
    ),
    missed: v.optional(
      group(
        {
          followUp: span(
            '1wd',
            '1wh',
            '5wd',
            'A gentle contact by the worker: kinder and faster than mail.',
          ),
        },
        'A session was missed.',
      ),
      {},
    ),
    rupture: v.optional(
      group(
        { followUp: span('7d', '1d', '30d', 'Talked about at the next session, or after this.') },
        'Strain between client and worker was named.',
      ),
      {},
    ),
    agreement: v.optional(
      group(
        {
          review: span('12mo', '1mo', '36mo', 'The working agreement is read again together.'),
          stepGap: span(
            '7d',
            '1d',
            '60d',
            'Between two steps when it was not kept, so that each can be answered.',
          ),
        },
        'What both sides agreed to.',
      ),
      {},
    ),
    concern: span('2wh', '1wh', '1wd', 'A worrying reply is read by the duty worker.'),
    taper: v.optional(taper, {}),
    silence: v.optional(silence, {}),
    stagnation: v.optional(stagnation, {}),
    hold: v.optional(hold, {}),
    finalSession: v.optional(finalSession, {}),
    undo: span('7d', '0d', '90d', 'A decision to end can be taken back in this time.'),
    reasons: v.optional(reasons, {}),
    notice: v.optional(notice, {}),
    approvals: v.optional(approvals, {}),
    options: v.optional(options, {}),
    appeal: v.optional(appeal, {}),
    accounts: v.optional(accounts, {}),
    departure: v.optional(departure, {}),
    uncovered: span('1wd', '1wh', '5wd', 'Nobody stays without a worker for longer unnoticed.'),
    transfer: v.optional(transfer, {}),
    successor: v.optional(
      group(
        { enquiry: span('5wd', '1wd', '30wd', 'A question of the new firm is answered.') },
        'Another firm takes over.',
      ),
      {},
    ),
    deadlineWatch,
    closing: v.optional(closing, {}),
    feedback: v.optional(feedback, {}),
    followUp: v.optional(followUp, {}),
    return: v.optional(returning, {}),
    debrief: v.optional(debrief, {}),
    records: v.optional(records, {}),
    wording: v.optional(wording, {}),
    mandate: v.optional(mandate, {}),
    import: v.optional(
      group(
        {
          coolOff: span(
            '24h',
            '1h',
            '720h',
            'After an import nothing is sent for this long, unless released.',
          ),
        },
        'A caseload is imported.',
      ),
      {},
    ),
  },
  'Settings of an agency. A running ending keeps the version it began with until it is upgraded; then what is still ahead is reckoned anew.',
);
export type Policy = v.InferOutput<typeof Policy>;

/** What an agency writes: anything but name and zone may be left out. */
export type PolicyDraft = v.InferInput<typeof Policy>;
