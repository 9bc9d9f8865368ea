/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { longDate } from '../../activities/letters/local-time.ts';
import type { Context, Session } from '../../workflows/ending/context.ts';
import { closingExpected } from '../../workflows/ending/matters/index.ts';
import { choices, isOffered, isOfMeeting } from './choices.ts';
import type { ChoiceParts } from './fields.tsx';
import { awaits, comesTooLate, lapses, meetingAhead, momentFor, type Visit } from './visit.ts';
import type { Words } from './words.ts';

/** What a choice comes to for the meetings, as the chart would have it, and what was agreed: shown before it is made. */
export const Follows = ({ visit, name, words: { follows }, language }: ChoiceParts) => {
  const { c } = visit;
  const agreed = c.agreement?.terms.cancelling ?? null;
  const said = choices[name].says(visit, {}) ?? choices[name].asks(c);
  const after = said && visit.after(said.type, said.with);
  const now = meetingAhead(c);
  const next = after === null ? now : meetingAhead(after.c);
  const ends = after === null ? null : endMoved(c, after.c);
  const when = ({ start, at }: Session): string => momentFor(c, start, at, language);
  return (
    <>
      {name !== 'end' && next !== null && next.start !== now?.start && (
        <p dir="auto">{follows.meeting(when(next))}</p>
      )}
      {/* The page of a cancelled meeting says so itself. */}
      {next === null && now !== null && (
        <p dir="auto">
          {name !== 'cancel' && `${follows.off(when(now))} `}
          {follows.none}
          {after !== null && awaits(after.c, choices.cancel.answeredBy) && ` ${follows.found}`}
        </p>
      )}
      {name === 'end' && next !== null && (
        <p dir="auto">{lapses(c, next) ? follows.lapses(when(next)) : follows.stays(when(next))}</p>
      )}
      {name === 'hold' && after !== null && <p>{goesOnWhen(after, follows)}</p>}
      {after !== null && isTalkOffered(c, after.c) && <p>{follows.talk}</p>}
      {name === 'move' && after !== null && comesTooLate(after.c) && (
        <p class="wrong">{follows.tooLate}</p>
      )}
      {ends !== null && <p dir="auto">{follows.ends(longDate(ends, language))}</p>}
      {isOfMeeting(name) && agreed !== null && (
        <p>
          {follows.agreed} <bdi>{agreed}</bdi>
        </p>
      )}
      {isOfMeeting(name) && agreed === null && c.row.feePaying && <p>{follows.pays}</p>}
    </>
  );
};

/** It is offered to whoever wants to hear of us. */
function isTalkOffered(before: Context, after: Context): boolean {
  return after.closingOffers > before.closingOffers && after.optedOut !== 'all';
}

/** The day on which it all ends about, where that is another one then. */
function endMoved(before: Context, after: Context): string | null {
  if (before.phase !== 'consolidating' || after.phase !== 'consolidating') return null;
  const [was, is] = [before, after].map(closingExpected);
  return is === undefined || is === was ? null : is;
}

/** When a plan that the client holds goes on: as soon as they say so, or once something else was talked about. */
export function goesOnWhen(held: Visit, { goesOn, talkFirst }: Words['follows']): string {
  return isOffered(held, 'goOn') ? goesOn : talkFirst;
}
