import { opens, when } from '../phrases.ts';
import { back, began, decided, fact } from '../standings/index.ts';

/** What was told by mistake: taken back by whoever may, and where it weighs most by two (docs/field.md#corrections). */
export const corrected = [
  // Whom an erasure had left in peace is asked again how things are.
  {
    guard: when({
      all: [
        'namesErasure',
        'erasureStands',
        'mayCorrect',
        'enoughSay',
        'dropsTouches',
        'isSettled',
      ],
    }),
    target: '#following',
  },
  ...back(decided),
  {
    guard: when({ all: ['namesDecision', 'decisionStands', 'mayCorrect', 'saysFirst'] }),
    actions: ['askSecond', opens('countersign-correction')],
  },
  {
    guard: when({
      all: [
        'namesSession',
        'sessionOtherwise',
        'sessionReopens',
        'mayCorrect',
        'reopensFinal',
        'lastSessionAhead',
      ],
    }),
    target: '#concluding',
    actions: 'correctSession',
  },
  {
    guard: when({ all: ['namesSession', 'sessionOtherwise', 'sessionReopens', 'mayCorrect'] }),
    actions: 'correctSession',
  },
  // Without it, it would not have been closed.
  {
    guard: when({ all: [fact, 'closedWithIt'] }),
    target: '#closing',
    actions: ['takeBackFact', 'openClosing'],
  },
  {
    guard: when({ all: ['namesFact', 'factStands', 'mayCorrect', 'saysFirst'] }),
    actions: ['askSecond', opens('countersign-correction')],
  },
  { guard: when({ all: [fact, 'endsNotice'] }), target: '#noticeAgain', actions: 'takeBackFact' },
  {
    guard: when({ all: [fact, 'toldOfFinalSession', 'lastSessionAhead'] }),
    target: '#concluding',
    actions: 'takeBackFact',
  },
  {
    guard: when({ all: [fact, 'toldOfContact', 'toldReachingOut', 'endedSilence'] }),
    target: '#reachAgain',
    actions: 'takeBackContact',
  },
  // Nobody has come back, or met somebody new: whoever asked is answered, and the two meet first.
  {
    guard: when({ all: [began, 'toldReturning'] }),
    target: '#returning',
    actions: 'takeBackReturn',
  },
  { guard: when(began), target: '#transferAgain', actions: 'takeBackStart' },
  {
    guard: when({ all: [fact, 'toldOfAdvice', 'toldReturning'] }),
    target: '#returning',
    actions: 'takeBackFact',
  },
  {
    guard: when({ all: [fact, 'toldOfTouch', 'isSettled'] }),
    target: '#following',
    actions: 'takeBackFact',
  },
  { guard: when(fact), actions: 'takeBackFact' },
  { guard: when({ all: ['entryUnknown', 'somethingElse'] }) },
] as const;
