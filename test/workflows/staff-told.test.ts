import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AgencyClient, createAgency } from '../../client/agency/agency.ts';
import { bringPeople, loadPeople } from '../../client/agency/people-file.ts';
import { fastForward } from '../../client/play/time-skipping.ts';
import type { Caught } from '../../worker/mail-catcher.ts';
import { usualPolicy, usualRow } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { connectTestServer } from '../support/server.ts';

const admin = { role: 'admin', ref: 'A-1' } as const;
const day = 86_400_000;
const people = `staff:
  - { ref: A-1, role: admin }
  - { ref: D-3, role: duty, mail: d-3@staff.example }
  - { ref: W-7, role: worker, mail: w-7@staff.example, cover: W-8, language: de }
  - { ref: W-8, role: worker, mail: w-8@staff.example }
`;
let house: Agency;
let agency: AgencyClient;
let ending: PlayedEnding;

afterAll(async () => {
  await ending.handle.terminate();
  await server.client.workflow.getHandle(workflowId()).terminate();
  await house.close();
});

const server = await connectTestServer();
const workflowId = (): string => `agency/${house.taskQueue}`;

beforeAll(async () => {
  house = await Agency.open(server);
  await house.work();
  const { taskQueue } = house;
  agency = createAgency({ client: server.client, agency: taskQueue, taskQueue });
  await agency.open(usualPolicy, admin);
  ending = await house.begin();
});

/** On its own clock the agency comes to ten in the morning of a working day. */
async function atWork(): Promise<void> {
  const now = new Date();
  const monday = (8 - now.getUTCDay()) % 7 || 7;
  const morning = new Date(now.getTime() + monday * day).setUTCHours(10, 7, 0, 0);
  const milliseconds = morning - now.getTime();
  await fastForward(server.connection, {
    workflowId: workflowId(),
    milliseconds,
    settled: async () => void (await agency.view()),
  });
}

/** What arrives at an address, as soon as it has. */
async function arrived(address: string): Promise<Caught> {
  for (let n = 1; ; n++) {
    const found = (await house.catcher.arrival(n)).find(({ to }) => to.includes(address));
    if (found) return found;
  }
}

describe('the staff of an agency on a server (6.8)', () => {
  it('given a file of its people, then they join, and afterwards nothing of it is new', async () => {
    const loaded = loadPeople({ text: people });
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    expect(await bringPeople(agency, loaded.people, admin)).toEqual({
      joined: ['A-1', 'D-3', 'W-7', 'W-8'],
      changed: [],
    });
    expect(await bringPeople(agency, loaded.people, admin)).toEqual({ joined: [], changed: [] });
    const moved = loaded.people.map((one) => ({ ...one, texts: one.ref !== 'D-3' }));
    expect(await bringPeople(agency, moved, admin)).toEqual({ joined: [], changed: ['D-3'] });
    const { staff } = await agency.view();
    expect(staff.find(({ ref }) => ref === 'W-7')).toMatchObject({ cover: 'W-8' });
  });

  it('given words of risk in an ending, then whoever is on duty is written to, and learns no name', async () => {
    await atWork();
    await ending.tell('reply.received', { kind: 'risk', words: 'I cannot go on', unread: true });
    const { subject, text } = await arrived('d-3@staff.example');
    expect(subject).toBe('Something cannot wait');
    expect(text).toContain(`- ${ending.ref}: safety-check, by`);
    expect(text).not.toContain(usualRow.name ?? 'a name');
  });

  it('given a task that can wait, then the worker reads of it the next morning, in their language', async () => {
    await ending.tell('reply.received', { kind: 'other', words: 'Hello', unread: true });
    await fastForward(server.connection, {
      workflowId: workflowId(),
      milliseconds: day,
      settled: async () => void (await agency.view()),
    });
    const { subject, text } = await arrived('w-7@staff.example');
    expect(subject).toBe('Was ansteht');
    expect(text).toContain(`- ${ending.ref}: read-reply, bis`);
  });
});

describe('a file of people', () => {
  it.each([
    ['staff: [{ ref: W-7 }]', /staff, item 1\.role/],
    ['staff: [{ ref: W-7, role: worker, mial: a@example.org }]', /mial/],
    [
      'staff: [{ ref: W-7, role: worker, mail: nobody }]',
      /staff, item 1\.mail: expected an address such/,
    ],
    ['people: []', /staff/],
  ])('given %s, then it is told what is wrong', (text, sentence) => {
    const loaded = loadPeople({ text });
    const says = 'problems' in loaded ? loaded.problems.map((one) => one.says).join(' ') : '';
    expect(says).toMatch(sentence);
  });
});
