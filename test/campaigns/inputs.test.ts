import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Agency } from '../support/ending-agency.ts';
import { connectTestServer } from '../support/server.ts';
import { fileDoors } from './doors.ts';
import { openDoors } from './open-doors.ts';
import { campaign, isClean } from './inputs.ts';
import { ToldDoors } from './told-doors.ts';

let agency: Agency;
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
}, 180_000);

/** A small form of `npm run campaign:inputs`. */
const inputs = 30;
/** Other tests use the machine as well: only what would not end at all is found here. */
const patience = 30_000;

describe('malformed inputs', () => {
  it.each([...fileDoors(), ...openDoors()].map((door) => [door.name, door] as const))(
    'given what comes to the door of %s, then each is answered in time, by a sentence',
    async (_, door) => {
      const tally = await campaign(door, inputs, patience);
      expect(tally.faults).toEqual([]);
      expect(isClean(tally)).toBe(true);
    },
  );

  it('given what is told and asked, then each is answered so, no task fails, nothing is lost', async () => {
    const told = new ToldDoors(server, agency);
    for (const door of told.doors)
      expect((await campaign(door, inputs, patience)).faults).toEqual([]);
    expect(await told.faults()).toEqual([]);
  });
});
