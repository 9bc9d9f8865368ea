import type { Context } from '../../workflows/ending/context.ts';
import { choices } from './choices.ts';
import { awaits } from './visit.ts';
import type { ChoiceName } from './words.ts';

type Trace = (c: Context) => boolean;

const ofEnding: ReadonlySet<string> = new Set([
  'client.ended',
  'client.wantedSooner',
  'decision.withdrawn',
]);
const isHeard: Trace = ({ feedback: { state } }) => state === 'answered' || state === 'declined';

/**
 * What an ending bears once a choice was told to it, and as long as that holds: whoever opens the page of thanks by its address
 * alone reads nothing that is not so.
 */
const traces: Readonly<Record<ChoiceName, Trace>> = {
  hello: (c) => !choices.hello.when(c),
  touch: ({ touches }) => touches.some(({ state }) => state === 'answered'),
  checkIn: (c) => awaits(c, ['read-reply', 'safety-check']) || !choices.checkIn.when(c),
  feedback: isHeard,
  helpAgain: isHeard,
  takeBack: ({ entries }) =>
    entries.findLast(({ type }) => ofEnding.has(type))?.type === 'decision.withdrawn',
  move: (c) => awaits(c, ['call-back']),
  cancel: ({ sessions, now }) => sessions.some(({ state, at }) => state === 'excused' && at > now),
  object: ({ notice }) => notice !== null && notice.appeal !== 'none',
  slower: ({ taper }) => taper?.moved === 'stepBack',
  hold: ({ taper }) => taper !== null && taper.heldFor !== null,
  goOn: ({ taper }) => taper !== null && taper.heldFor === null,
  resume: ({ phase }) => phase !== 'onHold',
  sooner: (c) => c.phase === 'concluding' || awaits(c, ['call-back']),
  end: ({ phase, since }) => phase === 'parting' && since.ended !== null,
  back: ({ phase }) => phase === 'returning',
  unease: (c) => awaits(c, ['independent-ear', 'raise-gently', 'hear-unease']),
  records: ({ records: { access } }) => access !== null,
  card: () => false,
  stop: ({ optedOut }) => optedOut !== 'none',
  again: ({ optedOut }) => optedOut === 'none',
};

export function isTold(c: Context, name: ChoiceName): boolean {
  return traces[name](c);
}
