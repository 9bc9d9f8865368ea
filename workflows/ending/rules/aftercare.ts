import { answeredTouch, awaitsAnswer, touchesOver } from '../matters/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of the contacts after closing. */
export const aftercareRules = {
  touchAwaitsAnswer: {
    id: 'C14',
    holds: ({ c }) => c.touches.some(awaitsAnswer),
    why: 'nobody has asked yet',
    mend: 'Wait for the next touch.',
  },
  /** Only they know how things are with them now. */
  answersAnew: {
    id: 'C14',
    holds: ({ c, e }) => e.by.role === 'client' && answeredTouch(c) !== undefined,
    why: 'the client has not said before how things are',
    mend: 'Wait for the next touch.',
  },
  touchesOver: {
    id: 'C14',
    holds: ({ c }) => touchesOver(c),
    why: 'follow-up contacts lie ahead',
    mend: 'Wait for them, or record that none are wanted (followUp.declined).',
  },
  wantsContact: answers('wants_contact'),
  saysConcern: answers('concern'),
  wantsNoMore: answers('declined'),
} as const satisfies Record<string, EndingRule>;

function answers(outcome: string): EndingRule {
  return {
    ofEvent: true,
    id: 'C14',
    holds: ({ e }) => is(e, 'touch.answered') && e.with.outcome === outcome,
    why: `the answer is not ${outcome}`,
    mend: 'Nothing needs doing.',
  };
}
