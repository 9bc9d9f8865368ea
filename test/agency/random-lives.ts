import type { Context } from '../../workflows/agency/context.ts';
import type { Said } from '../../workflows/agency/events/index.ts';
import { roles } from '../../workflows/agency/events/staff.ts';
import { addDays, toLocal } from '../../workflows/calendar/almanac.ts';
import type { Live } from '../../workflows/chart/index.ts';
import { dice } from '../ending/random-lives.ts';
import { almanac, zone } from '../ending/given.ts';
import { AgencyStory, version } from './given.ts';

const hour = 3_600_000;
/** More at once than are told at a time. */
const most = 30;

/** An agency over some years, before its first move and after each; it goes on with a story, if there is one. */
export function* moveByMove(
  seed: number,
  length: number,
  story: AgencyStory = new AgencyStory(),
): Generator<Live<Context>> {
  const roll = dice(seed);
  yield story.live;
  for (let n = 0; n < length; n++) {
    move(story, (below) => Math.floor(roll() * below));
    yield story.live;
  }
}

type Roll = (below: number) => number;

function move(story: AgencyStory, roll: Roll): void {
  story.endings = roll(4) > 0 ? 'running' : 'gone';
  story.theirs = roll(4) > 0 ? references(roll) : null;
  if (roll(3) === 0) return void story.later([200, hour, 30 * hour, 900 * hour][roll(4)]!);
  const [type, words] = sayings[roll(sayings.length)]!(story, roll);
  if (story.objection(type, words) === null) story.when(type, words);
}

type Saying = (story: AgencyStory, roll: Roll) => [Said, object];

const sayings: readonly Saying[] = [
  (_, roll) => [
    'staff.joined',
    { ref: member(roll), role: roles[roll(roles.length)], ...standIns(roll) },
  ],
  (_, roll) => [
    'staff.changed',
    { ref: member(roll), role: roles[roll(roles.length)], ...standIns(roll) },
  ],
  (_, roll) => ['staff.left', { ref: member(roll) }],
  (story, roll) => [
    'staff.away',
    {
      ref: member(roll),
      from: dayOf(story, roll(9) - 3),
      ...(roll(2) ? { until: dayOf(story, 6 + roll(30)) } : {}),
      ...(roll(2) ? { cover: member(roll) } : {}),
    },
  ],
  (_, roll) => ['staff.back', { ref: member(roll) }],
  (_, roll) => [roll(3) ? 'calendar.opened' : 'calendar.closed', { ref: member(roll) }],
  (story, roll) => {
    const policy = { ...version(story.context.policy.version + 1), undo: roll(2) ? '3d' : '7d' };
    return ['policy.applied', { policy, almanac }];
  },
  (_, roll) => ['endings.found', { endings: references(roll) }],
  (story, roll) => {
    const ahead = roll(200);
    return ['closure.announced', { from: dayOf(story, ahead), until: dayOf(story, ahead + 2) }];
  },
  () => ['admin.cancelRequested', {}],
];

function member(roll: Roll): string {
  return `W-${1 + roll(5)}`;
}

function standIns(roll: Roll): object {
  return {
    ...(roll(2) ? { cover: member(roll) } : {}),
    ...(roll(3) ? {} : { nominee: member(roll), hours: '08:00-12:00' }),
    ...(roll(3) ? {} : { workingDays: ['mon', 'tue', 'thu'] }),
  };
}

function references(roll: Roll): string[] {
  return Array.from({ length: 1 + roll(most) }, () => `e-${1000 + roll(most)}`);
}

function dayOf({ now }: AgencyStory, ahead: number): string {
  return addDays(toLocal(almanac, zone, now).slice(0, 10), ahead);
}
