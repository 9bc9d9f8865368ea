import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { Hono } from 'hono';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pageWords } from '../../client/my-plan/index.ts';
import { openSite, type Site } from '../../client/site/index.ts';
import { createPlanCodes } from '../../plan-code.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { loadConfig } from '../../temporal.config.ts';
import * as at from '../ending/journeys.ts';
import { findChromium, openBrowser, photograph } from '../support/browser.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { testKeys } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';
import { arabicWords } from './arabic.ts';
import { PagesOver } from './over-story.ts';

const refKey = 'a key for tests';
let agency: Agency;
let site: Site;
let browser: Browser;
let arabic: Server;
const endings: PlayedEnding[] = [];

afterAll(async () => {
  await browser.close();
  arabic.close();
  await site.stop();
  for (const ending of endings) await ending.handle.terminate();
  await agency.close();
});

const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
  const { taskQueue } = agency;
  site = await openSite(
    {
      ...loadConfig({ ENDWELL_KEYS: JSON.stringify(testKeys) }),
      refKey,
      agency: taskQueue,
      taskQueue,
      site: { listen: { host: '127.0.0.1', port: 0 }, url: null },
    },
    () => ({ client: server.client, endings: agency.endings }),
  );
  browser = await openBrowser(findChromium() ?? 'chromium');
});

/** Sessions thin out: the plan is agreed. */
async function weaning(): Promise<PlayedEnding> {
  const ending = await agency.begin({ supervisor: 'S-2' });
  endings.push(ending);
  await ending.hold(2);
  await ending.also(
    at.opened,
    ...at.prepared,
    ['taper.proposed', { preset: 'standard' }],
    'taper.agreed',
  );
  return ending;
}

/** Closed after less was reached than was hoped for: the two questions were sent. */
async function asked(): Promise<PlayedEnding> {
  const ending = await agency.begin();
  endings.push(ending);
  await ending.also(['ending.opened', { reason: 'planned.no_longer_needed' }], ...at.prepared);
  await ending.later('8d');
  await ending.also('session.held', 'ending.confirmed', 'taper.waived');
  await ending.also(['finalSession.scheduled', { start: '2035-02-19T14:00' }]);
  await ending.hold();
  await ending.also(
    ['outcome.recorded', { outcome: 'not_achieved' }],
    'letter.handed',
    'summary.signed',
  );
  await ending.later('7d');
  return ending;
}

const linkTo = (ending: PlayedEnding): Promise<string> =>
  createPlanLinks(site.url, refKey).of({ ref: ending.ref, number: 0, id: 'taper-plan/1/1' });

async function pageAt(address: string, how: BrowserContextOptions = {}): Promise<Page> {
  const viewport = { width: 320, height: 640 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport, ...how });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** What axe finds on a page, and whether it is wider than the screen; axe needs a window whose timers run. */
async function findings(page: Page): Promise<string[]> {
  const viewport = page.viewportSize();
  const context = await browser.newContext({ viewport });
  const other = await context.newPage();
  await other.goto(page.url());
  await other.evaluate(axe.source);
  const found = await other.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
  );
  const wide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  await context.close();
  return wide ? [...found, 'wider than the screen'] : found;
}

/** By the keyboard alone: on until it has the focus, then Enter. */
async function press(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>('document.activeElement.innerText')) === name) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      return;
    }
  }
  throw new Error(`"${name}" is not reached by the keyboard`);
}

const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

