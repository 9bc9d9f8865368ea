import {
  callOff,
  changeTaper,
  followed,
  meant,
  messageBecame,
  withoutEntry,
  withoutTold,
} from '../matters/index.ts';
import type { Context, Told } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import type { Touch } from '../memory/touch.ts';
import { messageTraits } from '../messages/index.ts';
import { decideAnew, untellDeparture } from '../sending/index.ts';
import { openTask, tasksWithout } from '../tasks/index.ts';
import type { EndingChange } from '../parts.ts';
import { withAbsences } from './absence.ts';
import { arranging } from './change.ts';

/** A fact that was told by mistake is taken back by itself: all that was told after it stands (docs/field.md#corrections). */
export const factsToldChanges = {
  takeBackFact: arranging(factTakenBack),
  /** Nobody was reached: the ladder goes on where it stood, and the meeting that was to follow is none. */
  takeBackContact: ((c, e) =>
    callOff(factTakenBack({ ...c, phase: 'reachingOut' }, e), e)) satisfies EndingChange,
} as const;

function factTakenBack(c: Context, e: EndingEvent): Context {
  const entry = meant(c, e);
  if (entry === null) return c;
  const { entries = [] } = entry.before;
  const kept = { ...c, entries: [...withoutEntry(c, entry), ...entries] };
  const without = withoutTold(kept, entry);
  const there =
    without.absences === c.absences
      ? without
      : withAbsences(without, without.absences, c.frozen?.since ?? c.now);
  const followedBy = tasksWithout(followed(c, promised(c, there, entry)), entry);
  const back = decideAnew(untellDeparture(c, followedBy), e, entry.at);
  // Who had heard of the notice hears that it does not count.
  const heard = entry.type === 'notice.given' && c.notice?.heardAt != null;
  return heard ? openTask(back, 'tell-withdrawal') : tellMistake(back, entry);
}

/** The client knows the dates that left: the letter with the right ones is another. */
function promised(before: Context, c: Context, entry: Told): Context {
  const { taper } = before;
  const written = hasLeft(before, entry) && taper !== null;
  return written ? changeTaper(c, { promised: taper.promised, moved: taper.moved }) : c;
}

/** Who was written to because of what is taken back hears from a person that it was a mistake. */
export function tellMistake(c: Context, entry: Told): Context {
  return hasLeft(c, entry) ? openTask(c, 'tell-withdrawal') : c;
}

/** Because of it something has left, or leaves, for the client; of a decision whatever said since then that the work ends. */
export function hasLeft(c: Context, { kind, at, opened }: Told): boolean {
  return c.messages.some((m) => {
    const { to, ofEnding = false } = messageTraits(m.intent);
    const since = kind === 'decision' && ofEnding && (m.sentAt ?? 0) >= at;
    const left = m.state === 'checked' || messageBecame(m) === 'done';
    return to === undefined && left && (since || opened.includes(m.key));
  });
}

/** Contacts that were dropped are planned again, those whose day has come by now left out. */
export function openTouches(c: Context, touches: readonly Touch[]): Touch[] {
  return touches.map((touch) =>
    touch.state === 'planned' && touch.at <= c.now ? { ...touch, state: 'dropped' } : touch,
  );
}
