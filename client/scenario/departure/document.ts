import type { DepartureEntry } from '../../../workflows/departure/reading/log.ts';
import type { View } from '../../../workflows/departure/reading/view.ts';
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import { type Line, type RefusedLine, spokenOf, toIso, toStoryEntry } from '../document.ts';

/** What the performance of a departure gives, whoever hosted it. */
export interface LeavingDocument {
  name: string;
  worker: string;
  /**
   * In the order of their times; at one instant the departure speaks first. `of` is the agency’s own reference of the client
   * whose line it is.
   */
  entries: Line[];
  /** How each client heard it, in the order in which they were to be told. */
  clients: { of: string; state: string; how: string; at: string; dueBy: string; late: boolean }[];
  final: {
    phase: string;
    announcement: string;
    untold: string[];
    heardElsewhere: number;
    owed: string[];
  };
}

/** The own reference of a client, by the opaque one. */
export type Naming = (ref: string) => string;

/** A line of the departure’s log. */
export function departureLine(entry: DepartureEntry | RefusedLine, naming: Naming): Line {
  const { kind, what } = entry;
  const line = { at: toIso(entry.at), kind, what };
  switch (entry.kind) {
    case 'event':
      // What the ending of a client reports is said by that client's.
      return entry.by === 'system'
        ? { ...line, by: naming(entry.ref) }
        : { ...line, by: entry.by, ref: entry.ref, ...passedOn(entry) };
    case 'refused': {
      const { mend, ...who } = 'mend' in entry ? spokenOf(entry) : {};
      const said = mend === undefined ? {} : { mend: named(mend, naming) };
      return { ...line, code: entry.code, why: named(entry.why, naming), ...said, ...who };
    }
    case 'phase':
      return line;
    case 'client': {
      const how = entry.how === undefined ? {} : { how: entry.how };
      return { ...line, of: naming(entry.ref), late: String(entry.late), ...how };
    }
    case 'task':
      return { ...line, state: entry.state, due: toIso(entry.due), who: entry.who };
    default:
      return entry satisfies never;
  }
}

/** A line of a client’s ending. */
export function endingLine(entry: EndingEntry | RefusedLine, of: string, context: Context): Line {
  const { at, kind, what, ...more } = toStoryEntry(entry, context);
  return { at, kind, what, of, ...more };
}

/** Where the departure has led. */
export function ended(
  view: View,
  naming: Naming,
): Pick<LeavingDocument, 'worker' | 'clients' | 'final'> {
  const { worker, phase, announcement, untold, heardElsewhere, owed } = view;
  return {
    worker,
    clients: view.clients.map(({ ref, state, how, at, dueBy, late }) => ({
      of: naming(ref),
      state,
      how: how ?? '',
      at: at === null ? '' : toIso(at),
      dueBy: dueBy === null ? '' : toIso(dueBy),
      late,
    })),
    final: {
      phase,
      announcement,
      untold: untold.map(naming),
      heardElsewhere,
      owed: owed.map(({ type }) => type),
    },
  };
}

function passedOn({ for: whose, on }: { for?: string; on?: string }): Record<string, string> {
  return { ...(whose === undefined ? {} : { for: whose }), ...(on === undefined ? {} : { on }) };
}

const opaque = /\b[A-Za-z0-9]{16}\b/g;

/** A sentence that names clients, in the agency’s own references. */
function named(why: string, naming: Naming): string {
  return why.replaceAll(opaque, naming);
}
