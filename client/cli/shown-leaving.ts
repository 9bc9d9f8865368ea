import type { LeavingDocument, LeavingEntry } from '../leaving/document.ts';
import type { Localise } from './story.ts';

/** The story of a departure for people: its own lines, and how each client heard it. What the endings did is in `--json`. */
export function shownLeaving(document: LeavingDocument, local: Localise): string[] {
  const { name, worker, entries, clients, final } = document;
  const { phase, announcement, untold, heardElsewhere, owed } = final;
  return [
    `${name} (${worker})`,
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
function shownLine(entry: LeavingEntry, local: Localise): string | null {
  const { at, kind, what, of = '', by = '', how, why = '', state = '', who = '', due } = entry;
  const said = {
    event: what === 'client.told' || of !== '' ? null : `${by} says ${what}`,
    refused: of === '' ? `refused: ${why}` : null,
    phase: of === '' ? `» ${what}` : null,
    client: what === 'pending' ? null : `${of} ${what}${what === 'told' ? ` by ${how}` : ''}`,
    task:
      of === ''
        ? `☐ ${what} for ${who}: ${state}${state === 'open' && due ? `, due ${local(due)}` : ''}`
        : null,
  }[kind];
  return said == null ? null : `${local(at)}  ${said}`;
}
