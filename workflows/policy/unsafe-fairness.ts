// What would end the work over a client's head, or leave them with less than they are owed.
import { usualDays } from '../calendar/index.ts';
import type { Rule } from './problem.ts';

const noticeFloor = 10;

export const fairnessRules = [
  {
    code: 'setback',
    at: 'taper.onSetback',
    broken: ({ taper }) => taper.onSetback === 'continue',
    says: 'the gaps must not grow after a setback; hold, or step back.',
  },
  {
    code: 'rupture',
    at: 'taper.onRupture',
    broken: ({ taper }) => taper.onRupture === 'continue',
    says: 'the gaps must not grow while a rupture is open; it must be hold.',
  },
  {
    code: 'stagnationAlone',
    at: 'stagnation.countersign',
    broken: ({ stagnation }) => stagnation.countersign === 'none',
    says: 'whoever decides to continue work that stands still needs a second signature.',
  },
  {
    code: 'undo',
    at: 'undo',
    broken: ({ undo }) => usualDays(undo) === 0,
    says: 'a decision to end must leave time to take it back.',
  },
  {
    code: 'noticeFloor',
    at: 'notice.min',
    broken: ({ notice }) => usualDays(notice.min) < noticeFloor,
    says: 'no notice may be shorter than 10d but in an emergency, which two people sign.',
  },
  {
    code: 'noticeShort',
    at: 'notice.agency',
    among: ['notice.agency', 'notice.min'],
    broken: ({ notice }) => usualDays(notice.agency) < usualDays(notice.min),
    says: 'the notice must not be below its floor, notice.min.',
  },
  {
    code: 'noticeOfReason',
    at: 'notice.byReason',
    broken: ({ notice }) =>
      Object.values(notice.byReason).some((length) => usualDays(length) < usualDays(notice.min)),
    part: ({ notice }) =>
      Object.entries(notice.byReason)
        .flatMap(([reason, length]) => (usualDays(length) < usualDays(notice.min) ? [reason] : []))
        .slice(0, 1),
    says: 'the notice of a reason must not be below the floor, notice.min.',
  },
  {
    code: 'approvalNone',
    at: 'approvals.agencyInitiated',
    broken: ({ approvals }) => approvals.agencyInitiated.length === 0,
    says: 'an ending that the agency starts needs a signature beside the worker’s.',
  },
  {
    code: 'emergencyAlone',
    at: 'approvals.emergency',
    broken: ({ approvals }) => new Set(approvals.emergency).size < 2,
    says: 'an ending without notice needs two people who sign.',
  },
  {
    code: 'conductAlone',
    at: 'approvals.conductLetter',
    broken: ({ approvals }) => approvals.conductLetter.length === 0,
    says: 'a letter about conduct needs a signature beside the worker’s.',
  },
  {
    code: 'options',
    at: 'options.minimum',
    broken: ({ options }) => options.minimum < 3,
    says: 'a client whose work the agency ends is offered at least 3 options, or told why there are none.',
  },
  {
    code: 'announcement',
    at: 'departure.holdAnnouncement',
    broken: ({ departure }) => !departure.holdAnnouncement,
    says: 'clients must hear of a departure from us before it is announced.',
  },
  {
    code: 'delivery',
    at: 'closing.delivery',
    broken: ({ closing }) => closing.delivery === 'ordinary',
    says: 'originals sent by ordinary post cannot be proven returned; use recorded or in-person.',
  },
  {
    code: 'feedbackReader',
    at: 'feedback.firstReader',
    broken: ({ feedback }) => feedback.firstReader === 'worker',
    says: 'the worker must not be the first to read what a client answered.',
  },
  {
    code: 'mandateUnseen',
    at: 'mandate.clientCopy',
    broken: ({ mandate }) => !mandate.clientCopy,
    says: 'the client must see what the authority is told.',
  },
] as const satisfies Rule[];
