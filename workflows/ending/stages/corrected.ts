import { opens, when } from '../phrases.ts';
import type { RuleName } from '../rules/index.ts';
import { back, began, decided, fact, proposal } from '../standings/index.ts';

const withdrawn = { all: ['namesWithdrawal', 'withdrawalStands', 'mayCorrect'] } as const;

const died = {
  not: 'alive',
  why: 'the client lives',
  mend: 'Nothing needs doing.',
} as const;

const again = <const R extends RuleName>(target: string, ...where: readonly R[]) =>
  ({ guard: when({ all: [withdrawn, ...where] }), target, actions: 'decideAgain' }) as const;

/** What was decided was not withdrawn: it goes on on the way out, where that was told. */
const decidedAgain = [
  again('#parting', 'toldParting'),
  again('#preparing', 'toldPreparing'),
  again('#consolidating', 'toldWeaning'),
  again('#concluding', 'toldConcluding'),
  again('#closing', 'toldClosing'),
  again('#noticeAgain', 'toldInNotice'),
  again('#transferAgain', 'toldInTransfer'),
  again('#reachAgain', 'toldReachingOut'),
  // While somebody was away, it rested there.
  again('#noticeAgain', 'toldOnHold', 'restedInNotice'),
  again('#transferAgain', 'toldOnHold', 'restedInTransfer'),
  again('#concluding', 'toldOnHold', 'restedConcluding'),
  again('#consolidating', 'toldOnHold', 'restedWeaning'),
  again('#preparing', 'toldOnHold'),
] as const;

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
  ...decidedAgain,
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
  // Nobody comes back from death because of anything else.
  { guard: when({ all: [fact, died] }), actions: 'takeBackFact' },
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
  // Nobody had been heard of: the ladder goes on where it stood.
  {
    guard: when({ all: [fact, 'toldReachingOut', 'endedSilence'] }),
    target: '#reachAgain',
    actions: 'takeBackContact',
  },
  {
    guard: when({ all: ['namesOptOut', 'optOutStands', 'mayCorrect', 'endedSilence'] }),
    target: '#reachAgain',
    actions: 'callOffSession',
  },
  {
    guard: when({ all: ['namesAbsence', 'absenceStands', 'mayCorrect', 'endedSilence'] }),
    target: '#reachAgain',
    actions: 'callOffSession',
  },
  // Nobody has come back, or met somebody new: whoever asked is answered, and the two meet first. What was handed in goes back.
  {
    guard: when({ all: [began, 'toldReturning'] }),
    target: '#returning',
    actions: ['takeBackReturn', opens('return-documents')],
  },
  { guard: when(began), target: '#transferAgain', actions: 'takeBackStart' },
  { guard: when(proposal), actions: 'takeBackProposal' },
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
