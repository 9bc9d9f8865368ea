import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { createAgency, type AgencyClient } from '../../client/agency/agency.ts';
import { calendarToken } from '../../client/calendar/address.ts';
import { openSite, type Site } from '../../client/site/index.ts';
import { loadConfig } from '../../temporal.config.ts';
import { usualPolicy, usualRow } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { testKeys } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';

const refKey = 'a key for tests';
const admin = { role: 'admin', ref: 'A-1' } as const;
let house: Agency;
let agency: AgencyClient;
let ending: PlayedEnding;
let site: Site;

afterAll(async () => {
  await site.stop();
  await ending.handle.terminate();
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
  for (const ref of ['A-1', usualRow.worker]) {
    const role = ref === 'A-1' ? 'admin' : 'worker';
    await agency.tell({ type: 'staff.joined', by: admin, with: { ref, role } });
  }
  ending = await house.begin();
  site = await openSite(
    {
      ...loadConfig({ ENDWELL_KEYS: JSON.stringify(testKeys) }),
      agency: taskQueue,
      taskQueue,
      refKey,
      site: { listen: { host: '127.0.0.1', port: 0 }, url: null },
    },
    () => ({ client: server.client, endings: house.endings }),
  );
});

/** Opened by them, or anew; answers the address. */
async function opened(): Promise<string> {
  const by = { role: 'worker', ref: usualRow.worker } as const;
  const { staff } = await agency.tell({
    type: 'calendar.opened',
    by,
    with: { ref: usualRow.worker },
  });
  const member = staff.find(({ ref }) => ref === usualRow.worker)!;
  return `${site.url}/calendar/${calendarToken(refKey, house.taskQueue, member)}.ics`;
}

async function summaries(address: string): Promise<string[]> {
  const text = await (await fetch(address)).text();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary);
}

describe('the calendar of a member of staff (4.2)', () => {
  it('given its address, then it has their tasks and meetings, by opaque reference and code alone', async () => {
    const address = await opened();
    // Temporal's list is a little behind.
    while ((await summaries(address)).length === 0) await ending.handle.query('view');
    expect(await summaries(address)).toContain(`${ending.ref}: session`);
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const text = await answer.text();
    expect(text).not.toContain(usualRow.externalRef);
    expect(text).not.toContain(usualRow.worker);
    expect(address).not.toContain(usualRow.worker);
  });

  it('given that nothing has changed, then it is not sent again, and looking changed nothing', async () => {
    const address = await opened();
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
    expect(await opened()).toBe(address);
  });

  it('given it was closed, then the address is gone for good, and another one is not it', async () => {
    const address = await opened();
    await agency.tell({ type: 'calendar.closed', by: admin, with: { ref: usualRow.worker } });
    expect((await fetch(address)).status).toBe(404);
    const other = await opened();
    expect(other).not.toBe(address);
    expect([(await fetch(address)).status, (await fetch(other)).status]).toEqual([404, 200]);
    for (const file of ['nothing.ics', `${'a'.repeat(32)}.ics`, 'x']) {
      expect((await fetch(`${site.url}/calendar/${file}`)).status).toBe(404);
    }
  });

  it('given somebody else who does not administer, then they open none of theirs', async () => {
    const by = { role: 'worker', ref: usualRow.worker } as const;
    const telling = agency.tell({ type: 'calendar.opened', by, with: { ref: 'A-1' } });
    await expect(telling).rejects.toMatchObject({ code: 'refused' });
  });

  it('given a worker that is away, then whoever asks is to come again; and of somebody who left there is nothing', async () => {
    const address = await opened();
    await house.rest();
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120']);
    await house.work();
    await agency.tell({ type: 'staff.left', by: admin, with: { ref: usualRow.worker } });
    expect((await fetch(address)).status).toBe(404);
  });
});
