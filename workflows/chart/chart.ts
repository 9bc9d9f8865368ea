import type { AnyStateMachine, StateValue } from 'xstate';
import type { Handwork } from './handwork.ts';

/** What survives `JSON.stringify`: all that a hosted chart remembers, wishes for or is told. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue | undefined };

/** Something said to a chart. The `id` is the sender's, and makes a repetition harmless. */
export interface HostedEvent {
  type: string;
  id: string;
  [more: string]: unknown;
}

/** One line of the log: when, which kind of thing, what. Never free text about a person. */
export interface Entry {
  at: number;
  kind: string;
  what: string;
  [more: string]: JsonValue | undefined;
}

/** An action of the chart that it cannot do itself: the host grants it, and tells the result. */
export interface Wish {
  type: string;
  params: JsonObject;
}

/** What a chart's position looks like to those who only read it. */
export interface Told<C> {
  value: StateValue;
  context: C;
  tags: ReadonlySet<string>;
  done: boolean;
}

/**
 * A machine with what hosting it needs. The host stamps `context.now` (epoch milliseconds) before each
 * step, and hands the first one over as `input.now`; no part of a chart reads a clock.
 */
export interface Chart<C extends { now: number }, I> {
  id: string;
  /** Version of the stored shape; raise it together with a migration. */
  version: number;
  /** Its delays are all named, and each answers `max(0, (instants[name](context) ?? FAR) - now)`. */
  machine: AnyStateMachine;
  /** The instant each named delay is due, or `null`: none, said outright. Anything else is refused. */
  instants: Record<string, (context: C) => number | null>;
  /** Why each named delay exists, in at most 60 characters and without personal data. */
  purposes: Record<string, string>;
  /**
   * Named delays that watch a ledger, one item at a time. They fire again while their instant stands, because another
   * item may be due at the very same one; all others fire once for an instant, as in XState.
   */
  ledgers?: readonly string[];
  /** Actions that the host does itself (handwork.ts): the machine only reports them. */
  byHand?: Handwork<C>;
  /** Names of the actions that the host must grant. */
  wishes: readonly string[];
  /** What the log says of one step; `before` is `null` for the first, `cause` where nothing was said. */
  entriesOf(before: Told<C> | null, after: Told<C>, cause: HostedEvent | null): Entry[];
  /** Bounds the log; called after every step that added to it, so cheap while it is short. */
  compact(log: Entry[]): Entry[];
  /** The same context, with what is alike in many kept once for all: each cached chart is paid for in memory. */
  share?(context: C): C;
  /** By version `n`: the whole stored state of version `n` made into that of `n + 1`. */
  migrations: Record<number, (stored: JsonObject) => JsonObject>;
  /** Never present: ties the type of the input to the chart. */
  readonly input?: I;
}
