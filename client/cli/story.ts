import type { ZoneLaw } from '../../workflows/calendar/almanac.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import type { Line, StoryDocument, StoryEntry } from '../scenario/document.ts';
import type { Performed, Verdict } from '../scenario/judge.ts';
import { shown } from '../scenario/expected.ts';
import { Failed } from './exit.ts';

/** An instant (ISO 8601) in somebody’s local time. */
export type Localise = (iso: string) => string;

export function localIn(law: ZoneLaw, zone: string): Localise {
  return (iso) => toLocal(law, zone, Date.parse(iso)).replace('T', ' ');
}

/** A performed story with what its expectations are judged by. */
export function performedStory(
  { law, zone }: { law: ZoneLaw; zone: string },
  { entries }: { entries: readonly Line[] },
  letters: ReadonlyMap<string, string>,
): Performed {
  return { entries, letters, local: (iso) => toLocal(law, zone, Date.parse(iso)) };
}

/** A story for people: one line an entry, in the agency’s local time. */
export function shownStory(story: StoryDocument, law: ZoneLaw, zone: string): string[] {
  const local = localIn(law, zone);
  return [
    `${story.name} (${story.ending})`,
    `All times are local times of ${zone}.`,
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

/** What is expected, with a tick, or with what was found instead; `local` tells an instant in the agency’s time. */
export function shownVerdict(
  { list, expected, holds, entry, why }: Verdict,
  local: Localise,
): string {
  const what = `${list === 'never' ? 'never ' : ''}${shown(expected.written)}`;
  if (holds)
    return `✓ ${what}${list === 'expect' && entry ? ` (${local(entry.at).slice(0, 10)})` : ''}`;
  return `✗ ${what}: ${why}`;
}

function sentenceOf(entry: StoryEntry, local: Localise): string {
  const { kind, what, state = '' } = entry;
  const {
    by = '',
    for: whose,
    on,
    why = '',
    code = '',
    mend = '',
    step,
    to = '',
    reason,
    until,
    subject,
    due,
    who = '',
    person = who,
    holder = '',
    start,
    because,
  } = entry;
  switch (kind) {
    case 'event':
      return `${by} says ${what}${correcting(entry)}${whose === undefined ? '' : ` for the ${whose}`}${on === undefined ? '' : ` (of ${on})`}${because === undefined ? '' : `: “${because}”`}`;
    case 'refused':
      // What else could have been said is nothing that a story of the past tells.
      return `refused (${code}): ${why} ${mend.replace(/ ?Possible now: .*/, '')}`.trim();
    case 'phase':
      return `» ${what}${step === undefined ? '' : `: ${step}`}`;
    case 'message': {
      const because = reason === undefined ? '' : ` (${reason})`;
      const later = until === undefined ? '' : ` until ${local(until)}`;
      return `✉ ${what} to ${to}: ${state}${because}${later}${subject ? `, “${subject}”` : ''}`;
    }
    case 'task':
      return `☐ ${what} for ${who}: ${state}${reason === undefined ? '' : ` by ${by} (${reason})`}${holder === '' ? '' : `, ${holder} has it`}${state === 'open' && due ? `, due ${local(due)}` : ''}`;
    case 'session':
      return `${what}: ${state}${start ? `, ${local(start)}` : ''}`;
    case 'timer':
      return `${what}: ${state}${due && state !== 'answered' ? `, ${local(due)}` : ''}`;
    case 'news':
      return `→ ${person} hears of ${what} (${reason})`;
    default:
      return kind satisfies never;
  }
}

/** What is wrong with a story, with the file it stands in. */
export function inFile<P extends { says: string }>(path: string, problems: readonly P[]): P[] {
  return problems.map((problem) => ({ ...problem, says: within(path, problem.says) }));
}

/** A file that cannot be read is named already. */
function within(path: string, says: string): string {
  return says.includes(path) ? says : `${path}, ${says}`;
}

/** Fails where something expected did not happen; in JSON, where no line has said so, it says what. */
export function failUnmet(verdicts: readonly Verdict[], json: boolean): void {
  const unmet = verdicts.filter(({ holds }) => !holds);
  if (unmet.length === 0) return;
  const says = json
    ? unmet.map((verdict) => shownVerdict(verdict, String)).join('; ')
    : `${unmet.length} of ${verdicts.length} expectations do not hold.`;
  throw new Failed([{ code: 'scenario.unmet', says }]);
}

/** Which entry is said to be wrong; or by which id this one can be. */
function correcting({ kind, what, entry }: StoryEntry): string {
  if (kind !== 'event' || entry === undefined) return '';
  return entry.startsWith(`${what}#`) ? ` [${entry}]` : ` of ${entry}`;
}
