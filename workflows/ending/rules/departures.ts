import { dateAt } from '../../calendar/index.ts';
import { outcomeFor } from '../matters/index.ts';
import type { Choice } from '../memory/custody.ts';
import { mayBeWritten } from '../sending/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of a worker who leaves (A10–A12, C23–C27, G11). */
export const departureRules = {
  departureKnown: {
    id: 'C23',
    holds: ({ c }) => c.custody.departure !== null,
    why: 'no departure of the worker is known here',
    mend: 'Begin it for the worker, and it tells every client’s ending (departure.began).',
  },
  departureUntold: {
    id: 'C23',
    holds: ({ c }) => c.custody.departure !== null && c.custody.departure.told === null,
    why: ({ c }) =>
      c.custody.departure === null
        ? 'no departure of the worker is known here'
        : 'the client has heard of it already',
    mend: 'Talk about what the client would like next (departure.optionsTalked).',
  },
  workerLeaves: {
    id: 'C23',
    holds: ({ c }) => c.custody.departure !== null || c.custody.away?.died === true,
    why: 'the worker is not leaving',
    mend: 'Propose somebody else directly (transfer.proposed).',
  },
  toldFirst: {
    id: 'G11',
    holds: ({ c }) => c.custody.departure === null || c.custody.departure.told !== null,
    why: 'the client has not heard from us that the worker leaves',
    mend: 'Tell them first, by a call if you can (departure.told).',
  },
  mayHearByMail: {
    ofEvent: true,
    id: 'C24',
    holds: ({ c, e }) =>
      is(e, 'departure.began') &&
      !e.with.call &&
      // Who is gone at once is told of by a voice, not only in writing (A12).
      e.with.lastDay > dateAt(c.almanac, c.policy.agency.zone, c.now) &&
      c.row.safeContactNotes === undefined &&
      c.optedOut !== 'all' &&
      mayBeWritten(c, 'departure-notice'),
    why: 'the client is called, and not written to',
    mend: 'Call them.',
  },
  choosesToEnd: chooses('end'),
  choosesPause: chooses('pause'),
  undecided: chooses('undecided'),
  choosesAnother: {
    ofEvent: true,
    id: 'C33',
    holds: ({ e }) =>
      is(e, 'departure.optionsTalked') &&
      (e.with.choice === 'newWorker' || e.with.choice === 'otherService'),
    why: 'the client does not go on with somebody else',
    mend: 'Nothing needs doing.',
  },
  clientHere: {
    id: 'G14',
    holds: ({ c }) => c.frozen === null,
    why: 'the client is away: nothing is asked of them now',
    mend: 'Wait until they are back (client.resumed).',
  },
  departureSettled: {
    id: 'C23',
    holds: ({ c }) => outcomeFor(c) !== null,
    why: 'it is not known yet with whom the client goes on',
    mend: 'Nothing needs doing.',
  },
  reportDue: {
    id: 'C24',
    holds: ({ c }) => c.custody.reports.some((r) => r.state === 'due'),
    why: 'the departure knows all of it',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;

function chooses(choice: Choice | 'undecided'): EndingRule {
  return {
    ofEvent: true,
    id: 'C33',
    holds: ({ e }) => is(e, 'departure.optionsTalked') && e.with.choice === choice,
    why: `the choice is not ${choice}`,
    mend: 'Nothing needs doing.',
  };
}
