import type { Client, Context } from '../context.ts';

/** How long after the confirmation the clients heard it from us (C24), in milliseconds. */
export type Lag = {
  /** Clients who heard it from us. */
  count: number;
  median: number | null;
  longest: number | null;
};

/** Whoever heard it elsewhere first is counted apart: no lag of ours. */
export function lagOf(c: Context): Lag {
  const lags = c.clients.flatMap((client) => lagTo(c, client) ?? []).sort((a, b) => a - b);
  const middle = lags.length >> 1;
  const median =
    lags.length % 2 === 1 ? lags[middle] : ((lags[middle - 1] ?? 0) + (lags[middle] ?? 0)) / 2;
  return {
    count: lags.length,
    median: lags.length === 0 ? null : (median ?? null),
    longest: lags.at(-1) ?? null,
  };
}

/** The lag of one client; null as long as they have not heard it from us. */
export function lagTo(c: Context, { told }: Client): number | null {
  if (told === null || told.how === 'heardElsewhere' || c.confirmedAt === null) return null;
  return Math.max(0, told.at - c.confirmedAt);
}
