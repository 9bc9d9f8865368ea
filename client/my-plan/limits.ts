import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const HOUR_S = 3_600;

/** How often something may be done within a time: nobody reads or says more of their own, and whoever guesses does. */
const most = {
  /** Pages of one ending, as seen from one place: whoever follows links by a program shuts nobody else out. */
  looks: { points: 600, duration: 300 },
  /** One choice of one ending, as told from one place. */
  tells: { points: 30, duration: HOUR_S },
} as const;

/** Takes one of what is left of it; false where nothing is. */
export type Limits = (what: keyof typeof most, whose: string) => Promise<boolean>;

/**
 * What keeps the load of one visitor small. Counted in this process alone: it forgets when it ends, and another counts for itself. What
 * could be guessed is counted by the ending (`pageWord.tried`), or too long for it, as codes on paper are: a mark of 40 bits.
 */
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
