import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opened, prepared } from '../ending/journeys.ts';
import { Agency } from '../support/ending-agency.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
afterAll(async () => agency.close());
const server = await connectTestServer();
beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
});
describe('x', () => {
  it('y', async () => {
    const t = Date.now();
    const lap = (what: string) => console.log(what, Date.now() - t);
    const e = await agency.begin();
    lap('begun');
    console.log(new Date(await e.now()), await e.timers());
    await e.hold(2);
    lap('held 2');
    await e.also(opened, ...prepared, ['taper.proposed', { preset: 'standard' }], 'taper.agreed', ['strategy.practised', {factor: 'habit_return', where: 'session'}]);
    lap('agreed');
    await e.hold(4);
    lap('held');
    console.log(await e.view(), (await e.events()).length, agency.catcher.received.map(r => r.subject));
    await e.replay();
    lap('replayed');
    await e.replay({ preload: false });
    lap('replayed');
    expect(1).toBe(1);
  });
});
