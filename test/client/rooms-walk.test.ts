import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Story } from '../ending/given.ts';
import { openRooms, type RoomsInBrowser } from '../support/rooms-browser.ts';
import type { StandInHouse } from '../support/stand-in-house.ts';
import { usualHouse } from '../support/stand-in-rooms.ts';

let house: StandInHouse;
/** What is opened in the browser, in which time goes by. */
const sam = (): Story => house.endingOf('R-77');
let rooms: RoomsInBrowser;
let origin: string;
let worker: Page;
let supervisor: Page;

beforeAll(async () => {
  house = usualHouse();
  jest.spyOn(Date, 'now').mockImplementation(() => house.now);
  rooms = await openRooms(house);
  ({ origin } = rooms);
  [worker, supervisor] = [await rooms.pageOf('W-7'), await rooms.pageOf('S-2')];
});

afterAll(async () => {
  jest.restoreAllMocks();
  await rooms.close();
});

/** Opens the group, follows the link, fills the form in by its labels, and records it. */
async function say(
  group: string,
  title: string,
  answers: Record<string, string> = {},
): Promise<void> {
  await worker
    .locator('summary')
    .filter({ hasText: `${group} (` })
    .click();
  await worker
    .getByRole('region', { name: 'What else you can say now' })
    .getByRole('link', { name: title, exact: true })
    .click();
  for (const [label, answer] of Object.entries(answers)) {
    const field = worker.getByLabel(label, { exact: true });
    const isList = (await field.evaluate((one) => one.tagName)) === 'SELECT';
    await (isList ? field.selectOption({ label: answer }) : field.fill(answer));
  }
  await worker.getByRole('button', { name: 'Record it' }).click();
  await worker.getByText('Recorded:').waitFor();
}

/** The meeting comes, and the worker says from their day that it was held. */
async function hold(): Promise<void> {
  sam().untilSession();
  await worker.goto(`${origin}/my-day`);
  await worker.getByRole('link', { name: /^It was held/ }).click();
  await worker.getByRole('button', { name: 'Record it' }).click();
}

describe('a worker in the browser, without a script', () => {
  it('opens an ending', async () => {
    await worker.goto(`${origin}/caseload`);
    await worker.getByRole('link', { name: 'Open an ending' }).click();
    await worker.getByRole('button', { name: 'Open it' }).click();
    expect(await worker.getByRole('alert').innerText()).toContain('this is needed');
    await worker.getByLabel('Your agency’s reference').fill('R-77');
    await worker.getByLabel('What the client is called').fill('Sam');
    await worker.getByLabel('Supervisor').fill('S-2');
    await worker.getByLabel('The next meeting').fill('2020-02-05T14:00');
    await worker.getByRole('textbox', { name: 'E-mail' }).fill('sam@example.org');
    await worker.getByLabel('by e-mail').check();
    await worker.getByLabel('Date of birth').fill('2020-01-01');
    await worker.getByRole('button', { name: 'Open it' }).click();
    await worker.getByRole('alert').getByRole('link', { name: 'which is past' }).click();
    expect(new URL(worker.url()).hash).toBe('#with-firstSession');
    await worker.getByLabel('The next meeting').fill('2035-02-05T14:00');
    await worker.getByRole('button', { name: 'Open it' }).click();
    expect(await worker.getByRole('heading', { level: 1 }).innerText()).toContain('Sam');
  });

  it('prepares it, and agrees how meetings grow rarer', async () => {
    await hold();
    await hold();
    await say('Preparing the ending', 'The ending was decided', { Why: 'the goals are reached' });
    await say('Preparing the ending', 'You talked about the ending');
    await say('Preparing the ending', 'You looked back on what changed', {
      'What changed, and what the client did for it': 'sleeps through',
      'What the client is good at': 'You called your sister yourself.',
    });
    await say('Preparing the ending', 'It was named what may pull back', { What: 'old habits' });
    await say('Preparing the ending', 'A next step was agreed', { What: 'evening class' });
    await say('Preparing the ending', 'It was written down what to do if help is needed later', {
      'What helps first': 'call the office',
    });
    await say('Meetings grow rarer', 'It was proposed how meetings grow rarer', {
      'A plan of the policy, by its name (if you like)': 'brief',
    });
    await say('Meetings grow rarer', 'The client agrees to how meetings grow rarer');
    await say('Preparing the ending', 'The client would rather not practise');
    expect(await worker.locator('[aria-current="step"]').innerText()).toContain('Consolidating');
  });

  const shown = [
    ['/my-day', 'my-day'],
    ['/caseload', 'caseload'],
    ['/open', 'open'],
    ['/endings/REF', 'ending'],
    ['/endings/REF/say/rupture.named', 'say'],
    ['/endings/REF/not-now', 'not-now'],
  ] as const;
  const pathTo = (path: string): string => path.replace('REF', sam().view.ref);

  it.each(shown)('is shown %s well by day and by night, wide and narrow', async (path, name) => {
    expect(await rooms.looked('W-7', pathTo(path), name)).toEqual([]);
  });

  it.each(shown.map(([path]) => path))(
    'reaches and sees all of %s by the keyboard alone',
    async (path) => {
      expect(await rooms.walked('W-7', pathTo(path))).toEqual([]);
    },
  );

  it('is told by keyboard alone that a meeting was held', async () => {
    sam().untilSession();
    await worker.goto(`${origin}/my-day`);
    await worker.keyboard.press('Tab');
    expect(await worker.locator(':focus').innerText()).toBe('Skip to the content');
    await worker.keyboard.press('Enter');
    for (let n = 0; n < 20; n++) {
      await worker.keyboard.press('Tab');
      if ((await worker.locator(':focus').innerText()).startsWith('It was held')) break;
    }
    await worker.keyboard.press('Enter');
    await worker.getByRole('button', { name: 'Record it' }).press('Enter');
    expect(await worker.locator('output').innerText()).toContain('The meeting was held');
  });

  it('closes it, with the letter read and approved by the worker and by the supervisor', async () => {
    await hold();
    expect(sam().phase).toBe('closing');
    for (const page of [worker, supervisor]) {
      await page.goto(`${origin}/endings/${sam().context.ref}`);
      await page.getByRole('link', { name: 'The closing letter', exact: true }).click();
      expect(await page.frameLocator('iframe').getByText('Sam').count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'The closing letter was read and approved' }).click();
      await page.getByRole('button', { name: 'Record it' }).click();
    }
    await worker.goto(`${origin}/endings/${sam().context.ref}`);
    await worker.getByRole('button', { name: 'The closing summary was signed' }).click();
    const owed = await worker.getByRole('region', { name: 'What is owed' }).innerText();
    expect(owed).not.toContain('letter');
    expect(sam().context.letter).not.toBe('none');
  });
});
