import type { Chart, HostedEvent, Live, Stored, Wish } from '../chart/index.ts';
import type { Shown } from './search-attributes.ts';

/** A chart, and what the host cannot know of it: its answers, its ways into the world. */
export interface Hosting<
  C extends { now: number },
  I,
  E extends HostedEvent,
  S extends string,
  V,
  W extends { type: string },
> {
  chart: Chart<C, I, E, S>;
  /** What an accepted update and the view answer; `possible` are the events that the chart would hear now. */
  viewOf(live: Live<C>, possible: S[]): V;
  /** Goes out into the world, and never throws: failures come back as events. */
  grant(wish: W, token: number): Promise<HostedEvent>;
  /** Markdown for those who look at the workflow in Temporal. */
  detailsOf(live: Live<C>): string;
  /** Search attributes as they should now be, by name; null and none unset one. Only changed ones are sent. */
  attributesOf?(live: Live<C>): Shown;
  /** Names of attributes that go along with others and are no reason of their own to send: each sending is paid for. */
  alongside?: ReadonlySet<string>;
  /** Events after which a run continues as new, as soon as nothing is in flight; 200 unless given. */
  stepsPerRun?: number;
}

/** A chart with its words not looked at: how the host itself sees each. */
export type AnyHosting<C extends { now: number }, I, E extends HostedEvent> = Hosting<
  C,
  I,
  E,
  string,
  unknown,
  Wish
>;

/** The one argument of a hosting workflow: a beginning, or what the run before carried over. */
export type Start<I> = { input: I } | { carried: Stored };

/** What an inbox must know of the run that it belongs to. */
export interface Surroundings {
  /** The build that the run is on; empty where workers have none. */
  build: string;
  /** Tells whoever runs Endwell of something that threw. Throws it on where a failed task is what must come of it. */
  report(what: string, error: unknown): void;
}
