import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { createDepartures } from '../../client/departure/departures.ts';
import { loadDeparture } from '../../client/departure/file.ts';
import { createKnownEndings } from '../../client/known-endings.ts';
import { play } from '../../client/play/play.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import { countedViews, savedViews } from '../../client/views.ts';
import { type Config, loadConfig } from '../../temporal.config.ts';
import { openStack, type Stack } from '../../worker/stack.ts';
import { findChromium, openBrowser, photograph } from '../support/browser.ts';
import { testKeys } from '../support/secrecy.ts';

const PATIENCE_MS = 600_000;
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Stories of the examples, each left on a day on which it is on some lists, and what these are. */
const left: Record<string, { story: string; until: string; lists: string[] }> = {
  steady: { story: 'client-ends', until: '2035-02-09T12:00Z', lists: [] },
  silent: {
    story: 'silent-client',
    until: '2035-03-10T12:00Z',
    lists: ['needs a human now', 'overdue', 'silent', 'ruptures'],
  },
  weaning: { story: 'goals-reached', until: '2035-05-15T12:00Z', lists: ['weaning'] },
  away: { story: 'hold-expires', until: '2035-03-12T12:00Z', lists: ['on hold'] },
  closing: {
    story: 'client-ends',
    until: '2035-03-15T12:00Z',
    lists: ['needs a human now', 'blocked closings'],
  },
  following: { story: 'client-ends', until: '2035-05-15T12:00Z', lists: ['follow-up'] },
  ruptured: {
    story: 'something-isnt-right',
    until: '2035-02-27T12:00Z',
    lists: ['needs a human now', 'ruptures'],
  },
  refused: {
    story: 'mail-address-refused',
    until: '2035-02-13T12:00Z',
    lists: ['needs a human now', 'mail that does not arrive'],
  },
  returning: {
    story: 'return-after-closing',
    until: '2036-01-15T13:00Z',
    lists: ['needs a human now', 'returned clients'],
  },
  leaving: {
    story: 'worker-dismissed-one-client',
    until: '2035-03-07T11:00Z',
    lists: ['needs a human now', 'departing workers'],
  },
};
/** What is on a list without being an ending that was played. */
const others: Record<string, string[]> = {
  'departures’ tasks': ['departure'],
  faulty: ['faulty'],
  'no next step': ['stepless'],
};

let folder: string;
let config: Config;
let stack: Stack;
let client: Client;
/** The name of what runs under a workflow id. */
const names = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-views-'));
  config = loadConfig({ ENDWELL_DATA: folder, ENDWELL_KEYS: JSON.stringify(testKeys) });
  stack = await openStack({
    config,
    say: () => {},
    dbFile: join(folder, 'temporal.db'),
    lettersFolder: join(folder, 'letters'),
    pages: true,
    story: true,
    lists: (place) => countedViews(place, config),
  });
  const { connection, namespace, taskQueue, dataConverter } = stack;
  client = new Client({ connection, namespace, dataConverter });
  for (const [name, { story, until }] of Object.entries(left)) {
    const loaded = loadScenario({ path: join(examples, `scenarios/${story}.yaml`) });
    if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
    const scenario = { ...loaded.scenario, until: Date.parse(until) };
    names.set((await play(scenario, stack)).workflowId, name);
  }
  const endings = createKnownEndings({ client, agency: 'agency', refKey: config.refKey });
  const stated = loadDeparture(
    {
      text: 'worker: W-7\nkind: dismissed\nlastDay: 2045-02-28\nspeaker: S-2\ndirector: D-1\nstatedBy: L-1',
    },
    join(examples, 'policies/counselling.yaml'),
  );
  if (!stated.ok) throw new Error(stated.problems.map(({ says }) => says).join('\n'));
  const departures = createDepartures({ client, agency: 'agency', taskQueue, endings });
  names.set((await departures.begin(stated.stated, stated.policy)).workflowId, 'departure');
  await standIn('faulty', 'EwFlags', ['faulty']);
  await standIn('stepless', 'EwPhase', 'serving');
}, PATIENCE_MS);
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

