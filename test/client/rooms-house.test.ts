import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Story as DepartureStory } from '../departure/given.ts';
import { givenWith, type Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { openRooms, type RoomsInBrowser } from '../support/rooms-browser.ts';
import type { StandInHouse } from '../support/stand-in-house.ts';
import { usualHouse } from '../support/stand-in-rooms.ts';
import { messyRows, soundRows } from './caseloads.ts';

let house: StandInHouse;
let silent: Story;
let rooms: RoomsInBrowser;
let page: Page;

beforeAll(async () => {
  // Two meetings were held, nobody came to the next two, and every attempt was made: it is time to decide.
  silent = givenWith({ ref: 'e1001e1001e1001e', row: { supervisor: 'S-2' } }).hold(2);
  for (let n = 0; n < 2; n++) silent.untilSession().when('session.missed');
  silent.later('1wd').later('31d');
  const closed = ['e2001e2001e2001e', 'e2002e2002e2002e'].map((ref) =>
    at.following({ ref, row: { externalRef: ref, supervisor: 'S-2' } }),
  );
  house = usualHouse(silent, ...closed);
  house.departure(new DepartureStory());
  jest.spyOn(Date, 'now').mockImplementation(() => house.now);
  rooms = await openRooms(house);
});

afterAll(async () => {
  jest.restoreAllMocks();
  await rooms.close();
});

const heading = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

describe('a supervisor in the browser, without a script', () => {
  it('given a silent case, when they decide it, then the ending goes on with that', async () => {
    page = await rooms.pageOf('S-2');
    await page.goto(`${rooms.origin}/my-day`);
    await page.getByRole('link', { name: 'Supervision' }).click();
    expect(await heading()).toBe('Supervision');
    const row = page
      .getByRole('listitem')
      .filter({ hasText: 'R-1001' })
      .filter({ hasText: 'silent for' });
    expect(await row.innerText()).toContain('attempts to reach the client');
    expect(await rooms.looked('S-2', '/supervision', 'supervision')).toEqual([]);
    await row.getByLabel('to close').check();
    await row.getByRole('button', { name: 'Record the decision' }).click();
    expect(await page.getByRole('status').innerText()).toContain('recorded');
    expect(silent.phase).not.toBe('reachingOut');
  });

  it('given the keyboard alone, then all of supervision is reached and seen', async () => {
    expect(await rooms.walked('S-2', '/supervision')).toEqual([]);
  });
});

describe('an administrator in the browser, without a script', () => {
  beforeAll(async () => {
    page = await rooms.pageOf('A-1');
  });

  it('given thirty messy rows, then each mistake is named; mended, they become endings', async () => {
    await page.goto(`${rooms.origin}/my-day`);
    await page.getByRole('link', { name: 'Import' }).click();
    const buffer = Buffer.from(
      messyRows.replace('R-3002,counselling,W-7', 'R-3002,counselling,W-99'),
    );
    const file = { name: 'caseload.csv', mimeType: 'text/csv', buffer };
    await page.getByLabel('A file from your spreadsheet').setInputFiles(file);
    await page.getByRole('button', { name: 'Look at it' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('alert').innerText()).toContain(
      '12 things are to be mended, in 12 rows',
    );
    const wrong = await page.getByRole('row').allInnerTexts();
    expect(wrong.join('\n')).toContain('Found "R-3008", which row 9 has already');
    const order = wrong.slice(1).map((row) => Number.parseInt(row, 10));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const pasted = page.getByLabel('Or paste its rows here');
    expect(await pasted.inputValue()).toContain('R-3030');
    await pasted.fill(soundRows);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('button', { name: 'Open 30 cases' }).click();
    expect(await page.getByRole('status').innerText()).toContain('30 endings began');
    expect(house.endingOf('R-3030').phase).toBe('serving');
  });

  it('given a policy with a mistake, then its line says so; mended, its effect is seen, and it is applied', async () => {
    await page.getByRole('link', { name: 'Policy', exact: true }).click();
    const field = page.getByLabel('The whole policy, as YAML');
    const look = page.getByRole('button', { name: 'Look at what it would change' });
    const text = await field.inputValue();
    await field.fill(text.replace('remindBefore: 48h', 'remindBefore: soon'));
    await look.click();
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toMatch(/line \d+, column \d+: sessions\.remindBefore/);
    await alert.getByRole('link').first().click();
    expect(await page.locator('li:target').innerText()).toContain('remindBefore: soon');
    await field.fill(
      text.replace('remindBefore: 48h', 'remindBefore: 24h').replace('max: 90d', 'max: 45d'),
    );
    await look.click();
    const differing = page.getByRole('table', { name: 'Settings that differ' });
    expect(await differing.innerText()).toContain('24h');
    expect(await page.getByRole('img', { name: 'What differs over the caseload' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Apply version 2' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Version 2 is in force');
    expect(house.agency.view.version).toBe(2);
  });

  const shown = [
    ['/agency', 'agency'],
    ['/agency/letters', 'letters'],
    ['/agency/letters/en/closing-letter', 'letter'],
    ['/departures', 'departures'],
    ['/departures/W-7', 'departure'],
    ['/import', 'import'],
    ['/policy', 'policy'],
    ['/running', 'running'],
  ] as const;

  it.each(shown)(
    'given %s, then it is shown well by day and by night, wide and narrow',
    async (path, name) => {
      expect(await rooms.looked('A-1', path, name)).toEqual([]);
    },
  );

  it.each(shown.map(([path]) => path))(
    'given %s and the keyboard alone, then all of it is reached and seen',
    async (path) => {
      expect(await rooms.walked('A-1', path)).toEqual([]);
    },
  );

  it('given endings that were closed, then the agency sees how many in each month', async () => {
    await page.goto(`${rooms.origin}/agency`);
    const months = page.getByRole('region', { name: 'Closed, month by month' });
    expect(await months.innerHTML()).toMatch(/planned 2, most in Feb\w* 2035 \(2\)/);
  });
});

describe('a worker in the browser, without a script', () => {
  it('given rooms that are not theirs, then neither the way there is shown nor the door open', async () => {
    page = await rooms.pageOf('W-7');
    for (const path of ['/agency', '/policy', '/import', '/running', '/supervision']) {
      const answer = await page.goto(`${rooms.origin}${path}`);
      expect([path, answer?.status(), await heading()]).toEqual([
        path,
        403,
        'This cannot be shown',
      ]);
    }
    expect(await page.getByRole('alert').innerText()).toContain('not open to a worker');
    const links = page.getByRole('navigation').getByRole('link');
    expect(await links.allInnerTexts()).toEqual(['My day', 'Caseload']);
  });
});
