import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { type AgencyClient, createAgency } from '../../client/agency/agency.ts';
import { createDevelopmentIssuer } from '../../client/sign-in/development.tsx';
import { openSite, type Site } from '../../client/site/index.ts';
import { loadConfig } from '../../temporal.config.ts';
import { usualPolicy } from '../ending/given.ts';
import { findChromium, openBrowser, photograph } from '../support/browser.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { testKeys } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';
import { messyRows, soundRows } from './caseload-texts.ts';

const admin = { role: 'admin', ref: 'A-1' } as const;
const people = { 'A-1': 'admin', 'L-1': 'lead', 'S-2': 'supervisor', 'W-7': 'worker' } as const;
const server = await connectTestServer();
let house: Agency;
let agency: AgencyClient;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  house = await Agency.open(server);
  await house.work();
  const { taskQueue } = house;
  agency = createAgency({ client: server.client, agency: taskQueue, taskQueue });
  await agency.open(usualPolicy, admin);
  for (const [ref, role] of Object.entries(people))
    await agency.tell({ type: 'staff.joined', by: admin, with: { ref, role } });
  const listen = { host: '127.0.0.1', port: 0 };
  const settings = loadConfig({ ENDWELL_KEYS: JSON.stringify(testKeys) });
  site = await openSite(
    { ...settings, agency: taskQueue, taskQueue, site: { listen, url: null } },
    () => ({ client: server.client, endings: house.endings }),
    {
      development: (origin) =>
        createDevelopmentIssuer(origin, async () => (await agency.view()).staff),
    },
  );
  browser = await openBrowser(findChromium() ?? 'chromium');
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  await server.client.workflow.getHandle(`agency/${house.taskQueue}`).terminate();
  await house.close();
});

/** A client of S-2 who came twice and is not heard of any more, so that it is time to decide. */
async function nobodyAnswers(): Promise<PlayedEnding> {
  const silent = await house.begin({ supervisor: 'S-2' });
  await silent.hold(2);
  for (const n of ['first', 'second']) {
    const { session } = await silent.view();
    if (session === null) throw new Error(`No ${n} session is planned.`);
    await silent.later(session.start);
    await silent.tell('session.missed');
  }
  await silent.laterByDeadlines('1wd');
  await silent.laterByDeadlines('31d');
  return silent;
}

