import type { LeavingDocument } from '../scenario/departure/document.ts';
import type { Line, StoryEntry } from '../scenario/document.ts';
import { type Localise, shownEntry } from './story.ts';

/** The story of a departure for people: its own lines, and how each client heard it. What the endings did is in `--json`. */
export function shownLeaving(document: LeavingDocument, local: Localise, zone: string): string[] {
  const { name, worker, entries, clients, final } = document;
  const { phase, announcement, untold, heardElsewhere, owed } = final;
  return [
    `${name} (${worker})`,
    `All times are local times of ${zone}.`,
    '',
    ...entries.flatMap((entry) => shownLine(entry, local) ?? []),
    '',
    ...clients.map(({ of, state, how, at, dueBy, late }) => {
      const due = dueBy === '' ? '' : `, due by ${local(dueBy)}${late ? ', late' : ''}`;
      return `${of}  ${state}${how ? ` by ${how} ${local(at)}` : ''}${due}`;
    }),
    '',
    `In the end: ${phase}; announcement ${announcement}; ` +
      `${untold.length === 0 ? 'everybody knows' : `untold: ${untold.join(', ')}`}; ` +
      `heard elsewhere first: ${heardElsewhere}; ` +
      `${owed.length === 0 ? 'nothing is owed' : `owed: ${owed.join(', ')}`}.`,
  ];
}

/** Null where it is a client’s ending that speaks, or somebody is only on the list. */
function shownLine(entry: Line, local: Localise): string | null {
  const { at, kind, what, of = '', how = '' } = entry;
  if (kind === 'client') {
    const told = what === 'told' ? ` by ${how}` : '';
    return what === 'pending' ? null : `${local(at)}  ${of} ${what}${told}`;
  }
  // What the departure itself logs are entries as an ending has them; whom its clients told is shown by their own line.
  const own = of === '' && what !== 'client.told';
  return own ? shownEntry(entry as StoryEntry, local) : null;
}
