import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStopLinks } from '../../stop-link.ts';
import { openSite, type Site } from '../../client/site/index.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { testKeys } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';
import { loadConfig } from '../../temporal.config.ts';

const refKey = 'a key for tests';
const oneClick = 'List-Unsubscribe=One-Click';
let agency: Agency;
let ending: PlayedEnding;
let site: Site;
let link: string;

afterAll(async () => {
  await site.stop();
  await ending.handle.terminate();
  await agency.close();
});

const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
  ending = await agency.begin();
  site = await openSite(
    {
      ...loadConfig({ ENDWELL_KEYS: JSON.stringify(testKeys) }),
      refKey,
      site: { listen: { host: '127.0.0.1', port: 0 }, url: null },
    },
    () => ({ client: server.client, endings: agency.endings }),
  );
  link = createStopLinks(site.url, refKey).of(ending.ref);
});

const stopped = async (): Promise<boolean> =>
  (await agency.endings.view(ending.ref)).contact === 'optedOut';

function post(to: string, body: string | FormData): Promise<Response> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(to, {
    method: 'POST',
    body,
    ...(typeof body === 'string' ? { headers: form } : {}),
  });
}

describe('the way to stop that a letter names (example 11)', () => {
  it('given whoever only looks, then a page asks, nothing is kept, and nothing changes', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(link, { method, redirect: 'error' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect((await answer.text()).includes('<form method="post">')).toBe(method === 'GET');
    }
    expect(await stopped()).toBe(false);
  });

  it.each([
    ['/Plan', 'Open your page'],
    ['/PLAN/ab3d-efgh-jk4m-npqr', 'value="ab3d-efgh-jk4m-npqr"'],
    ['/robots.txt', 'Disallow: /'],
  ])('given what phones and programs ask for, %s, then no sign-in answers', async (path, says) => {
    expect(await (await fetch(`${site.url}${path}`)).text()).toContain(says);
  });

  it.each([
    ['another word than that of one click', () => [link, 'List-Unsubscribe=Perhaps'], 400],
    ['an address that we did not make', () => [`${link.slice(0, -2)}AA`, oneClick], 404],
    ['more than anybody says', () => [link, `${oneClick}&more=${'x'.repeat(20_000)}`], 413],
  ] as const)('given %s, then it is refused, and nothing changes', async (_, said, status) => {
    const [to, body] = said() as [string, string];
    expect((await post(to, body)).status).toBe(status);
    expect(await stopped()).toBe(false);
  });

  it('B9: given one tap that something isn’t right, then somebody other than the worker is asked to listen', async () => {
    const asked = await (await fetch(link)).text();
    expect(asked).toContain('Something isn’t right');
    const answer = await post(link, 'ear=other');
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('Thank you for telling us'),
    ]);
    const { owed } = await agency.endings.view(ending.ref);
    expect(owed.find(({ type }) => type === 'independent-ear')?.who).toBe('other-supervisor');
    expect(await stopped()).toBe(false);
  });

  it('given one click, then it stops at once, and once more does no harm, in either form', async () => {
    const answer = await post(link, oneClick);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('The messages have stopped');
    expect(await stopped()).toBe(true);
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await post(link, form)).status).toBe(200);
  });

  it('given a worker that is away, then it is said to try again, and not that it has stopped', async () => {
    await agency.rest();
    const answer = await post(link, oneClick);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120']);
    await agency.work();
  });
});
