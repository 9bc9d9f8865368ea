import { dateAt } from '../../workflows/calendar/index.ts';
import { longDate } from '../../activities/letters/local-time.ts';
import { clientZone, isClientAway } from '../../workflows/ending/matters/index.ts';
import { whenOf } from './choice.tsx';
import { choices, isOffered } from './choices.ts';
import { goesOnWhen } from './follows.tsx';
import { hearing, toldSooner, type Visit } from './visit.ts';
import type { Words } from './words.ts';

/**
 * Where it stands, where it does not simply go on as was agreed: what was changed or rests is said to the client as well, and
 * why. Null where there is nothing to say.
 */
export function standingOf(visit: Visit, words: Words, language: string): string | null {
  const { c } = visit;
  const { stands } = words.front;
  if (isOffered(visit, 'takeBack')) {
    const said = toldSooner(c) === null ? 'end' : 'sooner';
    return words.choice[said].done(whenOf(visit, said, language));
  }
  switch (c.phase) {
    case 'onHold':
      return isClientAway(c) ? stands.away : stands.rests;
    case 'consolidating':
      return planMoved(visit, words);
    case 'closing':
      return stands.over;
    case 'following':
    case 'settled':
      return c.closedAt === null
        ? null
        : stands.closed(longDate(dateAt(c.almanac, clientZone(c), c.closedAt), language));
    case 'returning': {
      const due = hearing(c, choices.back.answeredBy, words, language);
      return [words.choice.back.done(''), due ?? ''].join(' ').trim();
    }
    default:
      return null;
  }
}

/** Why the plan waits, or has other dates than before (A35). */
function planMoved(visit: Visit, { choice, follows, front: { stands } }: Words): string | null {
  const { taper } = visit.c;
  if (taper?.heldFor === 'asked') return `${choice.hold.done('')} ${goesOnWhen(visit, follows)}`;
  if (taper?.heldFor === 'rupture') return stands.talk;
  const moved = taper?.moved ?? null;
  return moved === null ? null : stands.moved[moved];
}
