import { awaitedOf, finalSessionStates } from '../memory/index.ts';
import { restsIn } from '../matters/index.ts';
import { type Phase, phaseTraits } from '../phases.ts';
import type { EndingRule } from '../parts.ts';

const ends = 'Nothing needs doing; whoever wants to end can always say so (client.ended).';

/** Rules of where the work rests while somebody is away: what belongs there is heard meanwhile (A5, D23). */
export const restRules = {
  togetherRests: {
    id: 'B14',
    holds: ({ c }) => phaseTraits[restsIn(c)].work === 'together',
    why: ({ c }) =>
      `an ending is proposed while the work goes on, and this one was ${phaseTraits[restsIn(c)].is} when somebody went away`,
    mend: 'Decide first what is under way.',
  },
  preparingRests: restIn('preparing', 'no ending was being prepared', 'Nothing needs doing.'),
  weaningRests: restIn('consolidating', 'meetings were not growing rarer', ends),
  noticeRests: restIn('noticePeriod', 'no notice was under way', 'Nothing needs doing.'),
  concludingRests: restIn('concluding', 'the work was not being concluded', ends),
  lastMeetingOpen: {
    id: 'A13',
    holds: ({ c }) => finalSessionStates[c.finalSession.state] !== 'resolved',
    why: 'what becomes of the last meeting is known already',
    mend: 'Nothing needs doing.',
  },
  transferAsked: {
    id: 'C33',
    holds: ({ c }) => awaitedOf(c) === 'consent',
    why: 'nobody is proposed of whom they were to say whether they would like to go on with them',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;

function restIn(phase: Phase, why: string, mend: string): EndingRule {
  return {
    id: 'A5',
    holds: ({ c }) => restsIn(c) === phase,
    why: `${why} when somebody went away`,
    mend,
  };
}
