import { isMissed } from '../matters/index.ts';
import { nothingToTell } from '../sending/index.ts';
import { becameOf, handRules, isSame, takingRules } from '../../chart/rules/index.ts';
import { dateAt } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import type { DepartureEvent } from '../events/index.ts';
import { byHand, newsIn, skippable, takable } from '../tasks/index.ts';
import type { DepartureRule } from '../parts.ts';

/** What is known of the leaving, and what the agency sees to (C23, C26). */
export const leavingRules = {
  ...takingRules<Context, DepartureEvent>(takable),
  ...handRules<Context, DepartureEvent>(byHand, skippable, (c, id) => {
    const task = c.tasks.find(({ type, state }) => type === id && state !== 'open');
    return task ? becameOf(id, task, (at) => dateAt(c.almanac, c.policy.agency.zone, at)) : null;
  }),
  newsToTell: {
    id: '6.8',
    holds: ({ c }) => newsIn(c).length > 0,
    why: 'nobody is to hear of a task at once',
    mend: 'Nothing needs doing.',
  },
  secondPerson: {
    ofEvent: true,
    id: 'C23',
    holds: ({ c, e }) => !isSame(e.by.ref, c.statedBy),
    why: ({ c }) => `${c.statedBy} stated the facts, and a second person confirms them`,
    mend: 'Let somebody else confirm (departure.confirmed).',
  },
  lastDaySaid: {
    id: 'A11',
    holds: ({ c }) => c.facts.lastDay !== null || isMissed(c.facts.kind),
    why: 'the last day is not known',
    mend: 'Say it (departure.corrected with: lastDay).',
  },
  factsConfirmed: {
    id: 'C23',
    holds: ({ c }) => c.confirmedAt !== null,
    why: 'the facts of the departure are not confirmed',
    mend: 'Let a second person confirm them (departure.confirmed).',
  },
  custodianNamed: {
    id: 'C26',
    holds: ({ c }) => c.custodian !== null,
    why: 'nobody keeps the records',
    mend: 'Name who does (records.custodianNamed).',
  },
  accessRevoked: {
    id: 'C26',
    holds: ({ c }) => c.accessRevokedOn !== null,
    why: 'the access of the worker is not revoked',
    mend: 'Revoke it, and say from which day (access.revoked).',
  },
  repliesRerouted: {
    id: 'C26',
    holds: ({ c }) => c.repliesTo !== null,
    why: 'replies still go to the worker',
    mend: 'Send them on (replies.rerouted).',
  },
  nothingToTell: {
    id: 'C23',
    holds: ({ c }) => nothingToTell(c),
    why: 'some endings have not heard yet',
    mend: 'Nothing needs doing: they are told one after the other.',
  },
} as const satisfies Record<string, DepartureRule>;
