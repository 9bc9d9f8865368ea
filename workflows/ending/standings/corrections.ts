import type { RuleTree } from '../rules/index.ts';
import { when } from '../phrases.ts';

/** One fact that was told by mistake, and may be taken back by itself. */
export const fact = { all: ['namesFact', 'factStands', 'mayCorrect', 'enoughSay'] } as const;

/** A decision that was told by mistake. */
export const decided = {
  all: ['namesDecision', 'decisionStands', 'mayCorrect', 'enoughSay'],
} as const;

/** Work that was said to have begun, anew or with somebody else. */
export const began = { all: ['namesBeginning', 'beginningStands', 'mayCorrect'] } as const;

/** Whom the client was said to go on with: where the work ends by that, the yes of the other service is taken back first. */
export const proposal = {
  all: [
    'namesProposal',
    'proposalStands',
    'mayCorrect',
    {
      not: 'endsByTransfer',
      why: 'the work ends because the other service has said yes',
      mend: 'Take back first that it has, by the id of that (entry.corrected).',
    },
  ],
} as const;

/** Back to where the work was when it was told; a decision is the last one, or the one that is named. */
export const back = <const T extends RuleTree>(tree: T) =>
  [
    { guard: when({ all: [tree, 'toldInServing'] }), target: '#servingAgain', actions: 'takeBack' },
    { guard: when({ all: [tree, 'toldTogether'] }), target: '#rejoin', actions: 'takeBack' },
    { guard: when({ all: [tree, 'toldReachingOut'] }), target: '#reachAgain', actions: 'takeBack' },
    { guard: when({ all: [tree, 'toldInNotice'] }), target: '#noticeAgain', actions: 'takeBack' },
    {
      guard: when({ all: [tree, 'toldInTransfer'] }),
      target: '#transferAgain',
      actions: 'takeBack',
    },
    // Who is away rests where the work was; it goes on there when they are back.
    {
      guard: when({ all: [tree, 'toldOnHold', 'restedInNotice'] }),
      target: '#noticeAgain',
      actions: 'takeBack',
    },
    {
      guard: when({ all: [tree, 'toldOnHold', 'restedInSilence'] }),
      target: '#reachAgain',
      actions: 'takeBack',
    },
    {
      guard: when({ all: [tree, 'toldOnHold', 'restedInTransfer'] }),
      target: '#transferAgain',
      actions: 'takeBack',
    },
    { guard: when({ all: [tree, 'toldOnHold'] }), target: '#rejoin', actions: 'takeBack' },
    { guard: when({ all: [tree, 'toldConcluding'] }), target: '#concluding', actions: 'takeBack' },
    { guard: when({ all: [tree, 'isSettled'] }), target: '#following', actions: 'takeBackStop' },
    // Told in closing or after it, it stopped the follow-up and nothing else.
    { guard: when(tree), actions: 'takeBackStop' },
  ] as const;
