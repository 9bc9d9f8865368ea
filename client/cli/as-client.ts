import { cleared } from '../../legible.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import type { StoryDocument, StoryEntry } from '../scenario/document.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { wordsFor } from '../site/words.ts';

/**
 * A story as the client lives it, in their own local time: each letter whole, each meeting, and the page behind the link of every
 * letter (D33). Tasks, stages and whatever else staff see is left out.
 */
export function livedByClient(
  { law, opening: { row, policy } }: Pick<Scenario, 'law' | 'opening'>,
  { name, entries }: StoryDocument,
  letters: ReadonlyMap<string, string>,
): string[] {
  const zone = row.zone ?? policy.agency.zone;
  const local = (iso: string) => toLocal(law, zone, Date.parse(iso)).replace('T', ' ');
  const { stop, ear } = wordsFor(row.language ?? policy.agency.languages[0]);
  return [
    `${name}, as the client lives it`,
    `All times are local times of ${zone}.`,
    '',
    ...entries.flatMap((entry) => lived(entry, letters, local)),
    '',
    `The page behind the link in each letter: ${stop.title}`,
    ...indented(
      [stop.says, `[ ${stop.button} ]`, ear.title, ear.says, `[ ${ear.button} ]`].join('\n'),
    ),
  ];
}

function lived(
  { kind, what, state, at, id = '', to, channel, subject = '', start }: StoryEntry,
  letters: ReadonlyMap<string, string>,
  local: (iso: string) => string,
): string[] {
  if (kind === 'session') {
    return [`${local(at)}  ${what}: ${state}${start === undefined ? '' : `, ${local(start)}`}`];
  }
  if (kind !== 'message' || to !== 'client') return [];
  if (state === 'told') return [`${local(at)}  somebody says it: ${what}`];
  if (state !== 'sent') return [];
  const way = channel === 'sms' ? 'a text' : `a letter, “${cleared(subject)}”`;
  return ['', `${local(at)}  ${way}`, ...indented(letters.get(id) ?? ''), ''];
}

function indented(text: string): string[] {
  return cleared(text)
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`));
}
