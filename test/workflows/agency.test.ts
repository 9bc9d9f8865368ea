import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createAgency, type AgencyClient } from '../../client/agency/agency.ts';
import { agencyId } from '../../client/agency/known-agency.ts';
import { applyUpgrade } from '../../client/agency/apply.ts';
import { tellAgency } from '../../client/agency/telling.ts';
import { planUpgrade, type Patiently } from '../../client/agency/upgrade.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import { usualPolicy, usualRow } from '../ending/given.ts';
import { admin, version } from '../agency/given.ts';
import { Agency } from '../support/ending-agency.ts';
import { endingBundle } from '../support/ending-bundle.ts';
import { PlayedEnding, type History } from '../support/ending-played.ts';
import { MortalWorker } from '../support/mortal-worker.ts';
import { connectTestServer } from '../support/server.ts';

let house: Agency;
let agency: AgencyClient;
const mortal = new MortalWorker('ending-worker-process.ts');
afterEach(() => mortal.kill());
afterAll(async () => house.close());
const server = await connectTestServer();

beforeAll(async () => {
  house = await Agency.open(server);
  const { taskQueue } = house;
  agency = createAgency({ client: server.client, agency: taskQueue, taskQueue });
});

/** Between a worker that is dead and the next, however slowly that one comes, nobody answers: it is asked again. */
const patiently: Patiently = async (ask) => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof EndwellError && error.code === 'unanswered')) throw error;
    }
  }
};
const asked = { by: admin, patiently };
const applying = { ...asked, passed: () => undefined };
const world = () => ({ agency, endings: house.endings });
/** Meetings every fortnight from next year on: nothing comes due while a test looks. */
const row = { ...usualRow, startDate: '2099-02-05', firstSession: '2099-02-05T14:00' };

const brief = (n: number) =>
  version(n, (p) => ({ ...p, planEarly: { ...p.planEarly, openEnded: '4mo' } }));

/** A worker in a process of its own. */
async function startWorker(): Promise<void> {
  const { path } = await endingBundle();
  await mortal.start(server.address, house.taskQueue, house.catcher.url, path);
}

async function openEndings(n: number, worker: string): Promise<string[]> {
  const refs: string[] = [];
  for (let i = 0; i < n; i++) {
    const externalRef = `${worker}-${i}`;
    const { ref } = await house.endings.open({ ...row, externalRef, worker }, usualPolicy);
    refs.push(ref);
  }
  return refs;
}

/** Temporal's list is a little behind. */
async function listed(refs: readonly string[]): Promise<void> {
  const until = Date.now() + 120_000;
  for (let found: string[] = []; !refs.every((ref) => found.includes(ref));) {
    if (Date.now() > until) throw new Error('the list does not have them');
    found = [];
    for await (const { ref } of house.endings.list()) found.push(ref);
  }
}

/** The events of an ending that were taken, and those that were refused. */
async function heardBy(ref: string, what: string): Promise<EndingEntry[]> {
  const { entries } = await house.endings.timeline(ref);
  return (entries as EndingEntry[]).filter((entry) => entry.what === what);
}

/** The worker that told each of the endings. */
function tellersIn(runs: History[]): (string | null | undefined)[] {
  return runs.flatMap(({ events }) => {
    const all = events ?? [];
    return all.flatMap(({ signalExternalWorkflowExecutionInitiatedEventAttributes: signal }) => {
      const task = all.find(({ eventId }) =>
        eventId?.eq(signal?.workflowTaskCompletedEventId ?? 0),
      );
      return signal ? [task?.workflowTaskCompletedEventAttributes?.identity] : [];
    });
  });
}

describe('an agency on the server', () => {
  it('given 45 endings, when the worker is killed half way through an upgrade, then another finishes it, and each is told once', async () => {
    await startWorker();
    const refs = await openEndings(45, 'W-7');
    await listed(refs);
    expect(await agency.open(usualPolicy, admin)).toBe('opened');
    const upgrade = await planUpgrade(world(), brief(2), asked);
    expect(upgrade).toMatchObject({ inForce: 1, state: 'new', upToDate: 0 });
    expect(upgrade.behind).toHaveLength(45);
    for (const ref of refs) expect((await house.endings.view(ref)).policyVersion).toBe(1);

    const applied = applyUpgrade(world(), upgrade, applying);
    const half = async () => (await agency.view()).upgrade?.told ?? 0;
    // They are told in turns, a second apart: two turns are left when this is seen.
    while ((await half()) < 1);
    await mortal.kill();
    await startWorker();
    expect(await applied).toEqual({ version: 2, upgraded: 45, waiting: [] });
    for (const ref of refs) {
      expect(await heardBy(ref, 'policy.upgraded')).toMatchObject([{ kind: 'event' }]);
      const { timers } = await house.endings.stored(ref);
      const { changes } = upgrade.behind.find((preview) => preview.ref === ref)!;
      const meant = changes.filter(({ what, to }) => what.startsWith('deadline ') && to !== null);
      const really = new Map(timers.map(({ id, at }) => [`deadline ${id}`, at]));
      expect(meant.map(({ what }) => [what, really.get(what)])).toEqual(
        meant.map(({ what, to }) => [what, to]),
      );
      expect(meant.some(({ change }) => change === 'moved')).toBe(true);
    }
    expect((await agency.view()).versions.map((v) => v.version)).toEqual([1, 2]);
    const life = new PlayedEnding(server, house.endings, '', agencyId(house.taskQueue));
    expect(new Set(tellersIn(await life.histories())).size).toBe(2);
    expect(await life.replay()).toBeGreaterThan(0);

    const again = await planUpgrade(world(), brief(2), asked);
    expect(again).toMatchObject({ state: 'done', behind: [], upToDate: 45 });
    const other = version(2, (p) => ({ ...p, undo: '3d' }));
    await expect(planUpgrade(world(), other, asked)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('the next is 3'),
    });
    await mortal.kill();
  });

  it('given an absence and a closure, then the endings of that worker hear of the one, and all of the other', async () => {
    await house.work();
    await agency.open(usualPolicy, admin);
    const [own] = await openEndings(1, 'W-1');
    const [others] = await openEndings(1, 'W-2');
    await listed([own!, others!]);
    const say = (type: 'staff.joined' | 'staff.away' | 'closure.announced', facts: object) =>
      tellAgency(world(), { type, by: admin, with: { ...facts } }, patiently);
    for (const ref of ['W-1', 'W-2']) await say('staff.joined', { ref, role: 'worker' });
    await say('staff.away', { ref: 'W-1', from: '2026-01-05', until: '2099-01-09', cover: 'W-2' });
    while ((await heardBy(own!, 'worker.unavailable')).length === 0);
    const before = (await agency.view()).version;
    await say('closure.announced', { from: '2098-12-24', until: '2098-12-31' });
    while (((await agency.view()).upgrade?.left ?? 1) > 0);
    while ((await house.endings.view(others!)).policyVersion === 1);
    expect(await heardBy(own!, 'worker.unavailable')).toMatchObject([{ kind: 'event' }]);
    expect(await heardBy(others!, 'worker.unavailable')).toEqual([]);
    const { position } = await house.endings.stored(others!);
    expect(position).toMatchObject({
      context: {
        policy: {
          version: before + 1,
          agency: { closures: expect.arrayContaining(['2098-12-26']) },
        },
      },
    });
    expect((await agency.view()).versions.at(-1)).toMatchObject({ because: 'closure' });
    const handle = server.client.workflow.getHandle(agencyId(house.taskQueue));
    await handle.cancel();
    while ((await agency.view()).cancelAskedAt === null);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await house.rest();
  });
});
