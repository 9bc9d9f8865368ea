import type { WorkflowHandle } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import type { Endings } from '../../client/endings.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import { calendarOf } from '../../workflows/calendar/calendar.ts';
import { after } from '../../workflows/calendar/deadlines.ts';
import type { JsonObject, Refusal, Stored } from '../../workflows/chart/index.ts';
import { stored as storedQuery } from '../../workflows/host/messages.ts';
import { almanac, local, sayer, start, usualPolicy, type Fact } from '../ending/given.ts';
import { endingBundle, type BundleChoice } from './ending-bundle.ts';
import type { TestServer } from './server.ts';
import { fastForward, settledBy } from './time-skipping.ts';
import { secrecy } from './secrecy.ts';

export type History = temporal.api.history.v1.IHistory;
export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** A jump that ends on a timer is a race, and timers are set to whole minutes. */
const BETWEEN_TIMERS = 20_000;

/** One ending on the real server, played on a clock of its own. */
export class PlayedEnding {
  readonly ref: string;
  readonly workflowId: string;
  readonly handle: WorkflowHandle;

  readonly #server: TestServer;
  readonly #endings: Endings;

  constructor(server: TestServer, endings: Endings, ref: string, workflowId: string) {
    this.#server = server;
    this.#endings = endings;
    this.ref = ref;
    this.workflowId = workflowId;
    this.handle = server.client.workflow.getHandle(workflowId);
  }

  /** Something is said; a refusal fails the story. */
  async tell(type: Said, words: object = {}, by: By = sayer(type), id?: string): Promise<View> {
    const telling = { type, by, with: words as JsonObject };
    return await this.#endings.tell(this.ref, id === undefined ? telling : { ...telling, id });
  }

  async also(...facts: Fact[]): Promise<void> {
    for (const fact of facts) {
      if (typeof fact === 'string') await this.tell(fact);
      else await this.tell(fact[0], fact[1]);
    }
  }

  /** What stands against an event that is told all the same. */
  async refusalOf(type: Said, words: object = {}, by?: By): Promise<Refusal> {
    try {
      await this.tell(type, words, by);
    } catch (error) {
      if (error instanceof EndwellError && error.refusal) return error.refusal;
      throw error;
    }
    throw new Error(`${type} was taken`);
  }

  /** Time goes by: for a duration (`9d`, `2wd`), or until a little after a local time of the agency. */
  async later(until: string): Promise<void> {
    await this.#jump(await this.#instant(until));
  }

  /** The same, stopping after every deadline: a jump over the end of a run might pass over what is due in the next. */
  async laterByDeadlines(until: string): Promise<void> {
    const target = await this.#instant(until);
    for (;;) {
      const due = (await this.timers()).map(({ at }) => at + 1_000);
      await this.#jump(Math.min(target, ...due));
      if (Math.min(...due) >= target) return;
    }
  }

  /** The same while nobody is at work: it ends when somebody is, and all that was due is done. */
  async laterUnattended(until: string): Promise<void> {
    await this.#jump(await this.#instant(until), async () => {});
  }

  async firstMorning(): Promise<void> {
    await this.#jump(start + BETWEEN_TIMERS, async () => {});
    await this.settle();
  }

  /** The planned session comes and is held. */
  async hold(times = 1): Promise<void> {
    for (let n = 0; n < times; n++) {
      const { session } = await this.view();
      if (!session) throw new Error('no session is planned');
      await this.later(session.start);
      await this.tell('session.held');
    }
  }

  /** The ending's own clock. */
  async now(): Promise<number> {
    const { raw } = await this.handle.describe();
    const { currentTime } = raw.workflowExtendedInfo?.timeSkippingInfo ?? {};
    return currentTime ? tsToMs(currentTime) : Date.now();
  }

  async view(): Promise<View> {
    return await this.#endings.view(this.ref);
  }

  async log(): Promise<EndingEntry[]> {
    return (await this.#endings.timeline(this.ref)).entries as EndingEntry[];
  }

  async stored(): Promise<Stored> {
    return await this.#endings.stored(this.ref);
  }

  /** The timers that are set, the earliest first; builds may differ in all else that they store. */
  async timers(): Promise<Stored['timers']> {
    const { timers } = await this.handle.query(storedQuery);
    return timers.filter(({ spent }) => !spent).sort((one, other) => one.at - other.at);
  }

  /** All has been taken in that the workflow was handed so far. */
  async settle(): Promise<void> {
    await settledBy(() => this.handle.query('view'))();
  }

  /** The histories of all runs, oldest first. */
  async histories(): Promise<History[]> {
    const { workflow } = this.#server.client;
    const runs: History[] = [];
    for (let { runId } = await this.handle.describe(); runId;) {
      const history = await workflow.getHandle(this.workflowId, runId).fetchHistory();
      runs.unshift(history);
      const begun = history.events?.[0]?.workflowExecutionStartedEventAttributes;
      runId = begun?.continuedExecutionRunId ?? '';
    }
    return runs;
  }

  async events(): Promise<HistoryEvent[]> {
    return (await this.histories()).flatMap(({ events }) => events ?? []);
  }

  /** Replays every run; throws where a history and the workflow disagree. */
  async replay(choice: BundleChoice = {}): Promise<number> {
    const runs = await this.histories();
    await replay(runs, choice);
    return runs.length;
  }

  async #instant(until: string): Promise<number> {
    const wanted = /^\d{4}-/.test(until)
      ? local(until)
      : after(almanac, calendarOf({ policy: usualPolicy }), await this.now(), until);
    return wanted + BETWEEN_TIMERS;
  }

  async #jump(target: number, settled = () => this.settle()): Promise<void> {
    await settled();
    const milliseconds = target - (await this.now());
    if (milliseconds > 0) {
      const { workflowId } = this;
      await fastForward(this.#server.connection, { workflowId, milliseconds, settled: nothing });
    }
    await settled();
  }
}

/** Replays histories; throws where one of them and the workflow disagree. */
async function replay(histories: History[], choice: BundleChoice = {}): Promise<void> {
  const workflowBundle = await endingBundle(choice);
  const named = histories.map((history, n) => ({ workflowId: `replayed-${n}`, history }));
  for await (const { error } of Worker.runReplayHistories({ ...secrecy, workflowBundle }, named)) {
    if (error) throw error;
  }
}

const nothing = async (): Promise<void> => {};
