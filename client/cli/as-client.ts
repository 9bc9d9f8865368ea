import { cleared } from '../../legible.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import type { StoryDocument, StoryEntry } from '../scenario/document.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pageWords, speakingFor } from '../my-plan/speaking.ts';

/** What reaches the client in a story: each meeting, and each letter that left or was said, with its text. */
export type Lived = StoryEntry & { text?: string };

export function livedByClient(
  { entries }: StoryDocument,
  letters: ReadonlyMap<string, string>,
): Lived[] {
  return entries.flatMap((entry): Lived[] => {
    const { kind, state, id = '', to } = entry;
    if (kind === 'session') return [entry];
    if (kind !== 'message' || to !== 'client') return [];
    if (state === 'told') return [entry];
    return state === 'sent' ? [{ ...entry, text: letters.get(id) ?? '' }] : [];
  });
}

/**
 * The same for people, in the client's own local time, and with the page behind the link of every letter (D33). Tasks, stages and
 * whatever else staff see is left out.
 */
export function shownAsLived(
  { name, law, opening: { row, policy } }: Pick<Scenario, 'name' | 'law' | 'opening'>,
  lived: readonly Lived[],
): string[] {
  const zone = row.zone ?? policy.agency.zone;
  const local = (iso: string) => toLocal(law, zone, Date.parse(iso)).replace('T', ' ');
  const { words } = speakingFor(
    pageWords,
    row.language === undefined ? policy.agency.languages : [row.language],
    undefined,
  );
  const { stop, unease } = words.choice;
  return [
    `${name}, as the client lives it`,
    `All times are local times of ${zone}.`,
    '',
    ...lived.flatMap((entry) => shown(entry, local)),
    '',
    `The page behind the link in each letter: ${stop.title}`,
    ...indented(
      [words.stop.says, button(stop), unease.title, words.stop.ear, button(unease)].join('\n'),
    ),
  ];
}

function button(choice: { button: string }): string {
  return `[ ${choice.button} ]`;
}

function shown(
  { kind, what, state, at, channel, subject = '', start, text = '' }: Lived,
  local: (iso: string) => string,
): string[] {
  if (kind === 'session') {
    return [`${local(at)}  ${what}: ${state}${start === undefined ? '' : `, ${local(start)}`}`];
  }
  if (state === 'told') return [`${local(at)}  somebody says it: ${what}`];
  const way = channel === 'sms' ? 'a text' : `a letter, “${cleared(subject)}”`;
  return ['', `${local(at)}  ${way}`, ...indented(text), ''];
}

function indented(text: string): string[] {
  return cleared(text)
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`));
}
