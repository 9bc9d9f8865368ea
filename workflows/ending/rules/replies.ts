import type { EventOf } from '../events/index.ts';
import { answeredLately, isStrange, offeredLast } from '../matters/index.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

/** Rules of what comes back: what is written in answer, and letters that did not arrive (D20, G10, G16). */
export const repliesRules = {
  saysStop: replies('stop'),
  // Where no end was offered, nobody knows what is to end.
  mayWantStop: replies('maybe_stop', 'end'),
  saysRisk: replies('risk'),
  saysComplaint: replies('complaint'),
  fromAnother: {
    ofEvent: true,
    id: 'G10',
    holds: (facts) => isFromAnother(facts),
    why: 'it came from the address that we write to',
    mend: 'Nothing needs doing.',
  },
  fromClient: {
    ofEvent: true,
    id: 'G10',
    holds: (facts) => !isFromAnother(facts),
    why: 'it came from another address than we write to, and may be anybody’s',
    mend: 'Let a person read it, and tell what the client says.',
  },
  isUnread: {
    ofEvent: true,
    id: 'D20',
    holds: ({ e }) => is(e, 'reply.received') && e.with.unread,
    why: 'a person has read the answer',
    mend: 'Nothing needs doing.',
  },
  mayBeAnswered: {
    ofEvent: true,
    id: 'D20',
    holds: ({ c, e }) =>
      is(e, 'reply.received') &&
      e.with.answerable &&
      !['risk', 'maybe_stop', 'complaint'].includes(e.with.kind) &&
      c.risk === 'clear' &&
      !answeredLately(c),
    why: 'a machine answers the same person once a week at most, and never another machine, words of risk or somebody in danger',
    mend: 'Let a person answer.',
  },
  comesBackHard: comesBack('hard'),
  comesBackFull: comesBack('full'),
  comesBackForUs: comesBack('policy', 'message'),
  comesBackUnclear: comesBack('unknown'),
  foundFullBefore: {
    id: 'G10',
    holds: ({ c }) => (c.numbers['full'] ?? 0) > 0,
    why: 'the mailbox was not full before',
    mend: 'Nothing needs doing.',
  },
  asksForCall: replies('call_me'),
  takesUpOffer: {
    ofEvent: true,
    id: 'A8',
    holds: ({ c, e }) =>
      is(e, 'reply.received') &&
      e.with.unread &&
      e.with.kind === 'yes' &&
      offeredLast(c) === 'talk',
    why: 'no talk was offered in the letter that left last, which a yes would take up',
    mend: 'Let a person read it, and tell what the client says.',
  },
  leavesOffer: {
    ofEvent: true,
    id: 'A8',
    holds: ({ c, e }) =>
      is(e, 'reply.received') && e.with.unread && e.with.kind === 'no' && offeredLast(c) === 'talk',
    why: 'no talk was offered in the letter that left last, which a no would leave',
    mend: 'Let a person read it, and tell what the client says.',
  },
  saysNotRight: replies('not_right'),
} as const satisfies Record<string, EndingRule>;

function isFromAnother({ c, e }: EndingFacts): boolean {
  return is(e, 'reply.received') && isStrange(c, e.with.from);
}

function comesBack(...classes: EventOf<'letter.returned'>['with']['class'][]): EndingRule {
  return {
    ofEvent: true,
    id: 'G10',
    holds: ({ e }) => is(e, 'letter.returned') && classes.includes(e.with.class),
    why: `the letter did not come back so (${classes.join(', ')})`,
    mend: 'Nothing needs doing.',
  };
}

function replies(...kinds: EventOf<'reply.received'>['with']['kind'][]): EndingRule {
  return {
    ofEvent: true,
    id: 'G16',
    holds: ({ e }) => is(e, 'reply.received') && kinds.includes(e.with.kind),
    why: `the reply is not ${kinds.join(' or ')}`,
    mend: 'Nothing needs doing.',
  };
}
