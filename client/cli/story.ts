import type { Almanac } from '../../workflows/calendar/almanac.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import type { StoryDocument, StoryEntry } from '../scenario/document.ts';
import type { Verdict } from '../scenario/judge.ts';
import { Failed } from './exit.ts';

/** An instant (ISO 8601) in somebody’s local time. */
export type Localise = (iso: string) => string;

export function localIn(almanac: Almanac, zone: string): Localise {
  return (iso) => toLocal(almanac, zone, Date.parse(iso)).replace('T', ' ');
}

/** A story for people: one line an entry, in the agency’s local time. */
export function shownStory(story: StoryDocument, almanac: Almanac, zone: string): string[] {
  const local = localIn(almanac, zone);
  return [
    `${story.name} (${story.ending})`,
    '',
    ...story.entries.flatMap((entry) => shownEntry(entry, local) ?? []),
    '',
    shownEnd(story, local),
  ];
}

/** One line of a story; null where it is no news: a message on its way to being sent or not. */
export function shownEntry(entry: StoryEntry, local: Localise): string | null {
  const { kind, state } = entry;
  const passing = kind === 'message' && (state === 'planned' || state === 'checked');
  return passing ? null : `${local(entry.at)}  ${sentenceOf(entry, local)}`;
}

/** Where a story has led. */
export function shownEnd({ final }: StoryDocument, local: Localise): string {
  const { phase, outcome, openTasks, nextDue } = final;
  return (
    `In the end: ${phase}${outcome === null ? '' : `, ${outcome}`}; ` +
    `${openTasks.length === 0 ? 'nothing is owed' : `owed: ${openTasks.join(', ')}`}; ` +
    `${nextDue === null ? 'nothing follows by itself' : `next at ${local(nextDue)}`}.`
  );
}

/** What is expected, with a tick, or with what was missing or should not be there. */
export function shownVerdict({ list, pattern, holds, entry }: Verdict): string {
  const said = Object.entries(pattern).map(([field, value]) => `${field} ${String(value)}`);
  const what = `${list === 'never' ? 'never ' : ''}${said.join(', ')}`;
  if (holds) return `✓ ${what}${list === 'expect' && entry ? ` (${entry.at.slice(0, 10)})` : ''}`;
  const because =
    entry === null ? 'it does not occur, or not in this order' : `it does, at ${entry.at}`;
  return `✗ ${what}: ${because}`;
}

function sentenceOf(entry: StoryEntry, local: Localise): string {
  const { kind, what, state = '' } = entry;
  const {
    by = '',
    for: whose,
    on,
    why = '',
    step,
    to = '',
    reason,
    until,
    subject,
    due,
    who = '',
    start,
    because,
  } = entry;
  switch (kind) {
    case 'event':
      return `${by} says ${what}${correcting(entry)}${whose === undefined ? '' : ` for the ${whose}`}${on === undefined ? '' : ` (of ${on})`}${because === undefined ? '' : `: “${because}”`}`;
    case 'refused':
      return `refused: ${why}`;
    case 'phase':
      return `» ${what}${step === undefined ? '' : `: ${step}`}`;
    case 'message': {
      const because = reason === undefined ? '' : ` (${reason})`;
      const later = until === undefined ? '' : ` until ${local(until)}`;
      return `✉ ${what} to ${to}: ${state}${because}${later}${subject ? `, “${subject}”` : ''}`;
    }
    case 'task':
      return `☐ ${what} for ${who}: ${state}${reason === undefined ? '' : ` by ${by} (${reason})`}${state === 'open' && due ? `, due ${local(due)}` : ''}`;
    case 'session':
      return `${what}: ${state}${start ? `, ${local(start)}` : ''}`;
    case 'timer':
      return `${what}: ${state}${due && state !== 'answered' ? `, ${local(due)}` : ''}`;
    default:
      return kind satisfies never;
  }
}

/** Fails where something expected did not happen; in JSON, where no line has said so, it says what. */
export function failUnmet(verdicts: readonly Verdict[], json: boolean): void {
  const unmet = verdicts.filter(({ holds }) => !holds);
  if (unmet.length === 0) return;
  const says = json
    ? unmet.map(shownVerdict).join('; ')
    : `${unmet.length} of ${verdicts.length} expectations do not hold.`;
  throw new Failed([{ code: 'scenario.unmet', says }]);
}

/** Which entry is said to be wrong. */
function correcting({ what, entry }: StoryEntry): string {
  return what === 'entry.corrected' && entry !== undefined ? ` of ${entry}` : '';
}
