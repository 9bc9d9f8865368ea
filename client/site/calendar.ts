import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FeedEntry, feedOf } from '../../activities/calendar/feed.ts';

/** What stands in somebody's calendar now; null where a token is nobody's. */
export type CalendarOf = (token: string) => Promise<{ zone: string; entries: FeedEntry[] } | null>;

const STATUS = { noSuchCalendar: 404, notNow: 503 } as const satisfies Record<
  string,
  ContentfulStatusCode
>;
const headers = {
  // Whoever has the address has the calendar: it is kept by nobody on the way, and asked for anew each time.
  'cache-control': 'private, no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** `/calendar/TOKEN.ics`, for programs that subscribe to it: looking changes nothing, and what has not changed is not sent again. */
export function createCalendarRoutes(calendarOf: CalendarOf): Hono {
  return new Hono().get('/:file', async (c) => {
    const [, token = ''] = /^([\w-]{32})\.ics$/.exec(c.req.param('file')) ?? [];
    if (token === '') return refuse(c, 'noSuchCalendar');
    const calendar = await calendarOf(token).catch(() => 'notNow' as const);
    if (calendar === 'notNow') return refuse(c, 'notNow');
    if (calendar === null) return refuse(c, 'noSuchCalendar');
    const etag = `W/"${markOf(calendar)}"`;
    if (c.req.header('if-none-match')?.includes(etag) === true)
      return c.body(null, 304, { ...headers, etag });
    const text = feedOf(calendar.entries, { zone: calendar.zone, now: Date.now() });
    const type = { 'content-type': 'text/calendar; charset=utf-8' };
    return c.body(text, 200, { ...headers, ...type, etag });
  });
}

/** The same for the same entries: when they were asked for stands in the text alone. */
function markOf(calendar: object): string {
  return createHash('sha256').update(JSON.stringify(calendar)).digest('base64url').slice(0, 24);
}

function refuse(c: Context, code: keyof typeof STATUS): Response {
  const again = code === 'notNow' ? { 'retry-after': '120' } : {};
  return c.body(null, STATUS[code], { ...headers, ...again, 'x-refusal': code });
}