/** Somebody of the staff, at a browser of their own without scripts. */
async function at(name: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site.url}/agency`);
  await page.getByRole('button', { name }).click();
  return page;
}

/** What axe finds on a page, on a desk by day and on a telephone by night, and whether it is wider than that. */
async function findings(page: Page, path: string): Promise<string[]> {
  const storageState = await page.context().storageState();
  const found: string[] = [];
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ storageState, colorScheme, viewport });
    const other = await context.newPage();
    await other.goto(`${site.url}${path}`);
    await photograph(other, `house${path.replaceAll('/', '-')}-${width}-${colorScheme}`);
    await other.evaluate(axe.source);
    const wrong = await other.evaluate<string[]>(
      'axe.run({ exclude: ["iframe"] }, { iframes: false, preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
    );
    const wide = await other.evaluate<number>('document.documentElement.scrollWidth');
    found.push(...wrong, ...(wide > width ? [`${path} is ${wide} wide on ${width}`] : []));
    await context.close();
  }
  return found;
}

const heading = (page: Page): Promise<string> =>
  page.getByRole('heading', { level: 1 }).innerText();

describe('the rooms of those who look after the house', () => {
  it('given a silent case, when the supervisor decides it, then the ending goes on with that', async () => {
    const silent = await nobodyAnswers();
    const page = await at('supervisor S-2');
    await page.getByRole('link', { name: 'Supervision' }).click();
    expect(await heading(page)).toBe('Supervision');
    const { externalRef } = await silent.view();
    const row = page.getByRole('listitem').filter({ hasText: externalRef });
    expect(await row.innerText()).toContain('attempts to reach the client');
    expect(await findings(page, '/supervision')).toEqual([]);
    await row.getByLabel('to close').check();
    await row.getByRole('button', { name: 'Record the decision' }).click();
    expect(await page.getByRole('status').innerText()).toContain('recorded');
    expect((await silent.view()).phase).not.toBe('reachingOut');
    await silent.handle.terminate();
  });

  it('given a worker, then neither the way there is shown to them nor the door is open', async () => {
    const page = await at('worker W-7');
    expect(await heading(page)).toBe('This cannot be shown');
    expect(await page.getByRole('alert').innerText()).toContain('not open to a worker');
    const rooms = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(rooms).toEqual(['My day', 'Caseload']);
    for (const path of ['/policy', '/import', '/running', '/supervision', '/agency/letters']) {
      const answer = await page.goto(`${site.url}${path}`);
      expect([path, answer?.status()]).toEqual([path, 403]);
    }
  });

  it('given thirty messy rows, when an administrator sends them, then each mistake is named, and mended they become endings', async () => {
    const page = await at('administrator A-1');
    await page.getByRole('link', { name: 'Import' }).click();
    const file = { name: 'caseload.csv', mimeType: 'text/csv', buffer: Buffer.from(messyRows) };
    await page.getByLabel('A file from your spreadsheet').setInputFiles(file);
    await page.getByRole('button', { name: 'Look at it' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('alert').innerText()).toMatch(/to be mended in \d+ rows/);
    const places = await page.getByRole('row').allInnerTexts();
    expect(places.length).toBeGreaterThan(5);
    await photograph(page, 'house-import-problems');
    const pasted = page.getByLabel('Or paste its rows here');
    expect(await pasted.inputValue()).toContain('R-3030');
    await pasted.fill(soundRows);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await photograph(page, 'house-import-found');
    await page.getByRole('button', { name: 'Open 30 cases' }).click();
    expect(await page.getByRole('status').innerText()).toContain('30 endings began');
    await photograph(page, 'house-import-report');
    expect(await findings(page, '/import')).toEqual([]);
  });

  it('given a policy with a mistake, then its line says so; mended, what it changes is seen before it is applied', async () => {
    const page = await at('administrator A-1');
    await page.getByRole('link', { name: 'Policy', exact: true }).click();
    const field = page.getByLabel('The whole policy, as YAML');
    const text = await field.inputValue();
    await field.fill(text.replace('remindBefore: 48h', 'remindBefore: soon'));
    await page.getByRole('button', { name: 'Look at what it would change' }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/line \d+: sessions\.remindBefore/);
    await page.getByRole('alert').getByRole('link').first().click();
    expect(await page.locator('li:target').innerText()).toContain('remindBefore: soon');
    await photograph(page, 'house-policy-findings');
    await page
      .getByLabel('The whole policy, as YAML')
      .fill(text.replace('remindBefore: 48h', 'remindBefore: 24h').replace('max: 90d', 'max: 45d'));
    await page.getByRole('button', { name: 'Look at what it would change' }).click();
    expect(await page.getByRole('table', { name: 'Settings that differ' }).innerText()).toContain(
      '24h',
    );
    expect(await page.getByRole('img', { name: 'What differs over the caseload' }).count()).toBe(1);
    await photograph(page, 'house-policy-effect');
    await page.getByRole('button', { name: 'Apply version 2' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Version 2 is in force');
    expect(await findings(page, '/policy')).toEqual([]);
  });

  it.each([
    '/agency',
    '/agency/letters',
    '/agency/letters/en/closing-letter',
    '/departures',
    '/running',
  ])(
    'given an administrator at %s, then the page is whole, and axe finds nothing on it',
    async (path) => {
      const page = await at('administrator A-1');
      const answer = await page.goto(`${site.url}${path}`);
      expect(answer?.status()).toBe(200);
      expect(await findings(page, path)).toEqual([]);
    },
  );
});
