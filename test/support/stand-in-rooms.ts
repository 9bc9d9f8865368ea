import { Hono } from 'hono';
import type { Inside } from '../../client/office/index.ts';
import { createRooms, type Installation } from '../../client/rooms/index.ts';
import type { Story } from '../ending/given.ts';
import { StandInHouse } from './stand-in-house.ts';

/** What a page answers. */
interface Answer {
  status: number;
  to: string | null;
  policy: string;
  text: string;
}

/** An installation of which nothing is known but its name. */
export function installed(): Promise<Installation> {
  return Promise.resolve({ deployment: 'endwell', current: null, here: 'build', door: null });
}

/** A house with the usual people, in which these endings are under way. */
export function usualHouse(...stories: Story[]): StandInHouse {
  const house = new StandInHouse()
    .joined('A-1', 'admin')
    .joined('L-1', 'lead')
    .joined('S-2', 'supervisor')
    .joined('W-7', 'worker')
    .joined('W-8', 'worker');
  for (const story of stories) house.ending(story);
  return house;
}

/** The rooms of a house; who asks is said by `whose`. */
export function roomsOf(house: StandInHouse, whose: (said: string | undefined) => string) {
  return new Hono<Inside>()
    .use(async (c, next) => {
      c.set('office', await house.office(whose(c.req.header('x-person'))));
      await next();
    })
    .route(
      '/',
      createRooms(installed, () => house.now),
    );
}

/** The pages of the staff, asked by somebody: a path, and a form that is sent to it. */
export function pagesOver(
  house: StandInHouse,
  as = 'W-7',
): (path: string, form?: Record<string, string>) => Promise<Answer> {
  const rooms = roomsOf(house, () => as);
  return async (path, form) => {
    const body = form && new URLSearchParams(form);
    const answer = await rooms.request(path, body && { method: 'POST', body });
    const { status, headers } = answer;
    const policy = headers.get('content-security-policy') ?? '';
    return { status, to: headers.get('location'), policy, text: await answer.text() };
  };
}

/** A page as people read it. */
export function words(text: string): string {
  return text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}
