import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doorTo } from '../../client/pages.ts';
import { loadConfig } from '../../temporal.config.ts';
import { type Door, openDoor } from '../../worker/door/index.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { freshKeys, KeyRing } from '../../worker/secrecy/index.ts';
import { type Echo, type EchoingPages, openEchoingPages, Visitor } from '../support/door.ts';

const ring = new KeyRing(freshKeys('agency', '2035-02-05'));
const elsewhere = 'http://elsewhere.example.org';

let folder: string;
let pages: EchoingPages;
let door: Door;
let token: string;
let visitor: Visitor;

const open = async (port?: number): Promise<Door> =>
  openDoor({ ring, folder, port: port ?? (await freePort()), say: () => {} });

beforeAll(async () => {
  pages = await openEchoingPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-door-'));
  door = await open();
  door.leadTo({ pages: pages.url, server: 'localhost:7233' });
  token = (await readFile(door.tokenFile, 'utf8')).trim();
  visitor = new Visitor(door.url);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await door.stop();
  await rm(folder, { recursive: true });
});

describe('somebody who is not signed in', () => {
  it('is shown where to sign in, whatever page they ask for, by a page without script', async () => {
    const answer = await visitor.look('/namespaces/default/workflows?query=x');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'/,
    );
    const page = await answer.text();
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toContain('<script');
    expect(page).toContain('action="/sign-in?to=%2Fnamespaces%2Fdefault%2Fworkflows%3Fquery%3Dx"');
  });

  it('gets nothing from the codec and nothing from Temporal’s pages', async () => {
    for (const path of ['/codec/decode', '/codec/encode', '/api/v1/namespaces', '/sign-out']) {
      const answer = await visitor.send(path, '{}');
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'notSignedIn' });
    }
  });

  it('is not let in by another token, nor by none', async () => {
    for (const wrong of ['', 'a'.repeat(43), token.slice(1), `${token}x`]) {
      const answer = await visitor.signIn(wrong);
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain('This is not the token');
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const headers = { authorization: 'Bearer something' };
    expect((await fetch(`${door.url}/api/v1/namespaces`, { headers })).status).toBe(401);
  });

  it('is not signed in by a page of another address', async () => {
    for (const origin of [elsewhere, 'null', null]) {
      const answer = await visitor.signIn(token, '/sign-in', origin);
      expect(answer.status).toBe(403);
      expect(visitor.cookie).toBe('');
    }
  });

  it('cannot fill the memory', async () => {
    expect((await visitor.signIn('x'.repeat(5_000))).status).toBe(413);
  });
});

describe('somebody who is signed in', () => {
  it('is led where they wanted to go, with a cookie that no script and no other site can use', async () => {
    const answer = await visitor.signIn(token, '/sign-in?to=%2Fnamespaces%3Fa%3Db');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/namespaces?a=b']);
    const cookie = answer.headers.get('set-cookie');
    expect(cookie).toMatch(
      /^endwell_door_\d+=[\w-]{32}; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const page = await visitor.look('/namespaces?a=b');
    expect((await page.json()) as Echo).toMatchObject({ method: 'GET', path: '/namespaces?a=b' });
  });

  it('is never led away from the door, and back to where Temporal’s pages found them signed out', async () => {
    const wishes: [string, string][] = [
      ['//elsewhere.example.org/x', '/'],
      ['/\\elsewhere.example.org', '/'],
      ['http://elsewhere.example.org', '/'],
      ['http://[', '/'],
      [`/login?returnUrl=${door.url}/namespaces/default`, '/namespaces/default'],
      ['/login?returnUrl=http://elsewhere.example.org', '/'],
    ];
    for (const [to, place] of wishes) {
      const answer = await visitor.signIn(token, `/sign-in?to=${encodeURIComponent(to)}`);
      expect(answer.headers.get('location')).toBe(place);
    }
  });

  it('changes nothing from a page of another address', async () => {
    await visitor.signIn(token);
    for (const path of ['/codec/decode', '/api/v1/namespaces', '/sign-out']) {
      for (const origin of [elsewhere, 'http://127.0.0.1:1', null]) {
        const answer = await visitor.send(path, '{}', origin);
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ code: 'otherOrigin' });
      }
    }
    expect((await visitor.send('/codec/decode', '{}')).status).toBe(200);
  });

  it('is signed out by themselves, or after eight hours', async () => {
    await visitor.signIn(token);
    expect(await (await visitor.look('/sign-in')).text()).toContain('You are signed in');
    expect((await visitor.send('/sign-out', '')).status).toBe(303);
    expect((await visitor.look('/')).status).toBe(401);

    await visitor.signIn(token);
    const begun = Date.now();
    const clock = jest.spyOn(Date, 'now');
    clock.mockReturnValue(begun + 7.9 * 3_600_000);
    expect((await visitor.look('/')).status).toBe(200);
    clock.mockReturnValue(begun + 8.1 * 3_600_000);
    expect((await visitor.look('/')).status).toBe(401);
  });

  it('reaches Temporal’s pages with what they need, and without what lets in', async () => {
    await visitor.signIn(token);
    const answer = await fetch(`${door.url}/api/v1/namespaces/default/workflows/x/signal/y`, {
      method: 'POST',
      headers: {
        cookie: `other=1; ${visitor.cookie}; _csrf=told`,
        origin: door.url,
        'x-csrf-token': 'told',
        'content-type': 'application/json',
      },
      body: '{"input":{}}',
    });
    expect(answer.headers.get('set-cookie')).toBe('_csrf=fresh; Path=/');
    const { headers, body, path } = (await answer.json()) as Echo;
    expect(path).toBe('/api/v1/namespaces/default/workflows/x/signal/y');
    expect(body).toBe('{"input":{}}');
    expect(headers).toMatchObject({ cookie: '_csrf=told', 'x-csrf-token': 'told' });

    const authorization = `Bearer ${token}`;
    const asked = await fetch(`${door.url}/api/v1/settings`, { headers: { authorization } });
    expect(((await asked.json()) as Echo).headers.authorization).toBeUndefined();
  });

  it('keeps the code of Temporal’s pages, whose names change with what it says, and nothing else of them', async () => {
    await visitor.signIn(token);
    const code = await visitor.look('/_app/immutable/entry/start.BiItCiNI.js');
    expect(code.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(code.headers.get('set-cookie')).toBeNull();
    for (const path of ['/_app/version.json', '/api/v1/namespaces?of=/_app/immutable/']) {
      expect((await visitor.look(path)).headers.get('cache-control')).toBeNull();
    }
  });
});

