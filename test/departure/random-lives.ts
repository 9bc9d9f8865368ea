import type { Context } from '../../workflows/departure/context.ts';
import type { Said } from '../../workflows/departure/events/index.ts';
import type { Live } from '../../workflows/chart/index.ts';
import { leavings } from '../../workflows/ending/names.ts';
import { dice } from '../ending/random-lives.ts';
import { client, director, lead, Story } from './given.ts';

const refs = ['ann', 'ben', 'cleo', 'dan', 'eve', 'fay'] as const;
const closeness = ['close', 'regular', 'occasional'] as const;
const risks = ['clear', 'concern', 'urgent'] as const;
const ways = ['call', 'message', 'inPerson', 'heardElsewhere'] as const;
const outcomes = ['handedOver', 'ended', 'closed'] as const;
const waits = ['1min', '20min', '3h', '2d', '12d'] as const;

/**
 * A departure with its clients, before its first move and after each, until it is over; it goes on with a story, if
 * there is one.
 */
export function* moveByMove(seed: number, length: number, begun?: Story): Generator<Live<Context>> {
  const random = dice(seed);
  const roll: Roll = (below) => Math.floor(random() * below);
  const story = begun ?? beginning(roll);
  yield story.live;
  for (let n = 0; n < length && story.live.position.status === 'active'; n++) {
    move(story, roll);
    yield story.live;
  }
}

type Roll = (below: number) => number;

function beginning(roll: Roll): Story {
  const kind = one(leavings, roll);
  const clients = refs.slice(0, 1 + roll(5)).map((ref) => listed(ref, roll));
  const contentiousness = one(['high', 'medium', 'low'] as const, roll);
  const story = new Story({ facts: { kind, contentiousness }, clients });
  for (const { ref } of clients) if (roll(6) === 0) story.gone.add(ref);
  return story;
}

function move(story: Story, roll: Roll): void {
  if (roll(3) === 0) return void story.later(one(waits, roll));
  const [type, words] = one(sayings, roll)(roll);
  const by = roll(3) ? director : lead;
  if (story.objection(type, words, by) === null) story.when(type, words, by);
}

const told = (roll: Roll): [Said, object] => [
  'client.told',
  { ref: one(refs, roll), how: one(ways, roll) },
];
const settled = (roll: Roll): [Said, object] => [
  'client.settled',
  { ref: one(refs, roll), outcome: one(outcomes, roll) },
];

const sayings: readonly ((roll: Roll) => [Said, object])[] = [
  () => ['departure.confirmed', {}],
  (roll) => ['departure.corrected', { lastDay: roll(2) ? '2035-02-20' : '2035-03-31' }],
  (roll) => (roll(3) ? told(roll) : ['departure.withdrawn', {}]),
  (roll) => ['client.added', listed(one(refs, roll), roll)],
  told,
  told,
  settled,
  settled,
  () => ['announcement.released', { reason: 'It is in the papers.' }],
  () => ['announcement.made', {}],
  () => ['records.custodianNamed', { to: 'S-2' }],
  () => ['access.revoked', { on: '2035-03-01' }],
  () => ['replies.rerouted', { to: 'S-2' }],
];

function listed(ref: string, roll: Roll) {
  return client(ref, {
    closeness: one(closeness, roll),
    risk: one(risks, roll),
    callOnly: roll(3) === 0,
  });
}

function one<T>(from: readonly T[], roll: Roll): T {
  return from[roll(from.length)]!;
}
