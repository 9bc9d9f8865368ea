import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { temporal } from '@temporalio/proto';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import { Agency } from '../support/ending-agency.ts';
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
      EwInitiator: 'mutual',
      EwOutcome: 'achieved',
    });
    const ours = Object.keys(listed).filter((name) => name.startsWith('Ew'));
    expect(Object.keys(searchAttributes)).toEqual(expect.arrayContaining(ours));
    expectNothingPersonal(listed);
    expect((await metadata()).currentDetails).toContain('| Owed by worker | ');
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
