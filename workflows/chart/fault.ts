import type { HostedEvent, Wish } from './event.ts';

/**
 * A deadline, a result or a wish that threw when its turn came. It is set aside, so that everything else goes on, and
 * tried again by the next build.
 */
export type Fault = {
  /** The id of the timer, or the result or wish by type and id. */
  what: string;
  /** When it threw for the first time, in epoch milliseconds. */
  since: number;
  /** What was thrown, cut short. For whoever mends it: it may name something of the case. */
  says: string;
  /** The build that set it aside; null: it is being tried again. */
  build: string | null;
  /** The result that is to be taken again, or the wish that is to be granted again. */
  result?: HostedEvent;
  wish?: Wish;
};

/** One thing that threw, in this build. */
export interface Thrown {
  what: string;
  error: unknown;
  build: string;
  result?: HostedEvent;
  wish?: Wish;
}

const LONGEST_SAYING = 300;

/** What it is kept as. */
export function faultOf({ error, ...thrown }: Thrown, since: number): Fault {
  return { ...thrown, since, says: String(error).slice(0, LONGEST_SAYING) };
}
