import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Whoever has a link guesses a word, and whoever has an old one fills a mailbox, unless it is counted where nothing forgets it. */
const mostTries = 5;
const mostLinks = 3;

/** How often the word before the client’s own page may be tried now. */
export function wordTriesLeft(c: Context): number {
  return mostTries - triesOfHour(c).length;
}

/** When it was tried within the hour, now among them. */
export function wordTried(c: Context): Instant[] {
  return [...triesOfHour(c), c.now];
}

/** How many more links to their own page may be asked for today. */
export function pageLinksLeft(c: Context): number {
  const since = c.now - DAY_MS;
  const asked = c.messages.filter(({ intent, due }) => intent === 'page-link' && due > since);
  return mostLinks - asked.length;
}

function triesOfHour({ safeContact: { tries }, now }: Context): Instant[] {
  return tries.filter((at) => at > now - HOUR_MS);
}
