import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Form, LONGEST } from './choices.ts';

/**
 * Of every page that a client opens: kept by nobody, found by nobody, told to nobody, and nothing in it but our own words and style
 * (docs/field.md, 4.5). Without a referrer a browser does not say where a form comes from: what is told needs the token alone.
 */
export const pageHeaders = {
  'cache-control': 'no-store',
  vary: 'accept-language',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Of a request. */
export const MOST_OF_A_REQUEST = 16 * 1024;

/** As what a page is answered on which nothing is open. */
export const shutStatus = {
  unknown: 404,
  wrongWay: 405,
  over: 410,
  held: 200,
  sent: 200,
  notNow: 503,
  often: 429,
  tooLong: 413,
} as const;

const TRY_AGAIN_SECONDS = '120';

/** Why a page does not do what was asked, for programs, and when to ask again. */
export function whyShut(why: keyof typeof shutStatus | 'notOneClick'): Record<string, string> {
  return {
    'x-refusal': why,
    ...(why === 'wrongWay' ? { allow: 'GET, HEAD, POST' } : {}),
    ...(why === 'notNow' ? { 'retry-after': TRY_AGAIN_SECONDS } : {}),
  };
}

type Content = HtmlEscapedString | Promise<HtmlEscapedString>;

export function paged(
  c: Context,
  content: Content,
  status: ContentfulStatusCode = 200,
  more: Record<string, string> = {},
): Response | Promise<Response> {
  return c.html(html`<!doctype html>${content}`, status, { ...pageHeaders, ...more });
}

/** What was filled in is told, and then looked at: a page that is loaded again says nothing twice. */
export function onTo(c: Context, place: string): Response {
  return c.body(null, 303, { ...pageHeaders, location: place });
}

/**
 * Answers what leads to no page of a room, or comes in another way than a browser’s: in words like all else, and a slash too many is left
 * out. To be mounted last, for all that is left.
 */
export function strayed(
  shut: (c: Context, folder: string, why: 'unknown' | 'wrongWay') => Response | Promise<Response>,
) {
  return (c: Context): Response | Promise<Response> => {
    const room = c.req.routePath.replace(/\/\*$/, '');
    const names = c.req.path.slice(room.length).split('/').slice(1);
    const folder = `${'../'.repeat(names.length)}plan/`;
    if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) return shut(c, folder, 'wrongWay');
    const last = names.findLast((name) => name !== '') ?? room.split('/').at(-1) ?? '';
    const isSlashOnly = names.at(-1) === '' && c.req.method !== 'POST';
    return isSlashOnly ? onTo(c, `../${last}`) : shut(c, folder, 'unknown');
  };
}

/** What was filled in, without what is empty. */
export async function formOf(c: Context): Promise<Form> {
  const body = await c.req.parseBody().catch(() => ({}));
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const text = typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}

/** Whether an answer is longer than its field. */
export function isLong(form: Form): boolean {
  return Object.values(form).some((text) => text.length > LONGEST);
}