describe('the lists at the door', () => {
  const shown = [
    { name: 'overdue', key: 'overdue', query: 'EwOverdue = true', count: 3 },
    { name: 'no next step', key: 'no-next-step', query: 'EwNextActionAt IS NULL', count: 0 },
  ];

  it('lead whoever is signed in to Temporal’s page with the filter of that moment', async () => {
    let now = 0;
    const lists = async () => ({
      namespace: 'of agency',
      lists: [
        ...shown,
        { name: 'late', key: 'late', query: `EwNextActionAt < ${++now}`, count: 1 },
      ],
    });
    door.leadTo({ pages: pages.url, server: 'localhost:7233', lists });
    expect((await visitor.look('/lists')).status).toBe(401);
    expect((await visitor.signIn(token, '/sign-in?to=%2Flists')).headers.get('location')).toBe(
      '/lists',
    );
    const page = await (await visitor.look('/lists')).text();
    expect(page).toMatch(/<a href="\/lists\/overdue">overdue<\/a><\/td>\s*<td>3<\/td>/);
    expect(page).not.toContain('<script');
    const led = await visitor.look('/lists/late');
    expect([led.status, led.headers.get('location')]).toEqual([
      302,
      '/namespaces/of%20agency/workflows?query=EwNextActionAt%20%3C%202',
    ]);
    const other = await visitor.look('/lists/of-nobody');
    expect([other.status, await other.text()]).toEqual([
      404,
      expect.stringContaining('all of them are at /lists'),
    ]);
  });

  it('say so while there are none', async () => {
    await visitor.signIn(token);
    expect((await visitor.look('/lists')).status).toBe(502);
    const broken = () => Promise.reject(new Error('the server is away'));
    door.leadTo({ pages: pages.url, server: 'localhost:7233', lists: broken });
    expect((await visitor.look('/lists/overdue')).status).toBe(502);
  });

  it('are found by commands on the same folder, for as long as the door is open', async () => {
    const config = loadConfig({ ENDWELL_DATA: folder, ENDWELL_KEYS: '{}' });
    expect(await doorTo('localhost:7233', config)).toBe(door.url);
    // The server on this machine has two names.
    expect(await doorTo('127.0.0.1:7233', config)).toBe(door.url);
    expect(await doorTo('localhost:7234', config)).toBeNull();
    const signpost = join(folder, 'door.json');
    const { mode } = await stat(signpost);
    expect(mode & 0o777).toBe(0o600);
    await writeFile(signpost, '{"url":"http://127.0.0.1:1","server":"localhost:7233"}');
    expect(await doorTo('localhost:7233', config)).toBeNull();
    await door.stop();
    await expect(stat(signpost)).rejects.toThrow('ENOENT');
    expect(await doorTo('localhost:7233', config)).toBeNull();
    door = await open();
  });
});

describe('the door', () => {
  it('is one origin: under another name it sends there', async () => {
    const { port } = new URL(door.url);
    const answer = await fetch(`http://localhost:${port}/a?b=c`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, `${door.url}/a?b=c`]);
  });

  it('says so while Temporal’s pages are not there', async () => {
    const early = await open();
    const headers = { authorization: `Bearer ${token}` };
    for (const place of [null, 'http://127.0.0.1:1']) {
      if (place !== null) early.leadTo({ pages: place, server: 'localhost:7233' });
      const answer = await fetch(`${early.url}/`, { headers });
      expect([answer.status, await answer.json()]).toMatchObject([502, { code: 'pagesDown' }]);
    }
    await early.stop();
  });

  it('takes the port that it is given, or another where that is taken', async () => {
    const other = await openDoor({
      ring,
      folder,
      port: Number(new URL(door.url).port),
      say: () => {},
    });
    expect(other.url).not.toBe(door.url);
    await other.stop();
  });

  it('makes its token once, for nobody else to read', async () => {
    expect((await stat(door.tokenFile)).mode & 0o777).toBe(0o600);
    const again = await open();
    await again.stop();
    expect((await readFile(door.tokenFile, 'utf8')).trim()).toBe(token);

    await chmod(door.tokenFile, 0o644);
    await expect(open()).rejects.toMatchObject({ code: 'tokenFile' });
    await chmod(door.tokenFile, 0o600);
    for (const spoilt of ['', 'short\n']) {
      await writeFile(door.tokenFile, spoilt);
      await expect(open()).rejects.toMatchObject({ code: 'tokenFile' });
    }
  });
});
