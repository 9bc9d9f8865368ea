/** A named deadline of a chart. */
export interface Deadline<C> {
  /** When it is due, in epoch milliseconds, or null: none, said outright. */
  readonly at: (c: C) => number | null;
  /** What the timer is called in the Temporal UI, at most 60 characters. */
  readonly purpose: string;
}

/** A delay far enough to stand for none: the host arms no timer for it. */
const never = 2 ** 31 - 1;

/** Each deadline as a delay of the machine, from the step's `now`; the host reads the instant itself. */
export function delaysOf<C extends { now: number }, N extends string>(
  deadlines: Record<N, Deadline<C>>,
): Record<N, (args: { context: C }) => number> {
  return each(deadlines, ({ at }) => ({ context }) => {
    const instant = at(context);
    return instant === null ? never : Math.max(0, instant - context.now);
  });
}

/** The deadlines as the host asks for them (host/chart.ts). */
export function timingOf<C>(deadlines: Record<string, Deadline<C>>): {
  instants: Record<string, (c: C) => number | null>;
  purposes: Record<string, string>;
} {
  return {
    instants: each(deadlines, ({ at }) => at),
    purposes: each(deadlines, ({ purpose }) => purpose),
  };
}

function each<N extends string, A, B>(table: Record<N, A>, make: (one: A) => B): Record<N, B> {
  const made = Object.entries<A>(table).map(([name, one]) => [name, make(one)]);
  return Object.fromEntries(made) as Record<N, B>;
}