describe('the client’s own page, on a small screen, without scripts', () => {
  it('given a plan, then by the keyboard alone they hold it, end, take it back, and say to another that something isn’t right', async () => {
    const ending = await weaning();
    const link = await linkTo(ending);
    for (const method of ['HEAD', 'GET', 'GET']) await fetch(link, { method });
    const page = await pageAt(link);
    expect(await main(page)).toContain('My next meeting');
    expect(await findings(page)).toEqual([]);
    await photograph(page, 'my-plan');
    expect((await ending.view()).taper?.held).toBeNull();

    await press(page, 'Put my plan on hold');
    expect(await findings(page)).toEqual([]);
    await press(page, 'Put it on hold');
    expect(await main(page)).toContain('Your plan is on hold');
    expect((await ending.view()).taper?.held).toBe('asked');

    await press(page, 'Back to my page');
    await press(page, 'End now');
    expect(await main(page)).toContain('This is what follows');
    expect(await findings(page)).toEqual([]);
    await photograph(page, 'my-plan-end');
    await press(page, 'End now');
    expect((await ending.view()).phase).toBe('parting');
    expect(await main(page)).toMatch(/take it back until \w+day/);
    await press(page, 'Back to my page');
    await press(page, 'Take back that I end');
    await press(page, 'Take it back');
    expect((await ending.view()).phase).toBe('consolidating');

    await press(page, 'Back to my page');
    await press(page, 'Something isn’t right');
    expect(await findings(page)).toEqual([]);
    await photograph(page, 'my-plan-unease');
    await press(page, 'Let them know');
    expect(await main(page)).toMatch(/A person gets back to you by/);
    const { owed } = await ending.view();
    expect(owed.find(({ type }) => type === 'independent-ear')?.who).toBe('other-supervisor');
    expect(await page.context().cookies()).toEqual([]);
  });

  it('given it is closed, then with large text they answer the two questions, come back, and stop messages', async () => {
    const ending = await asked();
    const page = await pageAt(await linkTo(ending));
    await page.getByRole('link', { name: 'Tell you what stood in the way' }).click();
    await page.getByLabel('What stood in the way of a better result?').fill('It came late');
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    await photograph(page, 'my-plan-question');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByLabel('I do not know').check();
    await page.getByRole('button', { name: 'Send my answer' }).click();
    expect(await main(page)).toContain('We learn from what you say');
    expect((await ending.view()).feedback).toBe('answered');

    await page.getByRole('link', { name: 'Back to my page' }).click();
    await page.getByRole('link', { name: 'Come back' }).click();
    await page.getByRole('button', { name: 'I would like to come back' }).click();
    expect(await main(page)).toMatch(/A person gets back to you by/);
    expect((await ending.view()).phase).toBe('returning');

    await page.getByRole('link', { name: 'Back to my page' }).click();
    await page.getByRole('link', { name: 'Stop messages' }).click();
    await page.getByRole('button', { name: 'Stop messages' }).click();
    expect((await ending.view()).contact).toBe('optedOut');
    await page.getByRole('link', { name: 'Back to my page' }).click();
    expect(await main(page)).toContain('You asked us not to write to you');
    expect(await findings(page)).toEqual([]);
  });

  it('given a code on paper, then it opens the page of its ending, and another opens nothing', async () => {
    const ending = await agency.begin();
    endings.push(ending);
    const page = await pageAt(`${site.url}/plan`);
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Code').fill('abcd-efgh-abcd-efgh');
    await page.getByRole('button', { name: 'Open the page' }).click();
    expect(await main(page)).toContain('This code does not open a page');
    await photograph(page, 'my-plan-code');
    await page.getByLabel('Code').fill(createPlanCodes(refKey).of(ending.ref, 0).toUpperCase());
    await page.getByRole('button', { name: 'Open the page' }).click();
    expect(await main(page)).toContain('My next meeting');
  });

  it('given words in Arabic, then it runs from right to left, and holds on a small screen', async () => {
    const words = { ...pageWords, ar: arabicWords };
    const pages = await PagesOver.of(at.weaning({ row: { language: 'ar' } }), words);
    const app = new Hono().route('/plan', pages.app);
    const answer = getRequestListener(app.fetch);
    arabic = createServer((request, response) => void answer(request, response));
    arabic.listen(0, '127.0.0.1');
    await once(arabic, 'listening');
    const { port } = arabic.address() as AddressInfo;
    const page = await pageAt(`http://127.0.0.1:${port}/plan/${pages.token}`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await findings(page)).toEqual([]);
    await photograph(page, 'my-plan-arabic');
    const dark = await pageAt(page.url(), {
      colorScheme: 'dark',
      viewport: { width: 1200, height: 800 },
    });
    await photograph(dark, 'my-plan-arabic-dark');
    await page.getByRole('link', { name: arabicWords.choice.hold.link }).click();
    await page.getByRole('button', { name: arabicWords.choice.hold.button }).click();
    expect(pages.story.view.taper?.held).toBe('asked');
  });
});
