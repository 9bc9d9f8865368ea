/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Session } from '../../workflows/ending/context.ts';
import { choices, isOffered, isOfMeeting } from './choices.ts';
import type { ChoiceParts } from './fields.tsx';
import { awaits, lapses, meetingAhead, momentFor, type Visit } from './visit.ts';
import type { Words } from './words.ts';

/** What a choice comes to for the meetings, as the chart would have it, and what was agreed: shown before it is made. */
export const Follows = ({ visit, name, words: { follows }, language }: ChoiceParts) => {
  const { c } = visit;
  const agreed = c.agreement?.terms.cancelling ?? null;
  const said = choices[name].says(visit, {});
  const after = said && visit.after(said.type, said.with);
  const now = meetingAhead(c);
  const next = after === null ? now : meetingAhead(after.c);
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
      {after !== null && after.c.closingOffers > c.closingOffers && <p>{follows.talk}</p>}
      {isOfMeeting(name) && agreed !== null && (
        <p>
          {follows.agreed} <bdi>{agreed}</bdi>
        </p>
      )}
      {isOfMeeting(name) && agreed === null && c.row.feePaying && <p>{follows.pays}</p>}
    </>
  );
};

/** When a plan that the client holds goes on: as soon as they say so, or once something else was talked about. */
export function goesOnWhen(held: Visit, { goesOn, talkFirst }: Words['follows']): string {
  return isOffered(held, 'goOn') ? goesOn : talkFirst;
}
