import type { Connection } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import type { Stored } from '../../workflows/chart/index.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Move, Sight } from '../scenario/perform.ts';
import { answered } from './settled.ts';
import { CodedError } from '../../coded-error.ts';
import { skipOnce, type TimeSkippingCode } from './time-skipping.ts';

/**
 * So much more is asked for than there is to a timer, where a skip ends anyway: enough for the work that may have to be
 * done first, and little where that timer has gone off by itself meanwhile.
 */
const BEYOND_MS = 20_000;
/** A timer this soon after an instant is meant to fire before it: ours lag behind those of a rehearsal. */
const LAG_MS = 2_000;
/** A timer this near is waited for. */
const SOON_MS = 1_000;
const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 60_000;

/** A workflow that waits for its first task, and how it is reached. */
export interface Reached<E> {
  workflowId: string;
  /** When its first task is due. */
  start: Instant;
  /** @throws EndwellError `refused` with the refusal */
  tell: (event: E) => Promise<unknown>;
  stored: () => Promise<Stored>;
  /** Hears until when its time goes before it goes. */
  until?: (at: Instant) => void;
}

/** Where one chart is hosted while it is played: a Temporal server, whose time for this workflow is moved. */
export class ServerStage<C extends { now: number } = Context, E = EndingEvent, N = EndingEntry> {
  readonly #played: Reached<E>;
  readonly #connection: Connection;
  readonly #namespace: string;
  readonly #clock = new VirtualClock();
  #logged = 0;
  #seen: Sight<C, N> | null = null;

  constructor(played: Reached<E>, place: { connection: Connection; namespace: string }) {
    this.#played = played;
    this.#connection = place.connection;
    this.#namespace = place.namespace;
  }

  async act(move: Move<E>): Promise<Sight<C, N>> {
    switch (move.do) {
      // The workflow is there already, and its first task lies ahead.
      case 'open':
        this.#clock.notBefore(Date.now());
        await this.#skipTo(this.#played.start + BEYOND_MS);
        return await this.look();
      case 'advance':
        return await this.#advance(move.to);
      case 'tell':
        return await this.#settle(await this.#tell(move.event));
      default:
        return move satisfies never;
    }
  }

  /** What was told to it by others meanwhile, and what became of that. */
  async look(): Promise<Sight<C, N>> {
    return await this.#settle(null);
  }

  /** Before somebody else speaks to it, its time is no earlier than theirs; all that was due before is done. */
  async catchUp(to: Instant): Promise<void> {
    while (this.#clock.now() < to) {
      const { next } = await this.#rested();
      // A timer of that very instant is for after it.
      const follows = next !== null && next >= to && next <= to + LAG_MS;
      const end = follows ? to - LAG_MS : to;
      if (this.#clock.now() >= end) return;
      this.#played.until?.(Math.min(next ?? end, end));
      await (next !== null && next < end ? this.#skipTo(next + BEYOND_MS) : this.#skipTo(end));
    }
  }

  async #advance(to: Instant): Promise<Sight<C, N>> {
    const next = this.#seen?.next ?? Infinity;
    const meetsTimer = next <= to + LAG_MS;
    this.#played.until?.(meetsTimer ? next : to);
    const ahead = next - this.#clock.now();
    if (meetsTimer && ahead < SOON_MS) {
      // It goes off by itself: a skip that came too late for it would lead far beyond.
      await pause(Math.max(0, ahead));
      return await this.#settle(null);
    }
    await this.#skipTo(meetsTimer ? next + BEYOND_MS : to);
    if (this.#seen === null || meetsTimer || this.#clock.now() < to)
      return await this.#settle(null);
    // No timer was met, so that there is nothing new to be asked for.
    return { ...this.#seen, now: this.#clock.now(), entries: [], refusal: null };
  }

  async #tell(event: E): Promise<Sight['refusal']> {
    this.#played.until?.(this.#clock.now());
    try {
      await this.#played.tell(event);
      return null;
    } catch (error) {
      if (error instanceof EndwellError && error.refusal !== null) return error.refusal;
      throw error;
    }
  }

  /** Once, so that it ends at a timer that is due before. */
  async #skipTo(instant: Instant): Promise<void> {
    const milliseconds = instant - this.#clock.now();
    if (milliseconds <= 0) return;
    try {
      const { workflowId } = this.#played;
      const skip = { workflowId, namespace: this.#namespace, milliseconds };
      this.#clock.notBefore(await skipOnce(this.#connection, skip));
    } catch (error) {
      // An ending that is done has no time to be moved.
      const done = error instanceof CodedError && error.code === 'failed';
      if (!done || (await this.#stored()).position['status'] === 'active') throw error;
    }
  }

  async #settle(refusal: Sight['refusal']): Promise<Sight<C, N>> {
    const { stored, next } = await this.#rested();
    return this.#sight(stored, next, refusal);
  }

  /** Looks until everything due has happened and no wish is under way. */
  async #rested(): Promise<{ stored: Stored; next: Instant | null }> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      const stored = await this.#stored();
      const next = nextOf(stored);
      const ahead = next === null ? Infinity : next - this.#clock.now();
      if (stored.grants.length === 0 && ahead > LOOK_EVERY_MS) return { stored, next };
      await pause(LOOK_EVERY_MS);
    }
    throw new CodedError<TimeSkippingCode>(
      'unsettled',
      `${this.#played.workflowId} did not come to rest.`,
    );
  }

  #sight(stored: Stored, next: Instant | null, refusal: Sight['refusal']): Sight<C, N> {
    const { log, logged, position } = stored;
    const entries = log.slice(Math.max(0, log.length - (logged - this.#logged))) as N[];
    this.#logged = logged;
    const context = position['context'] as unknown as C;
    const status = position['status'] === 'active' ? 'active' : 'done';
    this.#seen = { now: this.#clock.now(), context, status, next, entries, refusal };
    return this.#seen;
  }

  async #stored(): Promise<Stored> {
    const stored = await answered(this.#played.stored);
    this.#clock.notBefore((stored.position['context'] as { now: number }).now);
    return stored;
  }
}

function nextOf({ timers, position }: Stored): Instant | null {
  if (position['status'] !== 'active') return null;
  const due = timers.filter(({ spent }) => !spent).map(({ at }) => at);
  return due.length > 0 ? Math.min(...due) : null;
}

/** A workflow's own time: it was moved to an instant, and goes on from there as fast as ours. */
export class VirtualClock {
  #ahead = 0;

  now(): Instant {
    return Date.now() + this.#ahead;
  }

  /** The workflow says that it is at least so late. */
  notBefore(instant: Instant): void {
    this.#ahead = Math.max(this.#ahead, instant - Date.now());
  }
}
