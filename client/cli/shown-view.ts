import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Settled } from '../../workflows/chart/index.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import { called } from '../called.ts';
import { shownBeside } from './shown-beside.ts';
import { shownSaid } from './shown-said.ts';

/** What a reader may see of an ending, for people, with instants as `local` tells them. */
export function shownView(view: View, local: (instant: Instant) => string): string[] {
  const { phase, step, kind, reason, initiator, outcome, taper } = view;
  const decision = [kind, reason, initiator, outcome].filter((code) => code !== null);
  return [
    `${called(view)}: ${phase}${step === null ? '' : `, ${step}`}${view.status === 'done' ? ' (done)' : ''}`,
    ...(decision.length > 0 ? [`Decided: ${decision.join(', ')}`] : []),
    ...procedureLine(view),
    `Next:    ${view.next ? `${local(view.next.at)}, ${view.next.why}` : 'nothing by itself'}`,
    ...view.owed.flatMap(
      ({
        what,
        who,
        person,
        holder,
        coveredFor,
        due,
        overdue,
        attempts,
        id,
        prompts,
        scripted,
      }) => [
        `Owed:    ${what}, by ${person ?? `the ${who}`}${holder === null ? '' : `, who took it from the ${who}`}${coveredFor === null ? '' : ` for ${coveredFor}`}, ` +
          `until ${local(due)}${overdue ? ' (overdue)' : ''}${attempts.length > 0 ? `; tried: ${attempts.join(', ')}` : ''} [${id}]`,
        ...(scripted ? view.said.reach.script.map((line) => `         ${line}`) : []),
        ...prompts.map((prompt) => `         “${prompt}”`),
      ],
    ),
    ...view.owed.flatMap(({ note }) => (note === null ? [] : [`Know:    ${note}`])),
    ...view.settled.filter(isWorthSaying).map((one) => shownSettled(one, local)),
    ...view.reasons.map(
      ({ at, what, by, ref, because }) =>
        `Why:     ${what}, ${local(at)}, ${by} ${ref}: “${because}”`,
    ),
    ...(view.session ? [`Session: ${view.session.start.replace('T', ' ')}`] : []),
    ...(taper
      ? [
          `Taper:   ${taper.preset}, step ${taper.step} of ${taper.of}, gaps of ${taper.gaps.join(', ')} days${taper.held ? ', on hold' : ''}`,
        ]
      : []),
    ...view.touches.map(({ k, at, state }) => `Touch ${k}: ${state}, ${local(at)}`),
    ...view.messages.map(
      ({ what, state, reason: because }) =>
        `Message: ${what}, ${state}${because ? ` (${because})` : ''}`,
    ),
    ...shownLanguage(view),
    ...shownBeside(view, local),
    ...shownSaid(view.said),
    `Contact: ${view.contact}${view.away ? ', away' : ''}; risk ${view.risk}; rupture ${view.rupture}`,
    `Possible: ${view.possible.join(', ')}`,
  ];
}

/** Only where the client is not written to in their own language. */
function shownLanguage({ language: { letters, client, theirs } }: View): string[] {
  const says = `in ${letters}: the client’s language is ${client}, and agency.languages has none of that`;
  return theirs ? [] : [`Letters: ${says}`];
}

/** How far the procedure is, and what it waits for. */
function procedureLine({ procedure }: View): string[] {
  const open = procedure.filter(({ done }) => !done);
  if (procedure.length === 0) return [];
  const done = `${procedure.length - open.length} of ${procedure.length} steps done`;
  const [next] = open;
  return [`Steps:   ${done}${next ? `; next ${next.row}: ${next.mend}` : ''}`];
}

/** What was done as it was meant to be is in the timeline; here stands what came otherwise. */
export function isWorthSaying({ outcome }: Settled<string>): boolean {
  return outcome !== 'done';
}

/** What became of something, and why, as it was said. */
export function shownSettled(
  { what, outcome, state, at, told, by, because }: Settled<string>,
  local: (instant: Instant) => string,
): string {
  const parts = [
    state === outcome ? outcome : `${outcome} (${state})`,
    ...(at === null ? [] : [local(at)]),
    ...(by === null ? [] : [`by ${by}`]),
    ...(told === null ? [] : [told]),
  ];
  return `Settled: ${what}, ${parts.join(', ')}${because === null ? '' : `: “${because}”`}`;
}
