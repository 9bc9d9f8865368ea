import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Inside } from '../office/index.ts';
import { RequestError } from './request-error.ts';

const MINUTE_SECONDS = 60;

/** So many requests of one person in a minute, whichever program asks; the rest wait (RFC 6585). */
export function limitRate(perMinute: number): MiddlewareHandler<Inside> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_SECONDS });
  return async (c, next) => {
    const { ref } = c.get('office').person;
    try {
      await limiter.consume(ref);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = String(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)));
      const says = `More than ${perMinute} requests came within a minute.`;
      const mend = `Ask again in ${seconds} seconds.`;
      throw new RequestError('tooMany', says, { mend, headers: { 'retry-after': seconds } });
    }
    await next();
  };
}
