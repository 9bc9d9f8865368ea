import type { Chart, HostedEvent, Live, Stored, Waking, Wish } from '../chart/index.ts';
import type { Shown } from './search-attributes.ts';

/** How a chart looks in Temporal. */
export interface Looks<C> {
  /** Markdown for those who look at the workflow in Temporal. */
  detailsOf(live: Live<C>): string;
  /** Search attributes as they should now be, by name; null and none unset one. Only changed ones are sent. */
  attributesOf?(live: Live<C>): Shown;
  /** When they become others though nothing happens, and why; null: with the next step, and not before. */
  turnsAt?(live: Live<C>): Waking | null;
  /**
   * Names of attributes that went along with others, and were no reason of their own to send, in runs that do not say
   * {@link Start.shows}: as long as one of them goes on, a replay must come to the same commands.
   */
  alongside?: ReadonlySet<string>;
}

/** A chart, and what the host cannot know of it: its answers, its ways into the world. */
export interface Hosting<
  C extends { now: number },
  I,
  E extends HostedEvent,
  S extends string,
  V,
  W extends { type: string },
> extends Looks<C> {
  chart: Chart<C, I, E, S>;
  /** What an accepted update and the view answer; `possible` are the events that the chart would hear now. */
  viewOf(live: Live<C>, possible: S[]): V;
  /** Goes out into the world, and never throws: failures come back as events. */
  grant(wish: W, token: number): Promise<HostedEvent>;
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
export type Start<I> = ({ input: I } | { carried: Stored }) & {
  /** Each attribute is sent as soon as it changes. Runs from before this was said sent some with others alone. */
  shows?: 'all';
};

/** How a run begins today. */
export function startOf<I>(input: I): Start<I> {
  return { input, shows: 'all' };
}

/** What an inbox must know of the run that it belongs to. */
export interface Surroundings {
  /** The build that the run is on; empty where workers have none. */
  build: string;
  /** Tells whoever runs Endwell of something that threw. Throws it on where a failed task is what must come of it. */
  report(what: string, error: unknown): void;
}
