import { settledAs, type SettledAs } from '../../workflows/chart/index.ts';
import { messageBecame, sessionBecame } from '../../workflows/ending/matters/index.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log.ts';
import type { entryKinds } from './draft.ts';

type EntryKind = (typeof entryKinds)[number];

/** One line of what was performed; instants are ISO 8601, UTC. */
export interface Line {
  at: string;
  kind: string;
  what: string;
  [more: string]: string;
}

/** One line of the story of an ending. */
export interface StoryEntry extends Line {
  kind: EntryKind;
}

/** What a performance gives, whoever hosted it. */
export interface StoryDocument {
  name: string;
  /** The external reference of the case. */
  ending: string;
  policyVersion: number;
  entries: StoryEntry[];
  final: {
    phase: string;
    status: 'active' | 'done';
    outcome: string | null;
    openTasks: string[];
    nextDue: string | null;
  };
  /** How many entries of each kind. */
  counts: Record<EntryKind, number>;
}

/** A line of the log as the document shows it. */
export function toStoryEntry(entry: EndingEntry): StoryEntry {
  const at = toIso(entry.at);
  const { kind, what } = entry;
  switch (kind) {
    case 'event': {
      const { by, ref, for: whose, on, entry: id } = entry;
      const shown: StoryEntry = { at, kind, what, by, ref };
      if (whose !== undefined) shown['for'] = whose;
      if (on !== undefined) shown['on'] = on;
      if (id !== undefined) shown['entry'] = id;
      return shown;
    }
    case 'refused':
      return { at, kind, what, code: entry.code, why: entry.why };
    case 'phase':
      return entry.step === undefined ? { at, kind, what } : { at, kind, what, step: entry.step };
    case 'message': {
      const { to, channel, state, reason, until, subject } = entry;
      const [, , occurrence = ''] = entry.key.split('/');
      const id = `${what}#${occurrence}`;
      const shown: StoryEntry = { at, kind, what, id, to, channel, state };
      if (reason !== undefined) shown['reason'] = reason;
      if (until !== undefined) shown['until'] = toIso(until);
      if (subject !== undefined) shown['subject'] = subject;
      return { ...shown, ...outcome(messageBecame({ state, reason: reason ?? null })) };
    }
    case 'task':
      return {
        at,
        kind,
        what,
        id: entry.id,
        state: entry.state,
        due: toIso(entry.due),
        who: entry.who,
        ...said(entry),
        ...outcome(settledAs.find((one) => one === entry.state) ?? null),
        ...relocated(entry),
      };
    case 'session':
      return {
        at,
        kind,
        what,
        state: entry.state,
        start: toIso(entry.due),
        ...outcome(entry.state === 'moved' ? null : sessionBecame({ state: entry.state })),
        ...relocated(entry),
      };
    case 'timer':
      return { at, kind, what, state: entry.state, due: toIso(entry.due), ...relocated(entry) };
    default:
      return entry satisfies never;
  }
}

/** What became of it, where it has come to its end (docs/field.md#settled). */
function outcome(became: SettledAs | null): Record<string, string> {
  return became === null ? {} : { outcome: became };
}

/** By what was told, and by whom, where a line says so. */
function said({
  reason,
  by,
  ref,
}: {
  reason?: string;
  by?: string;
  ref?: string;
}): Record<string, string> {
  return reason === undefined || by === undefined || ref === undefined ? {} : { reason, by, ref };
}

function relocated({ zone, was }: { zone?: string; was?: number }): Record<string, string> {
  return zone === undefined || was === undefined ? {} : { zone, was: toIso(was) };
}

export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
