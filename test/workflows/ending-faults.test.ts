import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Agency } from '../support/ending-agency.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work({ bundle: { broken: true } });
});

describe('an ending of which a deadline throws', () => {
  it('goes on without it, asks the administrator, and is seen in the list', async () => {
    const ending = await agency.begin({ firstSession: '2035-02-05T14:00' });
    await ending.hold();
    await ending.later('2035-02-08T12:00');
    await ending.tell('goal.named', { wording: 'sleep through the night' });
    const { faults, owed } = await ending.view();
    expect(faults).toMatchObject([{ what: 'almanacDue.ending.open.almanac' }]);
    expect(owed).toContainEqual(expect.objectContaining({ type: 'stuck-case', who: 'admin' }));
    await ending.hold(2);
    const { searchAttributes } = await ending.handle.describe();
    expect(searchAttributes).toMatchObject({ EwFlags: ['faulty'] });
    const failed = (await ending.events()).filter((e) => e.workflowTaskFailedEventAttributes);
    expect(failed).toEqual([]);
    await ending.replay({ broken: true });
    await ending.handle.terminate();
  });
});
