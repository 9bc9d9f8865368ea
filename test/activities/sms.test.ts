import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { type FailureCode, failures } from '../../activities/failures.ts';
import { createMail } from '../../activities/mail/index.ts';
import { segmentsOf } from '../../activities/mail/segments.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { createSms } from '../../activities/mail/sms.ts';
import { neutralIntents } from '../../workflows/ending/messages/index.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import { loadConfig } from '../../temporal.config.ts';
import { testKeys } from '../support/secrecy.ts';
import { samplePost } from './sample-posts.ts';

type Answer = (form: URLSearchParams, response: ServerResponse, request: IncomingMessage) => void;

const login = `Basic ${Buffer.from('AC1:secret').toString('base64')}`;
const taken: Answer = (_form, response) => {
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ sid: `SM${forms.length}`, status: 'queued' }));
};
const refusing =
  (status: number, code: number): Answer =>
  (_form, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code, message: 'No', status }));
  };

/** Whoever passes texts on, in Twilio’s public shape. */
let server: Server;
let port: number;
let answer: Answer = taken;
const forms: Record<string, string>[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const form = new URLSearchParams(body);
      if (request.headers.authorization !== login)
        return refusing(401, 20003)(form, response, request);
      expect(request.url).toBe('/2010-04-01/Accounts/AC1/Messages.json');
      forms.push(Object.fromEntries(form));
      return answer(form, response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());
afterEach(() => {
  forms.length = 0;
  answer = taken;
});

const urlOf = (secret = 'secret', at = port): string =>
  `http://AC1:${secret}@127.0.0.1:${at}?from=%2B441632960006`;
const post = samplePost('session-reminder', {
  by: 'sms',
  neutral: true,
  to: { name: 'Sam', address: '+44 (0)1632 960001' },
});

function deliver(url = urlOf(), what = post): Promise<unknown> {
  return createMail({ url: 'smtp://127.0.0.1:1', sendText: createSms(url) }).deliver(what);
}

async function failing(attempt: Promise<unknown>): Promise<string | null | undefined> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApplicationFailure)) throw error;
  expect(error.nonRetryable).toBe(failures[error.type as FailureCode].final);
  expect(`${error.message} ${error.stack}`).not.toMatch(/AC1|960001/);
  return error.type;
}

describe('a text', () => {
  it('is handed over once, to an international number, and says nothing of what we do', async () => {
    expect(await deliver()).toMatchObject({ outcome: 'sent', messageId: 'SM1', segments: 1 });
    expect(forms).toEqual([
      { To: '+441632960001', From: '+441632960006', Body: expect.stringContaining('see you on') },
    ]);
    expect(forms[0]?.['Body']).not.toMatch(/riverside|counsel|\n/i);
    expect(forms[0]?.['Body']).toMatch(/STOP/);
  });

  it.each([
    [400, 21211, 'sms.refusedNumber'],
    [400, 21614, 'sms.refusedNumber'],
    [400, 21610, 'sms.optedOut'],
    [403, 21408, 'sms.misconfigured'],
    [400, 30007, 'sms.refusedMessage'],
    [429, 20429, 'sms.refusedForNow'],
    [500, 20500, 'sms.refusedForNow'],
  ])('refused with %i and %i is %s', async (status, code, means) => {
    answer = refusing(status, code);
    expect(await failing(deliver())).toBe(means);
  });

  it('given the answer is lost, then nobody knows, and it is final: there is no second text', async () => {
    answer = (_form, _response, request) => void request.socket.destroy();
    expect(await failing(deliver())).toBe('sms.uncertain');
    answer = (_form, response) => void response.writeHead(502).end('<html>Bad gateway</html>');
    expect(await failing(deliver())).toBe('sms.uncertain');
    expect(failures['sms.uncertain'].final).toBe(true);
  });

  it('given nobody is there, or the secret is wrong, then nothing was handed over', async () => {
    expect(await failing(deliver(urlOf('wrong')))).toBe('sms.misconfigured');
    expect(await failing(deliver(urlOf('secret', await freePort())))).toBe('sms.unreachable');
    const none = createMail({ url: 'smtp://127.0.0.1:1' });
    expect(await failing(none.deliver(post))).toBe('sms.missing');
    expect(forms).toEqual([]);
  });

  it.each(['01632 960001', '+44', 'sam@example.org', ''])(
    'does not go to "%s", which could be anybody’s number or none',
    async (address) => {
      const attempt = deliver(urlOf(), { ...post, to: { name: null, address } });
      expect(await failing(attempt)).toBe('sms.refusedNumber');
      expect(forms).toEqual([]);
    },
  );

  it('is counted in the parts in which it travels', () => {
    expect(segmentsOf('x'.repeat(160))).toBe(1);
    expect(segmentsOf('x'.repeat(161))).toBe(2);
    expect(segmentsOf('€'.repeat(81))).toBe(2);
    expect(segmentsOf(`It’s ${'x'.repeat(66)}`)).toBe(2);
    expect(segmentsOf('Grüße aus Köln')).toBe(1);
    expect(segmentsOf('مرحبا'.repeat(15))).toBe(2);
  });

  it('leaves through an address that is secure, and names account, secret and sender', () => {
    const config = (SMS_URL: string): unknown =>
      loadConfig({ SMS_URL, ENDWELL_KEYS: JSON.stringify(testKeys) });
    expect(() => config('https://AC1:secret@api.twilio.com?from=%2B441632960006')).not.toThrow();
    for (const bad of [
      'http://AC1:secret@api.twilio.com?from=%2B441632960006',
      'https://api.twilio.com?from=%2B441632960006',
      'https://AC1:secret@api.twilio.com',
      'twilio',
    ]) {
      expect(() => config(bad)).toThrow('SMS_URL');
      expect(() => config(bad)).not.toThrow('secret@');
    }
  });
});

const frames = {
  en: /^Hello Sam, \S.{15,} Ana, 020 7946 0000\. Reply STOP to stop\.$/,
  de: /^Guten Tag Sam, \S.{15,} Ana, 020 7946 0000\. STOP beendet\.$/,
} as const;
const revealed =
  /counsel|therap|session|service|client|riverside|work together|ending|beratung|sitzung|klient|abschied/i;

describe.each(['en', 'de'] as const)('the neutral words in %s', (language) => {
  it.each([...neutralIntents])(
    'of %s fit one text, reveal nothing, and pass the checks',
    (intent) => {
      const told = samplePost(intent, { by: 'sms', neutral: true, language });
      const letter = renderLetter(told);
      const body = letter.text.replace(/\s+/g, ' ').trim();
      expect([letter.language, segmentsOf(body), body]).toEqual([language, 1, body]);
      expect(`${letter.subject} ${body}`).not.toMatch(revealed);
      expect(body).toMatch(frames[language]);
      expect(checkLetter(letter, told).filter(({ level }) => level === 'refuse')).toEqual([]);
    },
  );
});
