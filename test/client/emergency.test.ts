import { beforeEach, describe, expect, it } from '@jest/globals';
import { Story } from '../ending/given.ts';
import { StandInHouse } from '../support/stand-in-house.ts';
import { roomsOf } from '../support/stand-in-rooms.ts';

const because = 'They called, and nobody is here who "knows" them.';
let house: StandInHouse;
let ending: Story;
let ref: string;
let rooms: ReturnType<typeof roomsOf>;

beforeEach(() => {
  house = new StandInHouse()
    .joined('A-1', 'admin')
    .joined('S-2', 'supervisor')
    .joined('D-3', 'duty');
  ref = house.building.endings.refOf('R-2001');
  ending = house.ending(new Story({ ref, row: { externalRef: 'R-2001', supervisor: 'S-2' } }));
  rooms = roomsOf(house, () => 'D-3');
});

const send = (facts: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    rooms.request('/emergency', {
      method: 'POST',
      body: new URLSearchParams({ id: 'once', ...facts }),
    }),
  );

describe('a record that is opened in an emergency, on a page', () => {
  it('given the reference as people know it and a reason, then it is open, and the address names nobody', async () => {
    const page = await (await rooms.request('/emergency')).text();
    expect(page).toContain('The supervisor reads it, and talks with you about it.');
    const answer = await send({ reference: ' R-2001 ', because });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/endings/${ref}`]);
    expect(ending.view.said.opened).toMatchObject([{ ref: 'D-3', because }]);
    expect(ending.open).toContain('review-opening');
  });

  it('given no such case, or no reason, then it says so, and what was typed is kept', async () => {
    const absent = await send({ reference: 'R-9', because });
    expect(absent.status).toBe(404);
    const page = await absent.text();
    expect(page).toContain('There is no case R-9 that is running.');
    expect(page).toContain('nobody is here who &quot;knows&quot; them.</textarea>');
    const bare = await send({ reference: 'R-2001', because: ' ' });
    expect(bare.status).toBe(422);
    expect(ending.view.said.opened).toEqual([]);
  });
});
