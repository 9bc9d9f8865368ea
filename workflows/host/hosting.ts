import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { Chart, HostedEvent, JsonValue, Live, Stored, Wish } from '../chart/index.ts';

/** A chart, and what the host cannot know of it: its answers, its ways into the world. */
export interface Hosting<C extends { now: number }, I, E extends HostedEvent> {
  chart: Chart<C, I, E>;
  /** What an accepted update and the view answer. */
  answer(live: Live<C>): JsonValue;
  /** Goes out into the world, and never throws: failures come back as events. */
  grant(wish: Wish, token: number): Promise<HostedEvent>;
  /** Markdown for those who look at the workflow in Temporal. */
  details(live: Live<C>): string;
  /** Search attributes as they should now be; `null` unsets. Only changed ones are sent. */
  attributes(live: Live<C>): SearchAttributeUpdatePair[];
  /** Names of attributes that go along with others and are no reason of their own to send: each sending is paid for. */
  alongside?: ReadonlySet<string>;
  /** Events after which a run continues as new, as soon as nothing is in flight; 200 unless given. */
  stepsPerRun?: number;
}

/** The one argument of a hosting workflow: a beginning, or what the run before carried over. */
export type Start<I> = { input: I } | { carried: Stored };

/** What an inbox must know of the run that it belongs to. */
export interface Surroundings {
  /** The build that the run is on; empty where workers have none. */
  build: string;
  /** Tells whoever runs Endwell of something that threw. Throws it on where a failed task is what must come of it. */
  report(what: string, error: unknown): void;
}