/** What no story comes to: it waits for a worker that there is not, and shows what such an ending would. */
async function standIn(name: string, sign: string, value: string | string[]): Promise<void> {
  const key = Array.isArray(value)
    ? defineSearchAttributeKey(sign, 'KEYWORD_LIST')
    : defineSearchAttributeKey(sign, 'KEYWORD');
  const next = defineSearchAttributeKey('EwNextActionAt', 'DATETIME');
  const lies = name === 'stepless' ? [] : [{ key: next, value: new Date('2045-02-05') }];
  await client.workflow.start('endOfService', {
    workflowId: name,
    taskQueue: 'nobody',
    typedSearchAttributes: new TypedSearchAttributes([{ key, value } as never, ...lies]),
  });
  names.set(name, name);
}

/** The names on each list that has any, by what Temporal answers. */
async function listed(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name, query } of savedViews(Date.now())) {
    for await (const { workflowId } of client.workflow.list({ query })) {
      (found[name] ??= []).push(names.get(workflowId) ?? workflowId);
    }
    found[name]?.sort();
  }
  return found;
}

function expected(): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [list, members] of Object.entries(others)) lists[list] = [...members];
  for (const [name, one] of Object.entries(left)) {
    for (const list of one.lists) (lists[list] ??= []).push(name);
  }
  for (const list of Object.values(lists)) list.sort();
  return lists;
}

describe('the lists', () => {
  it('name whom they say they name, and nobody else', async () => {
    // The list of the server follows what it knows by a moment.
    for (let tries = 0; tries < 100; tries++) {
      if (isDeepStrictEqual(await listed(), expected())) break;
    }
    expect(await listed()).toEqual(expected());
  });

  it('are told from a day that has passed: what was left undone since then is on it, and nothing else', async () => {
    const undone = (now: number) =>
      savedViews(now).find(({ name }) => name === 'left undone')?.query ?? '';
    expect((await client.workflow.count(undone(Date.now()))).count).toBe(0);
    const { count } = await client.workflow.count(undone(Date.parse('2035-02-20T12:00Z')));
    expect(count).toBeGreaterThan(0);
  });
});

const executable = findChromium();

(executable === null ? describe.skip : describe)('the lists in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MS / 5);
    await page.goto(`${stack.uiUrl}/lists`);
    await page.getByLabel('Token').fill((await readFile(stack.tokenFile ?? '', 'utf8')).trim());
    await page.getByRole('button', { name: 'Sign in' }).click();
  });
  afterAll(() => browser.close());

  it(
    'are on one page, with how many each names, and lead to whom',
    async () => {
      await page.getByRole('heading', { name: 'Lists' }).waitFor();
      await photograph(page, 'lists');
      const links = new Map<string, string>();
      for (const [list, members] of Object.entries(expected())) {
        const row = page.getByRole('row', { name: new RegExp(`^${list} \\d+$`) });
        expect(await row.getByRole('cell').last().textContent()).toBe(String(members.length));
        links.set(list, (await row.getByRole('link').getAttribute('href')) ?? '');
      }
      for (const [list, members] of Object.entries(expected())) {
        await page.goto(`${stack.uiUrl}${links.get(list)}`, { waitUntil: 'commit' });
        for (const [id, name] of names) {
          const shown = page.getByRole('link', { name: id }).first();
          if (members.includes(name)) await shown.waitFor();
          else expect(await shown.count()).toBe(0);
        }
        await photograph(page, `list-${list.replaceAll(/[^a-z]+/g, '-')}`);
      }
    },
    PATIENCE_MS,
  );

  it(
    'lead to an ending that says where it stands, and whose history reads like a case',
    async () => {
      const [id = ''] = [...names].find(([, name]) => name === 'weaning') ?? [];
      const ending = `${stack.uiUrl}/namespaces/${stack.namespace}/workflows/${encodeURIComponent(id)}`;
      await page.goto(ending);
      await page.getByText('session.held').first().waitFor();
      await photograph(page, 'ending-timeline');
      await page.getByText('User Metadata').first().click();
      const details = page.frameLocator('iframe').getByRole('table');
      await details.getByText('Blocked by').waitFor();
      expect(await details.textContent()).toMatch(
        /consolidating[^]*W-7[^]*safeContact\.confirmed by worker/,
      );
      await photograph(page, 'ending-details');
      await page.getByText('Event History').first().click();
      const said = page.getByRole('row').getByText('session.held').first();
      await said.waitFor();
      await said.scrollIntoViewIfNeeded();
      await photograph(page, 'ending-history');
    },
    PATIENCE_MS,
  );
});
