import { describe, expect, it } from '@jest/globals';
import { agencyChart } from '../../workflows/agency/chart.ts';
import { deadlines as agencyDeadlines } from '../../workflows/agency/deadlines/index.ts';
import {
  due,
  fire,
  load,
  tell,
  type Live,
  type Stored,
  type HostedEvent,
} from '../../workflows/chart/index.ts';
import type { Deadline } from '../../workflows/chart/rules/rule.ts';
import { departureChart } from '../../workflows/departure/chart.ts';
import { deadlines as departureDeadlines } from '../../workflows/departure/deadlines/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { deadlines as endingDeadlines } from '../../workflows/ending/deadlines/index.ts';
import { AgencyStory } from '../agency/given.ts';
import * as agencies from '../agency/random-lives.ts';
import { Story as DepartureStory } from '../departure/given.ts';
import * as departures from '../departure/random-lives.ts';
import { said, type Ending } from '../ending/given.ts';
import { breaches } from '../ending/invariants.ts';
import * as endings from '../ending/random-lives.ts';
import { storedLives, versionsOf } from './stored-lives.ts';

/** A life goes on for so many moves. */
const further = 6;

describe.each(versionsOf('ending'))('an ending that version %i stored', (version) => {
  const stored = storedLives('ending', version);
  const lives = stored.map((one) => load(endingChart, structuredClone(one)));

  it('breaks nothing that must hold, and stands where its memory says', () => {
    const standing = (live: Ending) => breaches(awake(live), live.position.context.now);
    expect(faultsOf(lives, standing)).toEqual([]);
  });

  it('is where it was', () => {
    expect(faultsOf(lives, (live, n) => left(stored[n]!, live))).toEqual([]);
  });

  it('waits for what it waited for, and does nothing twice', () => {
    const waiting = (live: Ending, n: number) => [
      ...moved(live, endingDeadlines),
      ...lost(stored[n]!, live, endingDeadlines),
      ...lost(stored[n]!, afterWord(live), endingDeadlines),
    ];
    expect(faultsOf(lives, waiting)).toEqual([]);
  });

  it('goes on', () => {
    const going = (live: Ending, n: number) => {
      // What is said here has ids of its own, which may not be taken for those of its first life.
      const from = { live: { ...live, seen: [] }, now: live.position.context.now };
      return [...endings.moveByMove(n, further, from)].at(-1)!.faults;
    };
    expect(faultsOf(lives, going)).toEqual([]);
  });
});

describe.each(versionsOf('departure'))('a departure that version %i stored', (version) => {
  const stored = storedLives('departure', version);
  const lives = stored.map((one) => load(departureChart, structuredClone(one)));

  it('is where it was, waits for what it waited for, and goes on', () => {
    const going = (live: (typeof lives)[number], n: number) => {
      const story = new DepartureStory();
      story.live = { ...live, seen: [] };
      story.now = live.position.context.now;
      const moments = [...departures.moveByMove(n, further, story)];
      return [
        ...(moments.length > 0 ? [] : ['it stands still']),
        ...left(stored[n]!, live),
        ...moved(live, departureDeadlines),
        ...lost(stored[n]!, live, departureDeadlines),
      ];
    };
    expect(faultsOf(lives, going)).toEqual([]);
  });
});

describe.each(versionsOf('agency'))('an agency that version %i stored', (version) => {
  const stored = storedLives('agency', version);
  const lives = stored.map((one) => load(agencyChart, structuredClone(one)));

  it('is where it was, waits for what it waited for, and goes on', () => {
    const going = (live: (typeof lives)[number], n: number) => {
      const story = new AgencyStory();
      story.live = { ...live, seen: [] };
      story.now = live.position.context.now;
      const moments = [...agencies.moveByMove(n, further, story)];
      return [
        ...(moments.length > further ? [] : ['it stands still']),
        ...left(stored[n]!, live),
        ...moved(live, agencyDeadlines),
        ...lost(stored[n]!, live, agencyDeadlines),
      ];
    };
    expect(faultsOf(lives, going)).toEqual([]);
  });
});

/** The lives in which something is wrong, each with its number and what that is. */
function faultsOf<L>(lives: readonly L[], find: (live: L, n: number) => string[]): object[] {
  return lives.flatMap((live, n) => {
    const faults = find(live, n);
    return faults.length > 0 ? [{ life: n + 1, faults }] : [];
  });
}

/** Places that it was in, and is not any more. */
function left<C>({ position }: Stored, live: Live<C>): string[] {
  const here = new Set(places(live.position.value));
  return places(position['value'])
    .filter((place) => !here.has(place))
    .map((place) => `it has left ${place}`);
}

/** Where each region stands, as `region place`, whatever the boxes between. */
function places(value: unknown): string[] {
  const { open } = value as { open?: Record<string, unknown> };
  const regions = open ?? { journey: value };
  return Object.entries(regions).flatMap(([region, inner]) =>
    innermost(inner).map((place) => `${region} ${place}`),
  );
}

function innermost(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(innermost);
}

type Waiting<C> = Record<string, Deadline<C>>;

/**
 * What it waits for at another time than the chart would now reckon. While somebody is away, what waits for the client
 * may rest.
 */
function moved<C extends { now: number; frozen?: unknown }>(
  live: Live<C>,
  deadlines: Waiting<C>,
): string[] {
  const { context, status } = live.position;
  if (status !== 'active') return [];
  return live.timers.flatMap(({ id, at }) => {
    const now = deadlines[nameOf(id)]?.at(context) ?? null;
    return now === at || (now === null && context.frozen) ? [] : [`${nameOf(id)} has moved`];
  });
}

/** What it waited for, or had done already, and does not know of any more, though it is as due as it was. */
function lost<C extends { now: number }>(
  { timers }: Stored,
  live: Live<C>,
  deadlines: Waiting<C>,
): string[] {
  const { context, status } = live.position;
  if (status !== 'active') return [];
  return timers
    .filter(({ id, at }) => deadlines[nameOf(id)]?.at(context) === at)
    .filter(({ id, at, spent }) => {
      const alike = live.timers.filter((t) => nameOf(t.id) === nameOf(id) && t.at === at);
      return !alike.some((t) => t.spent === spent);
    })
    .map(({ id }) => `${nameOf(id)} is lost`);
}

/** After whatever was due already has fired: an older version may not have waited for it. */
function awake(live: Ending): Ending {
  const { now } = live.position.context;
  let at = live;
  for (let timer = due(at, now); timer; timer = due(at, now)) {
    at = fire(endingChart, at, timer, now).live;
  }
  return at;
}

/** The deadline that a timer of this id waits for. */
function nameOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

/** After something was said that concerns nothing else. */
function afterWord(live: Ending): Ending {
  const word = said('sensitiveDate.named', { date: '05-14' }, 'a word');
  return tell(endingChart, live, word as HostedEvent, live.position.context.now).live;
}
