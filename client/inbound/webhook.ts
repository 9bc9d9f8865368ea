import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Incoming, Take } from './take.ts';

/** A message of 35 MB, which grows by a third where it is sent in a form. */
const MOST_OF_A_BODY = 47_000_000;

const answers = {
  taken: 200,
  unknownPath: 404,
  /** It is not sent again: no message, or nobody's. */
  never: 406,
  tooBig: 413,
  /** It is sent again. */
  notNow: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

/**
 * Takes mail that a provider sends by HTTP, as the whole message: the body itself, the field `body-mime` or `email` of a form,
 * or `RawEmail` of a JSON document. It is said to be taken once its ending was told.
 *
 * @param secret what the path must end in
 */
export function createWebhook(secret: string, take: Take): Hono {
  const limit = bodyLimit({ maxSize: MOST_OF_A_BODY, onError: (c) => answer(c, 'tooBig') });
  return new Hono()
    .use('/:secret', async (c, next) =>
      isSame(c.req.param('secret'), secret) ? await limit(c, next) : answer(c, 'unknownPath'),
    )
    .post('/:secret', async (c) => {
      const incoming = await messageIn(c);
      if (incoming === null) return answer(c, 'never');
      try {
        return answer(c, (await take(incoming)) === 'nobodys' ? 'never' : 'taken');
      } catch {
        return answer(c, 'notNow');
      }
    });
}

async function messageIn(c: Context): Promise<Incoming | null> {
  const type = c.req.header('content-type') ?? '';
  if (/^application\/json/i.test(type)) {
    const told = await c.req.json<unknown>().catch(() => null);
    return inFields(typeof told === 'object' && told !== null ? { ...told } : {});
  }
  if (/^multipart\/form-data/i.test(type)) {
    const form = await c.req.parseBody().catch(() => ({}));
    return inFields(form);
  }
  const raw = Buffer.from(await c.req.arrayBuffer());
  // Some say so of whatever they send.
  if (
    /^application\/x-www-form-urlencoded/i.test(type) &&
    !beginsWithHeader.test(raw.toString('latin1', 0, 80))
  ) {
    return inFields(Object.fromEntries(new URLSearchParams(raw.toString())));
  }
  return raw.length === 0 ? null : { raw };
}

/** As messages do, and forms never: in these a colon is written otherwise. */
const beginsWithHeader = /^(?:From |[\w-]+:[ \t\r\n])/;

function inFields(fields: Record<string, unknown>): Incoming | null {
  const first = (...names: string[]): string | null => {
    const value = names.map((name) => fields[name]).find((one) => typeof one === 'string');
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const raw = first('body-mime', 'email', 'RawEmail');
  const envelopeTo = first('recipient', 'to', 'OriginalRecipient');
  return raw === null ? null : { raw: Buffer.from(raw), envelopeTo };
}

function isSame(told: string, secret: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(told), hash(secret));
}

function answer(c: Context, what: keyof typeof answers): Response {
  return c.body(null, answers[what], { 'cache-control': 'no-store' });
}
