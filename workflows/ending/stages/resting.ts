import type { EndingStage } from '../setup.ts';
import { type RuleName, g17, mayDecide } from '../rules/index.ts';
import { enters, opens, when } from '../phrases.ts';
import { heardAtRest } from './at-rest.ts';
import { staying } from './returning.ts';

/** A hold that lasted long is decided about by people. */
const expiring = { all: ['holdExpired', 'decidedAbove'] } as const;

/**
 * Somebody is away (A5, D23): nothing is asked of the client, and the work goes on where it was when
 * nobody is away any more. A hold never ends by the clock: when it has lasted long, a person decides.
 */
export const onHold = {
  id: 'onHold',
  description: 'Somebody is away; clocks stand still.',
  entry: enters('onHold'),
  after: { holdExpires: { actions: opens('decide-hold') } },
  always: { guard: when('notAway'), target: '#resume' },
  on: {
    'hold.decided': [
      {
        guard: when({ all: [expiring, 'endsHold', mayDecide] }),
        target: '#concluding',
        actions: ['thaw', 'closeHold'],
      },
      { guard: when({ all: [expiring, 'extendsHold'] }), actions: 'extendHold' },
    ],
    'client.ended': { target: '#parting', actions: 'clientEnds' },
    ...staying,
    ...heardAtRest,
  },
} satisfies EndingStage;

const mistaken = { all: ['namesDeath', 'deathStands', 'mayCorrect', 'enoughSay'] } as const;

const revived = <const R extends RuleName>(where: R, target: string) =>
  ({ guard: when({ all: [mistaken, where] }), target, actions: 'revive' }) as const;

/** A death was told by mistake, as two people say: it goes on where it was. */
const revives = [
  revived('toldOnHold', '#onHold'),
  revived('toldParting', '#parting'),
  revived('toldClosing', '#closingAgain'),
  revived('toldReturning', '#returning'),
  revived('toldAfterwards', '#back'),
  { guard: when(mistaken), target: '#resume', actions: 'revive' },
] as const;

/** The client has died: nothing is sent any more, and only the keeping of records lies ahead. */
export const ceased = {
  id: 'ceased',
  description: 'The client has died. Nothing is sent any more.',
  entry: enters('ceased'),
  after: { retentionEnds: { actions: opens('destroy-review') } },
  on: {
    'records.destroyed': { guard: when(g17), target: '#erased' },
    'entry.corrected': [
      ...revives,
      {
        guard: when({ all: ['namesDeath', 'deathStands', 'mayCorrect', 'saysFirst'] }),
        actions: ['askSecond', opens('countersign-correction')],
      },
    ],
  },
} satisfies EndingStage;
