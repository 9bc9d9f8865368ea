import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import { local, usualPolicy, zone } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import { toTaper } from '../support/ending-lives.ts';
import { connectTestServer } from '../support/server.ts';

const LATENESS = 60_000;
const HOUR = 3_600_000;
const at = (utc: string) => Date.parse(`${utc}Z`);

let agency: Agency;
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work({
    activities: { makeAlmanac: async (asked) => withoutSummerTime(makeAlmanac(asked)) },
  });
});

/** The law as Parliament might change it: London stays on winter time for ever. */
function withoutSummerTime(almanac: Almanac): Almanac {
  const [first] = almanac.zones[zone] ?? [];
  if (!first) throw new Error(`no ${zone} in this almanac`);
  return { ...almanac, tz: 'changed', zones: { ...almanac.zones, [zone]: [[first[0], 0]] } };
}

describe('a taper over the clock change of 25 March 2035', () => {
  it('given sessions at ten, when summer time begins in a gap, then the next one is at ten as well', async () => {
    const ending = await agency.begin({ firstSession: '2035-02-05T10:00' });
    await toTaper(ending);
    await ending.hold(2);
    const { session, next } = await ending.view();
    expect(session).toEqual({
      start: '2035-04-09T10:00',
      end: '2035-04-09T10:50',
      at: at('2035-04-09T09:00'),
      final: false,
      with: 'W-7',
    });
    expect(next).toEqual({ at: session!.at, why: 'the planned session begins' });
    await ending.hold();
    const due = (await ending.log()).findLast(
      (entry) => entry.kind === 'phase' && entry.step === 'sessionDue',
    );
    expect(due!.at - session!.at).toBeGreaterThanOrEqual(0);
    expect(due!.at - session!.at).toBeLessThan(LATENESS);
    await ending.replay();
  });
});

describe('zone rules that change', () => {
  it('given a session in summer, when the almanac is refreshed without summer time, then its deadlines move', async () => {
    const ending = await agency.begin({ firstSession: '2035-02-05T10:00' });
    await toTaper(ending);
    await ending.hold(2);
    const before = await ending.timers();
    expect(before[0]).toMatchObject({ at: at('2035-04-09T09:00') });
    await ending.tell('contactDetails.changed', { regions: ['GB-SCT'] });
    await ending.later('1h');
    const after = await ending.timers();
    expect(after[0]).toMatchObject({ id: before[0]!.id, at: at('2035-04-09T10:00') });
    expect(after[0]!.token).not.toBe(before[0]!.token);
    expect(await ending.log()).toContainEqual(
      expect.objectContaining({ kind: 'session', state: 'moved', due: at('2035-04-09T10:00') }),
    );
    await ending.later('2035-04-09T10:30');
    expect((await ending.view()).step).toBe('waiting');
    await ending.later('2035-04-09T11:01');
    expect((await ending.view()).step).toBe('sessionDue');
    await ending.replay();
  });

  it('given touches that lie ahead, when the yearly look shows a new law, then they move too', async () => {
    const policy = structuredClone(usualPolicy);
    policy.followUp.tracks['light'] = ['18mo'];
    const ending = await agency.begin({ firstSession: '2035-02-05T10:00' }, policy);
    await toTaper(ending);
    await ending.also(
      ['followUp.agreed', { track: 'light' }],
      'client.wantedSooner',
      'finalSession.declined',
    );
    await ending.later('8d');
    await ending.also('letter.handed', 'summary.signed');
    const [touch] = (await ending.view()).touches;
    await ending.later('2036-02-05T12:00');
    const [moved] = (await ending.view()).touches;
    expect(moved?.at).toBe(touch!.at + HOUR);
    expect(await ending.log()).toContainEqual(
      expect.objectContaining({ kind: 'timer', what: 'touch 1', state: 'moved', due: moved!.at }),
    );
    expect(await ending.timers()).toContainEqual(expect.objectContaining({ at: moved!.at }));
    expect(local('2036-08-12T09:00')).toBeLessThan(moved!.at);
    await ending.replay();
  });
});
