import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { temporal } from '@temporalio/proto';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import { Agency } from '../support/ending-agency.ts';
import { signsOf } from '../ending/signs.ts';
import { toSettled } from '../support/ending-lives.ts';
import { openFields, payloadsOf } from '../support/ending-open-fields.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { read } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';

type Payload = temporal.api.common.v1.IPayload;
interface Metadata {
  currentDetails: string;
  definition: Record<
    `${'query' | 'signal' | 'update'}Definitions`,
    { name: string; description: string }[]
  >;
}

/** What is personal in this life, and in what was said during it: nothing of it may be seen from outside. */
const personal = [
  'Kimberley',
  'Kim-Test',
  'kim@example.org',
  '01632 960001',
  'Anastasia',
  'Sleep through the night',
  'cellar door',
  'R-4711',
  'sleeps through',
  'You called your sister',
  'call a friend',
  'evening class',
  'call the office',
];
const row = {
  externalRef: 'R-4711',
  name: 'Kimberley Kim-Test',
  email: 'kim@example.org',
  phone: '01632 960001',
  workerName: 'Anastasia',
  supervisor: 'S-2',
  goals: ['Sleep through the night'],
  safeContactNotes: 'never by the cellar door',
  reminders: true,
};

let agency: Agency;
let ending: PlayedEnding;
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
  ending = await agency.begin(row);
  await ending.hold(1);
});

const metadata = async () =>
  (await ending.handle.query('__temporal_workflow_metadata')) as Metadata;

function textOf(payload: Payload | null | undefined): string {
  return payload ? String(read(payload)) : '';
}

