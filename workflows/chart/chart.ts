import type { Entry, HostedEvent, JsonObject } from './event.ts';
import type { Position, Told } from './position.ts';
import type { Misheard, Refusal } from './rules/refusal.ts';
import type { Deadline } from './rules/rule.ts';
import type { Stepper } from './stepper.ts';

/** By version `n`: the whole stored state of version `n` made into that of `n + 1`. */
export type Migrations = Readonly<Record<number, (stored: JsonObject) => JsonObject>>;

/**
 * A chart as it is hosted (`chartOf`). The host stamps `context.now` (epoch milliseconds) before each step, and hands the
 * first one over as `input.now`; no part of a chart reads a clock.
 */
export interface Chart<
  C extends { now: number },
  I,
  E extends HostedEvent = HostedEvent,
  S extends string = string,
> {
  readonly id: string;
  /** Version of the stored shape; raised together with a migration. */
  readonly version: number;
  /** How exactly it tells time apart, in milliseconds: what comes within one counts as of its beginning. */
  readonly grain: number;
  readonly stepper: Stepper<C, I>;
  readonly deadlines: Readonly<Record<string, Deadline<C>>>;
  /**
   * Deadlines that watch a ledger, one item at a time. They fire again while their instant stands, because another
   * item may be due at the very same one; all others fire once for an instant, as in XState.
   */
  readonly ledgers: ReadonlySet<string>;
  /**
   * What it begins with, as it was handed over.
   *
   * @throws Error with a sentence on what is wrong with it
   */
  admit(input: unknown): I;
  /** Reads what somebody says: an event of the catalogue, or a sentence on what is wrong with it. Never throws. */
  hear(words: unknown): E | Misheard;
  /** What is wrong with an event of which only this is known yet; null: nothing. */
  misthought(type: unknown, facts: unknown, by: unknown): Misheard | null;
  /** Whether an event is told of a day that has not come: it is refused whatever stands. */
  isAhead(context: C, event: E): boolean;
  /** Whether the rules hold that are asked of every event, beside those of the states. */
  passes(context: C, event: E): boolean;
  /** What stands against an event of the catalogue now (C31); null when it may happen. */
  objectTo(position: Position<C>, event: E): Refusal | null;
  /** The same of an event of which not everything is known yet: what is not known stands against nothing. */
  objectToThought(position: Position<C>, event: E): Refusal | null;
  /** The events that may be said now. What depends on how it is said counts as possible. */
  possible(position: Position<C>): S[];
  /** What the log says of one step; `before` is `null` for the first, `cause` where nothing was said. */
  entriesOf(before: Told<C> | null, after: Told<C>, cause: HostedEvent | null): Entry[];
  /** Bounds the log; called after every step that added to it, so cheap while it is short. */
  compact(log: Entry[]): Entry[];
  /** What it makes of something being set aside because it threw (`faulty`), and of nothing being so any more. */
  mind(context: C, faulty: boolean): C;
  /** The same context, with what is alike in many kept once for all: each cached chart is paid for in memory. */
  share(context: C): C;
  readonly migrations: Migrations;
}
