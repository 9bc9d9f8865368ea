import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { findChromium, openBrowser, photograph } from '../support/browser.ts';
import { Visitor } from '../support/door.ts';
import { leftBehind, type Program, run } from '../support/program.ts';

const PATIENCE_MS = 600_000;
const planted = 'Quittenbaum';
const policy = fileURLToPath(new URL('../../examples/policies/counselling.yaml', import.meta.url));
const story = `
name: somebody with a name of their own
policy: ${policy}
start: 2035-02-05T09:00
ending: { externalRef: R-1, worker: W-7, name: Robin ${planted}, startDate: 2035-02-05 }
script:
  - { at: 2035-03-07T18:00, tell: client.ended, with: { reason: I would rather stop here } }
assume: asPlanned
until: P8W
expect:
  - { kind: phase, what: parting }
`;

let folder: string;
let demo: Program;
/** What the demo prints: where its ending is, and where the token. */
let place: { door: string; ending: string; token: string };
/** Temporal's pages without the door. */
let bare: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-door-story-'));
  const file = join(folder, 'story.yaml');
  await writeFile(file, story);
  demo = run('client/demo/main.ts', ['--keep', file], { ENDWELL_DATA: folder });
  await demo.says('Everything stays up until Ctrl-C.');
  const [, door = '', ending = ''] = /This ending: (http:\/\/[^/]+)(\S+)/.exec(demo.out()) ?? [];
  const [, tokenFile = ''] = /Sign in with the token in (\S+)/.exec(demo.out()) ?? [];
  place = { door, ending, token: (await readFile(tokenFile, 'utf8')).trim() };
  bare = barePages(basename(dirname(tokenFile)));
}, PATIENCE_MS);
afterAll(async () => {
  demo.interrupt();
  expect(await demo.ended).toBe(0);
  expect(await leftBehind(demo)).toBe(false);
  await rm(folder, { recursive: true });
});

/** Where the server that works in this folder was told to show its pages. */
function barePages(folderName: string): string {
  const listed = execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' }).split('\n');
  const server = listed.find((line) => line.includes(`${folderName}/temporal.db`));
  const [, port] = /--ui-port (\d+)/.exec(server ?? '') ?? [];
  return `http://127.0.0.1:${port}`;
}

/** Every payload that stands anywhere in an answer of Temporal's pages. */
function payloadsIn(value: unknown): { metadata: object; data: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('metadata' in value && 'data' in value) return [value as { metadata: object; data: string }];
  return Object.values(value).flatMap(payloadsIn);
}

const historyOf = (origin: string): string =>
  `${origin}/api/v1${place.ending}/history?maximumPageSize=200`;

describe('an ending behind the door', () => {
  it('is read by who is signed in, and stays encrypted without the door', async () => {
    const visitor = new Visitor(place.door);
    expect((await visitor.look(place.ending)).status).toBe(401);
    await visitor.signIn(place.token);
    expect((await visitor.look(place.ending)).status).toBe(200);

    const history = await (await visitor.look(historyOf(''))).json();
    const payloads = payloadsIn(history);
    expect(payloads.length).toBeGreaterThan(10);
    const plain = payloads.map(({ data }) => Buffer.from(data, 'base64').toString()).join();
    expect(plain).not.toContain(planted);
    const decoded = await visitor.send('/codec/decode', JSON.stringify({ payloads }));
    const read = payloadsIn(await decoded.json()).map(({ data }) =>
      Buffer.from(data, 'base64').toString(),
    );
    expect(read.join()).toContain(planted);
    expect(await (await fetch(historyOf(bare))).json()).toEqual(history);
  });

  it('is asked for by Temporal’s pages at the door, and nowhere else', async () => {
    const settings = (await (await fetch(`${bare}/api/v1/settings`)).json()) as object;
    expect(settings).toMatchObject({ Codec: { Endpoint: `${place.door}/codec` } });
    const answer = await fetch(`${place.door}/codec/decode`, {
      method: 'POST',
      headers: { origin: bare },
      body: '{}',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

const executable = findChromium();

(executable === null ? describe.skip : describe)('an ending in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  it(
    'shows a name through the door, and none beside it',
    async () => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      page.setDefaultTimeout(PATIENCE_MS / 5);
      const name = page.getByText(`Robin ${planted}`).first();
      const sealed = page.getByText(Buffer.from('binary/encrypted').toString('base64')).first();

      await page.goto(`${place.door}${place.ending}`);
      await page.getByLabel('Token').fill(place.token);
      await photograph(page, 'door-sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await name.waitFor();
      await page.getByText('Event History').first().click();
      await page.getByText('Workflow Task Completed').first().waitFor();
      await name.waitFor();
      await photograph(page, 'door-history');

      await page.goto(`${bare}${place.ending}`);
      await page.getByText('Event History').first().click();
      await page.getByText('Workflow Task Completed').first().waitFor();
      await sealed.waitFor();
      expect(await name.count()).toBe(0);
      await photograph(page, 'door-bare');

      await page.goto(`${place.door}/sign-in`);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(`${place.door}${place.ending}`);
      await page.getByLabel('Token').waitFor();
    },
    PATIENCE_MS,
  );
});
