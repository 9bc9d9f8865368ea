import { readdirSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { readMail } from '../../activities/mail/inbound/index.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import { createTake, createWebhook } from '../../client/inbound/index.ts';
import { createCalendarRoutes } from '../../client/site/calendar.ts';
import { createStop, pageWords } from '../../client/my-plan/index.ts';
import { createReturnTags, returnKeysOf } from '../../return-address.ts';
import { createStopLinks } from '../../stop-link.ts';
import { type Answer, type Door, door } from './doors.ts';
import type { Garbage } from './garbage.ts';

const refKey = 'a key for tests';
const keys = returnKeysOf(undefined, refKey);
const samples = new URL('../inbound/samples/', import.meta.url);

/** What anybody may send: mail that comes in, by whatever way, and the addresses that are open to all. None needs a server. */
export function openDoors(): Door[] {
  const mails = readdirSync(samples)
    .filter((file) => file.endsWith('.eml'))
    .map((file) => readFileSync(new URL(file, samples), 'latin1'));
  const tell = async () => ({}) as never;
  const take = createTake(keys, tell, async () => true);
  const webhook = createWebhook('secret', take);
  const stored = async () => {
    throw new EndwellError('unanswered', 'No ending is there.');
  };
  const stopLinks = createStopLinks('', refKey);
  const stop = createStop({ endings: { tell, stored }, stopLinks, words: pageWords });
  const calendar = createCalendarRoutes(async () => ({ zone: 'Europe/London', entries: [] }));
  const to = `office+${createReturnTags(keys).of('reply', 'q3x8')}@riverside.example`;
  return [
    {
      name: 'mail',
      inProcess: true,
      enter: async (garbage, n) =>
        await door('mail', mails[n % mails.length]!, async (text) => {
          const reading = await readMail({ raw: Buffer.from(text), envelopeTo: to }, keys);
          return reading.kind === 'unreadable' || reading.kind === 'tooBig'
            ? [{ code: reading.kind, says: '' }]
            : [];
        }).enter(garbage, n),
    },
    {
      name: 'webhook',
      inProcess: true,
      enter: async (garbage, n) => {
        const mail = mails[n % mails.length]!;
        const [type, right] = garbage.one([
          ['message/rfc822', mail],
          ['application/json', JSON.stringify({ RawEmail: mail, OriginalRecipient: to })],
          ['application/x-www-form-urlencoded', `email=${encodeURIComponent(mail)}`],
          ['multipart/form-data; boundary=b', multipart(mail)],
        ] as const);
        const path = garbage.below(10) === 0 ? garbage.spoiltText('/secret') : '/secret';
        return await asked(webhook, path, posted(garbage, type, garbage.spoiltText(right)));
      },
    },
    {
      name: 'stop page',
      inProcess: true,
      enter: async (garbage) => {
        const link = createStopLinks('', refKey).of('q3x8').slice('/stop'.length);
        const path = garbage.below(3) === 0 ? garbage.spoiltText(link) : link;
        if (garbage.below(4) === 0) return await asked(stop, path, spoken(garbage));
        const right = garbage.one([
          'List-Unsubscribe=One-Click',
          'to=other',
          multipart('One-Click'),
        ]);
        const type = garbage.one([
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=b',
        ]);
        return await asked(stop, path, posted(garbage, type, garbage.spoiltText(right)));
      },
    },
    {
      name: 'calendar',
      inProcess: true,
      enter: async (garbage) =>
        await asked(calendar, garbage.spoiltText(`/${'a'.repeat(32)}.ics`), spoken(garbage)),
    },
  ];
}

function multipart(value: string): string {
  return `--b\r\nContent-Disposition: form-data; name="email"\r\n\r\n${value}\r\n--b--\r\n`;
}

/** Asks as anybody does over the net: an address and headers are what can be sent, and no more. */
async function asked(app: Hono, path: string, request: RequestInit): Promise<Answer> {
  const url = new URL('http://riverside.example/');
  url.pathname = path.slice(0, LONGEST_ADDRESS);
  const { status } = await app.request(url, request);
  if (status >= 500) return [{ code: 'unexpected', says: `${path.slice(0, 100)}: ${status}` }];
  return status >= 400 ? [{ code: String(status), says: '' }] : [];
}

/** Node takes no longer head of a request. */
const LONGEST_ADDRESS = 15_000;

function spoken(garbage: Garbage): { headers: Record<string, string> } {
  const language = garbage.spoiltText('de-AT,de;q=0.9,en;q=0.5').slice(0, LONGEST_ADDRESS);
  // A header is of few signs.
  return { headers: { 'accept-language': language.replaceAll(/[^\x20-\x7e]/g, '?') } };
}

function posted(garbage: Garbage, type: string, body: string): RequestInit {
  const { headers } = spoken(garbage);
  return { method: 'POST', body, headers: { ...headers, 'content-type': type } };
}
