import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const HOUR_S = 3_600;

/** How often something may be done within a time: nobody reads or says more of their own, and whoever guesses does. */
const most = {
  /** Pages of one ending. */
  looks: { points: 120, duration: 300 },
  /** What is said to one ending. */
  tells: { points: 30, duration: HOUR_S },
  /** Words that are tried for one ending. */
  words: { points: 5, duration: HOUR_S },
  /** Links that are asked for, for one ending. */
  links: { points: 3, duration: 24 * HOUR_S },
  /** Codes that are tried from one place. */
  codes: { points: 20, duration: HOUR_S },
} as const;

/** Takes one of what is left of it; false where nothing is. */
export type Limits = (what: keyof typeof most, whose: string) => Promise<boolean>;

/** Counted in this process alone: it forgets when it ends, and another counts for itself. */
export function createLimits(): Limits {
  const kept = Object.fromEntries(
    Object.entries(most).map(([what, points]) => [what, new RateLimiterMemory(points)]),
  );
  return async (what, whose) => {
    try {
      await kept[what]?.consume(whose);
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  };
}
