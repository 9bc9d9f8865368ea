import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from '../ending/journeys.ts';
import { Builds } from '../support/builds.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
let builds: Builds;
afterAll(async () => {
  await builds.close();
  await agency.close();
});
const server = await connectTestServer();

/** What is set aside of an ending, whether anybody is asked about it, and whether the list shows it. */
async function troubleOf(ending: PlayedEnding) {
  const { faults, owed } = await ending.view();
  const { searchAttributes } = await ending.handle.describe();
  return {
    faults: faults.map(({ what }) => what.split(/[ .]/)[0]),
    asked: owed.some(({ type }) => type === 'stuck-case'),
    flagged: (searchAttributes['EwFlags'] ?? []).includes('faulty' as never),
  };
}
const none = { faults: [], asked: false, flagged: false };

/** How often a task was opened, or a letter left. */
const count = async (ending: PlayedEnding, what: string, state: string) =>
  (await ending.log()).filter(
    (entry) => entry.what === what && 'state' in entry && entry.state === state,
  ).length;

describe('a deploy of the build that mends what its predecessor set aside', () => {
  let unrecorded: PlayedEnding;
  let invited: PlayedEnding;
  const email = 'invited@example.org';

  beforeAll(async () => {
    agency = await Agency.open(server);
    builds = await Builds.of(server, agency);
    await builds.start('faulty', 'is current now', { broken: true });
    unrecorded = await agency.begin({ firstSession: '2035-02-05T14:00' });
    await unrecorded.later('2035-02-08T12:00');
    invited = await agency.begin({ email });
    await invited.also(opened);
    await invited.later('1h');
    expect(await troubleOf(unrecorded)).toEqual({
      faults: ['sessionUnrecorded', 'almanacDue'],
      asked: true,
      flagged: true,
    });
    expect(await troubleOf(invited)).toEqual({ faults: ['message'], asked: true, flagged: true });
    await builds.end();
    await builds.start('mended', '2 of 2 went over');
    for (const ending of [unrecorded, invited]) await ending.settle();
  });

  it('carries out the deadline whose step threw, and arms the one that knew no instant', async () => {
    expect(await count(unrecorded, 'record-session', 'open')).toBe(1);
    expect(await unrecorded.timers()).toContainEqual(
      expect.objectContaining({ id: 'almanacDue.ending.open.almanac' }),
    );
    expect(await troubleOf(unrecorded)).toEqual(none);
  });

  it('takes the result whose step threw, and the letter leaves no second time', async () => {
    expect(await count(invited, 'ending-talk-invite', 'sent')).toBe(1);
    expect(agency.catcher.received.filter(({ to }) => to.includes(email))).toMatchObject([
      { copies: 1 },
    ]);
    expect(await troubleOf(invited)).toEqual(none);
  });

  it('asks the administrator no more, and says so in the log', async () => {
    for (const ending of [unrecorded, invited]) {
      expect(await count(ending, 'stuck-case', 'moot')).toBe(1);
      await ending.tell('sensitiveDate.named', { date: '05-14' });
    }
  });
});
