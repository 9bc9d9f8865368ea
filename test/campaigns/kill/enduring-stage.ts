import type { Client, Connection } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import type { Endings } from '../../../client/endings.ts';
import { EndwellError } from '../../../client/endwell-error.ts';
import { ownTime, skipOnce } from '../../../client/play/time-skipping.ts';
import { VirtualClock } from '../../../client/play/server-stage.ts';
import type { Move, Sight } from '../../../client/scenario/perform.ts';
import type { Scenario } from '../../../client/scenario/scenario.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import type { Stored } from '../../../workflows/chart/index.ts';

/** As in client/play/server-stage.ts, which gives up where something is killed. */
const BEYOND_MS = 20_000;
const LAG_MS = 2_000;
/** Ever more seldom: with dozens of endings at a time it is the two cores that are waited for, and a look costs them. */
const LOOK_AFTER_MS = 50;
const LOOK_WITHIN_MS = 2_000;
const AGAIN_AFTER_MS = 500;
const SKIPS_WITHIN_MS = 20_000;

/** What one ending is reached by. */
export interface Reach {
  connection: Connection;
  client: Client;
  endings: Endings;
  /** Time is skipped while it is: an outage of seconds would be one of days, in which letters are rightly given up. */
  mailIsUp: () => Promise<void>;
  /** Whether what was begun then has failed for so long, with nothing being killed, that the ending counts as stuck. */
  isLost: (begun: number) => boolean;
}

/** Hosts a story on a server whose parts are killed: whatever fails is tried again, without doing it twice. */
export class EnduringStage {
  readonly #reach: Reach;
  readonly #scenario: Scenario;
  readonly #clock = new VirtualClock();
  #workflowId = '';
  #logged = 0;
  /** Whether a skip of time was asked for, and its answer lost. */
  #unsure = false;
  #seen: Sight | null = null;

  constructor(reach: Reach, scenario: Scenario) {
    this.#reach = reach;
    this.#scenario = scenario;
  }

  async act(move: Move): Promise<Sight> {
    const { opening, start } = this.#scenario;
    switch (move.do) {
      case 'open': {
        const { endings } = this.#reach;
        const open = () => endings.open(opening.row, opening.policy, start);
        this.#workflowId = (await this.#enduring(open)).workflowId;
        await this.#enduring(() => this.#skipTo(start, start + BEYOND_MS));
        return await this.#enduring(() => this.#look(null));
      }
      case 'advance': {
        const next = this.#seen?.next ?? Infinity;
        const meetsTimer = next <= move.to + LAG_MS;
        const [to, end] = meetsTimer ? [next, next + BEYOND_MS] : [move.to, move.to];
        await this.#enduring(() => this.#skipTo(to, end));
        return await this.#enduring(() => this.#look(null));
      }
      case 'tell': {
        const refusal = await this.#enduring(() => this.#tell(move.event));
        return await this.#enduring(() => this.#look(refusal));
      }
      default:
        return move satisfies never;
    }
  }

  async #enduring<T>(attempt: () => Promise<T>): Promise<T> {
    for (const begun = Date.now(); ; await pause(AGAIN_AFTER_MS)) {
      try {
        return await this.#reach.connection.withDeadline(Date.now() + 30_000, attempt);
      } catch (failure) {
        if (this.#reach.isLost(begun)) throw failure;
      }
    }
  }

  async #tell(event: { type: string }): Promise<Sight['refusal']> {
    try {
      const { endings } = this.#reach;
      await endings.tell(this.#ref, event as Parameters<Endings['tell']>[1]);
      return null;
    } catch (error) {
      if (error instanceof EndwellError && error.refusal !== null) return error.refusal;
      throw error;
    }
  }

  /** Unless it is there. What failed may have been done all the same: then the server is asked where its time is. */
  async #skipTo(instant: number, end: number): Promise<void> {
    const { connection, mailIsUp } = this.#reach;
    const skip = { workflowId: this.#workflowId, patience: SKIPS_WITHIN_MS };
    if (this.#unsure) {
      const { now, runs } = await ownTime(connection, skip);
      this.#clock.notBefore(now);
      this.#unsure = false;
      if (!runs) return;
    }
    const milliseconds = Math.floor(end - this.#clock.now());
    if (this.#clock.now() >= instant || milliseconds <= 0) return;
    await mailIsUp();
    this.#unsure = true;
    this.#clock.notBefore(await skipOnce(connection, { ...skip, milliseconds }));
    this.#unsure = false;
  }

  async #look(refusal: Sight['refusal']): Promise<Sight> {
    const until = Date.now() + 25_000;
    for (let wait = LOOK_AFTER_MS; Date.now() < until; wait = Math.min(wait * 2, LOOK_WITHIN_MS)) {
      const stored = await this.#reach.endings.stored(this.#ref);
      const context = stored.position['context'] as unknown as Context;
      this.#clock.notBefore(context.now);
      const next = nextOf(stored);
      const now = this.#clock.now();
      if (stored.grants.length > 0 || (next ?? Infinity) <= now) {
        await pause(wait);
        continue;
      }
      const { log, logged } = stored;
      const entries = log.slice(Math.max(0, log.length - (logged - this.#logged)));
      this.#logged = logged;
      const status = stored.position['status'] === 'active' ? 'active' : 'done';
      this.#seen = { now, context, status, next, entries: entries as EndingEntry[], refusal };
      return this.#seen;
    }
    throw new Error(`${this.#workflowId} does not come to rest.`);
  }

  get #ref(): string {
    return this.#scenario.opening.ref;
  }
}

function nextOf({ timers, position }: Stored): number | null {
  if (position['status'] !== 'active') return null;
  const due = timers.filter(({ spent }) => !spent).map(({ at }) => at);
  return due.length > 0 ? Math.min(...due) : null;
}
