import { settledAs, type SettledAs } from '../../workflows/chart/index.ts';
import { messageBecame, ownerOf, sessionBecame } from '../../workflows/ending/matters/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import { tasks } from '../../workflows/ending/tasks/index.ts';
import type { entryKinds } from './draft.ts';

type EntryKind = (typeof entryKinds)[number];

/** One line of what was performed; instants are ISO 8601, UTC. */
export interface Line {
  at: string;
  kind: string;
  what: string;
  [more: string]: string;
}

/** A refusal as the story tells it: also who said what was refused, and what would mend it. */
export interface RefusedLine {
  at: number;
  kind: 'refused';
  what: string;
  code: string;
  why: string;
  mend?: string;
  by?: string;
  ref?: string;
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

/** A line of the log as the document shows it; where the ending’s memory is at hand, with the person who is asked to do something. */
export function toStoryEntry(entry: EndingEntry | RefusedLine, context?: Context): StoryEntry {
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
    case 'refused': {
      const { code, why } = entry;
      return { at, kind, what, code, why, ...('mend' in entry ? spokenOf(entry) : {}) };
    }
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
        ...(entry.holder === undefined ? {} : { holder: entry.holder }),
        ...said({ person: entry.holder ?? (context && personAsked(context, entry)) }),
        ...said({ reason: entry.reason, by: entry.by, ref: entry.ref }),
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
      return {
        at,
        kind,
        what,
        state: entry.state,
        due: toIso(entry.due),
        ...outcome(entry.outcome ?? null),
        ...relocated(entry),
      };
    case 'news':
      return {
        at,
        kind,
        what,
        id: entry.id,
        reason: entry.reason,
        who: entry.who,
        ...said({ person: entry.person }),
      };
    default:
      return entry satisfies never;
  }
}

/** What became of it, where it has come to its end (docs/field.md#settled). */
function outcome(became: SettledAs | null): Record<string, string> {
  return became === null ? {} : { outcome: became };
}

/** What would mend a refusal, and who said what was refused; of one that nobody waited for it is not known. */
export function spokenOf({ mend, by, ref }: RefusedLine): Record<string, string> {
  return said({ mend, by, ref });
}

function personAsked(c: Context, { what, who }: { what: string; who: string }): string | undefined {
  if (!isTask(what)) return undefined;
  return ownerOf(c, { type: what, who }).person ?? undefined;
}

function isTask(what: string): what is TaskType {
  return Object.hasOwn(tasks, what);
}

function said(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const known = Object.entries(fields).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  );
  return Object.fromEntries(known);
}

function relocated({ zone, was }: { zone?: string; was?: number }): Record<string, string> {
  return zone === undefined || was === undefined ? {} : { zone, was: toIso(was) };
}

export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
