import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { store } from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import { attributesOf, viewOf } from '../../workflows/ending/reading/index.ts';
import { Inbox } from '../../workflows/host/inbox.ts';
import { given } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work({ bundle: { broken: true } });
}, 180_000);

const almanacDue = 'almanacDue.ending.open.almanac';

describe('an ending of which a deadline throws', () => {
  it('goes on without it, asks the administrator, and is seen in the list', async () => {
    const ending = await agency.begin({ firstSession: '2035-02-05T14:00' });
    await ending.hold();
    await ending.later('2035-02-08T12:00');
    await ending.tell('goal.named', { wording: 'sleep through the night' });
    const { faults, owed } = await ending.view();
    expect(faults).toMatchObject([{ what: almanacDue }]);
    expect(owed).toContainEqual(expect.objectContaining({ type: 'stuck-case', who: 'admin' }));
    await ending.hold(2);
    const { searchAttributes } = await ending.handle.describe();
    expect(searchAttributes).toMatchObject({ EwFlags: ['faulty'] });
    const failed = (await ending.events()).filter((e) => e.workflowTaskFailedEventAttributes);
    expect(failed).toEqual([]);
    await ending.replay({ broken: true });
    await ending.handle.terminate();
  });

  it('given the next build, then it is tried again; the task is done and the flag is gone', () => {
    const { live } = given();
    const says = 'TypeError: nobody thought of it';
    const faults = [{ what: almanacDue, since: live.position.context.now, says, build: 'one' }];
    const hosting = {
      chart: endingChart,
      answer: () => null,
      grant: async (): Promise<EndingEvent> => Promise.reject(new Error('nothing is granted here')),
      details: () => '',
      attributes: () => [],
    };
    const opened = endingChart.mind(live.position.context, true);
    const faulty = { ...live, faults, position: { ...live.position, context: opened } };
    expect(attributesOf(faulty)['EwFlags']).toContain('faulty');
    const inbox = new Inbox(
      hosting,
      { carried: store(endingChart, faulty) },
      { build: 'two', report: (what) => expect(what).toBe('nothing') },
    );
    expect(viewOf(inbox.live, []).owed).toMatchObject([{ type: 'stuck-case' }]);
    jest.useFakeTimers({ now: live.position.context.almanacDue });
    inbox.fireDue();
    jest.useRealTimers();
    expect(inbox.live.faults).toEqual([]);
    expect(viewOf(inbox.live, []).owed.map(({ type }) => type)).not.toContain('stuck-case');
    expect(attributesOf(inbox.live)['EwFlags']).not.toContain('faulty');
  });
});