describe('what Temporal shows of an ending', () => {
  it('given its first day, when somebody looks, then the list has codes, and the page says what it is and what is next', async () => {
    const { typedSearchAttributes, staticSummary, ...described } = await ending.handle.describe();
    const shown = Object.fromEntries(
      typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
    );
    expect(shown).toMatchObject({
      EwPhase: 'serving',
      EwProgramme: 'counselling',
      EwWorkerRef: 'W-7',
      EwSupervisorRef: 'S-2',
      EwContactability: 'open',
      EwRisk: 'clear',
      EwNeedsHuman: false,
      EwOverdue: false,
      EwFlags: ['safeContact'],
    });
    expect(await staticSummary()).toBe('ending, counselling');
    expect(described.type).toBe('endOfService');
    expect(described.workflowId).toBe(`ending/${agency.taskQueue}/${ending.ref}`);
    const { currentDetails, definition } = await metadata();
    expect(currentDetails).toContain('| Where | **serving** · steady |');
    expect(currentDetails).toMatch(/\| Next \| 2035-02-\d\d \d\d:\d\d: /);
    const handlers = [
      ...definition.queryDefinitions.filter(({ name }) => !name.startsWith('__')),
      ...definition.signalDefinitions,
      ...definition.updateDefinitions,
    ];
    expect(handlers.map(({ name }) => name).sort()).toEqual(
      ['inform', 'moveOn', 'stored', 'tell', 'timeline', 'view', 'whyNot'].sort(),
    );
    for (const { description } of handlers) expect(description).toMatch(/^[A-Z].{20,}\.$/);
    expectNothingPersonal({ shown, currentDetails, definition });
  });

  it('given the ending is opened, when the list is asked, then phase, kind and reason are found', async () => {
    await ending.tell('ending.opened', { reason: 'planned.goals_reached' });
    const query = `EwPhase = 'preparing' AND EwKind = 'planned' AND EwReason = 'planned.goals_reached'`;
    const listed = await listedBy(query);
    expect(listed).toMatchObject({
      EwOpenTasks: expect.arrayContaining(['open-ending-talk']),
      EwNeedsHuman: true,
      EwInitiator: 'worker',
      EwOutcome: 'achieved',
    });
    const ours = Object.keys(listed).filter((name) => name.startsWith('Ew'));
    expect(Object.keys(searchAttributes)).toEqual(expect.arrayContaining(ours));
    expectNothingPersonal(listed);
    const { currentDetails } = await metadata();
    expect(currentDetails).toContain('| Owed by worker | ');
    expect(currentDetails).toContain('| Work | counselling, W-7 |');
    expect(currentDetails).toMatch(
      /\| Last \| ending\.opened by worker, 2035-\d\d-\d\d \d\d:\d\d \|/,
    );
    expect(currentDetails).toContain('| Blocked by | nothing |');
  });

  it('given a life, then after every step Temporal shows what the view says', async () => {
    const watched = await agency.begin({ externalRef: 'R-4711-3', reminders: true });
    let compared = 0;
    const compare = async (): Promise<void> => {
      const view = await watched.view();
      expect(await shownOf(watched)).toMatchObject(signsOf(view));
      compared += 1;
    };
    const tell = watched.tell.bind(watched);
    const later = watched.laterByDeadlines.bind(watched);
    watched.tell = async (...said) => {
      const view = await tell(...said);
      await compare();
      return view;
    };
    watched.laterByDeadlines = async (until) => {
      await later(until);
      await compare();
    };
    await toSettled(watched, 'laterByDeadlines');
    expect(compared).toBeGreaterThan(25);
  });

  it('given what is owed is not done, when its time is up, then it shows as overdue with nothing said', async () => {
    const late = await agency.begin({ externalRef: 'R-4711-4' });
    await late.hold(2);
    await late.tell('ending.opened', { reason: 'planned.goals_reached' });
    const [talk] = (await late.view()).owed.filter(({ type }) => type === 'open-ending-talk');
    await late.later('10d');
    while ((await late.now()) < talk!.due + 60_000) await late.later('1d');
    expect(await shownOf(late)).toMatchObject({ EwOverdue: true, EwNeedsHuman: true });
    const query = `EwOverdue = true AND WorkflowId = '${late.workflowId}'`;
    await expect(agency.endings.list(query)[Symbol.asyncIterator]().next()).resolves.toMatchObject({
      done: false,
    });
    await late.replay();
  });

  it('given 15 months, when their history is read, then every timer and activity says why it is, and nothing is personal', async () => {
    const { safeContactNotes: _, ...usual } = row;
    const whole = await agency.begin({ ...usual, externalRef: 'R-4711-2' });
    await toSettled(whole);
    const events = await whole.events();
    const explained = events.filter(
      (event) => event.timerStartedEventAttributes ?? event.activityTaskScheduledEventAttributes,
    );
    const summaries = new Set(explained.map(({ userMetadata }) => textOf(userMetadata?.summary)));
    expect(summaries.size).toBeGreaterThan(10);
    for (const summary of summaries) expect(summary).toMatch(/^.{5,60}$/);
    expectNothingPersonal([...summaries]);
    expectNothingPersonal(openFields(events));
    expectNothingPersonal((await metadata()).currentDetails);
    const { raw } = await whole.handle.describe();
    expectNothingPersonal(openFields(raw));
    expectNothingPersonal(payloadsOf(events));
    expect(payloadsOf(events).length).toBeGreaterThan(100);
    await whole.replay();
  });
});

/** What Temporal shows of an ending; instants in epoch milliseconds, as its view has them, and null where it shows none. */
async function shownOf(played: PlayedEnding): Promise<Record<string, unknown>> {
  const { typedSearchAttributes } = await played.handle.describe();
  const none = Object.keys(searchAttributes).map((name) => [name, null] as const);
  const set = typedSearchAttributes
    .getAll()
    .map(({ key, value }) => [key.name, value instanceof Date ? value.getTime() : value] as const);
  return Object.fromEntries([...none, ...set]);
}

/** What the list shows of this ending, as soon as it shows it. */
async function listedBy(query: string): Promise<Record<string, unknown>> {
  for (let n = 0; n < 200; n++) {
    for await (const { ref, signs } of agency.endings.list(query)) {
      if (ref === ending.ref) return signs;
    }
  }
  throw new Error('the list does not show it');
}

function expectNothingPersonal(shown: unknown): void {
  const text = JSON.stringify(shown);
  for (const words of personal) expect(text).not.toContain(words);
}
