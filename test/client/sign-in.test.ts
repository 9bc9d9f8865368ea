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
import { testKeys } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';

const admin = { role: 'admin', ref: 'A-1' } as const;
const people = { 'A-1': 'admin', 'L-1': 'lead', 'S-2': 'supervisor', 'W-7': 'worker' } as const;
let house: Agency;
let agency: AgencyClient;
let site: Site;
let browser: Browser;
let page: Page;

afterAll(async () => {
  await browser.close();
  await site.stop();
  await server.client.workflow.getHandle(`agency/${house.taskQueue}`).terminate();
  await house.close();
});

const server = await connectTestServer();

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
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});

const heading = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

async function signInAs(name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** What axe finds on the page as it stands: asked in a window in which its timers run. */
async function findings(): Promise<string[]> {
  const storageState = await page.context().storageState();
  const other = await (await browser.newContext({ storageState })).newPage();
  await other.goto(page.url());
  await other.evaluate(axe.source);
  const found = await other.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
  );
  await other.context().close();
  return found;
}

describe('the sign-in of the staff, in a browser without scripts', () => {
  it('given a page that somebody asks for, then they say who they are, and are there', async () => {
    await page.goto(`${site.url}/nowhere?a=b`);
    expect(await heading()).toBe('Who are you?');
    expect(await page.getByRole('button').allInnerTexts()).toEqual([
      'worker W-7',
      'supervisor S-2',
      'service lead L-1',
      'administrator A-1',
    ]);
    expect(await findings()).toEqual([]);
    await photograph(page, 'sign-in-who');
    await signInAs('worker W-7');
    expect(page.url()).toBe(`${site.url}/nowhere?a=b`);
    expect(await page.getByRole('banner').innerText()).toContain('W-7, worker');
    expect(await heading()).toBe('There is nothing here');
  });

  it('given somebody who signs out, then nobody is let in by what the browser had, and the next one is asked anew', async () => {
    const context = page.context();
    const before = await context.cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await heading()).toBe('You are signed out');
    expect(await findings()).toEqual([]);
    await photograph(page, 'sign-in-out');
    const after = await context.cookies();
    expect(after.filter(({ name }) => /^endwell_\d+$/.test(name))).toEqual([]);
    const cookie = before.map(({ name, value }) => `${name}=${value}`).join('; ');
    const stolen = await fetch(`${site.url}/nowhere`, { headers: { cookie }, redirect: 'manual' });
    expect(stolen.headers.get('location')).toBe('/sign-in?to=%2Fnowhere');
    await page.getByRole('link', { name: 'Sign in' }).click();
    expect(await heading()).toBe('Who are you?');
    await signInAs('supervisor S-2');
    expect(await page.getByRole('banner').innerText()).toContain('S-2, supervisor');
  });

  it('given somebody who works here no more, then they are out at the next page', async () => {
    await agency.tell({ type: 'staff.left', by: admin, with: { ref: 'S-2' } });
    await page.goto(`${site.url}/nowhere`);
    expect(await heading()).toBe('The agency does not know you');
    expect(await page.getByRole('alert').innerText()).toContain('"S-2"');
    expect(await page.getByRole('alert').innerText()).not.toContain('staff.joined');
    expect(await page.getByRole('banner').innerText()).not.toContain('S-2');
    expect(await findings()).toEqual([]);
  });
});
