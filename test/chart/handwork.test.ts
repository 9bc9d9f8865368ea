import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { grant } from '../../client/rehearsal/grants.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import { perform, type Move, type Sight } from '../../client/scenario/perform.ts';
import type { Scenario } from '../../client/scenario/scenario.ts';
import type { EndingWish } from '../../workflows/ending/setup.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { machine } from '../../workflows/ending/machine.ts';
import type { Chart, HostedEvent } from '../../workflows/chart/chart.ts';
import { begin, due, fire, nextDue, settle, tell } from '../../workflows/chart/step.ts';
import type { Live, Step } from '../../workflows/chart/step.ts';

type Hosted = Chart<Context, Scenario['opening']>;

/** The same chart with nothing done by hand: XState alone steps it. */
const { byHand: _, ...others } = endingChart;
const byItself: Hosted = { ...others, machine };

/** Steps two ways of hosting an ending through one story, side by side; they may never differ. */
class Both {
  readonly #charts: readonly Hosted[] = [endingChart, byItself];
  #lives: Live<Context>[] = [];
  #now: number;
  readonly #scenario: Scenario;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#now = scenario.start;
  }

  act(move: Move): Sight {
    let refused = false;
    if (move.do === 'open') {
      const { opening } = this.#scenario;
      this.#take(({ chart }) => begin(chart, opening, this.#now));
    } else if (move.do === 'advance') this.#now = move.to;
    else {
      const event = move.event as HostedEvent;
      refused = this.#take(({ chart, live }) => tell(chart, live, event, this.#now)) === 'refused';
    }
    for (;;) {
      const timer = due(this.#live, this.#now);
      const [granted] = this.#live.grants;
      if (timer) this.#take(({ chart, live }) => fire(chart, live, timer, this.#now));
      else if (granted) {
        const answer = grant(granted.wish as EndingWish) as HostedEvent;
        this.#take(({ chart, live }) => settle(chart, live, granted.token, answer, this.#now));
      } else break;
    }
    const { snapshot } = this.#live;
    return {
      now: this.#now,
      context: snapshot.context,
      status: snapshot.status === 'active' ? 'active' : 'done',
      next: nextDue(this.#live),
      entries: [],
      refusal: refused ? { code: 'refused', why: '' } : null,
    };
  }

  get #live(): Live<Context> {
    return this.#lives[0]!;
  }

  #take(step: (at: { chart: Hosted; live: Live<Context> }) => Step<Context>): string {
    const [one, other] = this.#charts.map((chart, n) => step({ chart, live: this.#lives[n]! }));
    expect(one?.outcome).toBe(other?.outcome);
    const [ours, theirs] = [one!.live, other!.live].map(position);
    // Looked at part by part only where something differs: there are thousands of steps.
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours).toEqual(theirs);
    this.#lives = [one!.live, other!.live];
    return one!.outcome;
  }
}

/** All that a step may change, but for the settings and the almanac. */
function position({ snapshot, timers, token, grants, logged, rush }: Live<Context>) {
  const { policy, almanac, ...context } = snapshot.context;
  const { version } = policy;
  const { value, status } = snapshot;
  const { madeAt } = almanac;
  return { value, status, context, version, madeAt, timers, token, grants, logged, rush };
}

const folder = fileURLToPath(new URL('../../examples/scenarios/', import.meta.url));

describe('an ending whose moves the host makes by hand', () => {
  it.each(readdirSync(folder))('goes step by step as XState alone would: %s', (file) => {
    const loaded = loadScenario({ path: `${folder}${file}` });
    if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
    const both = new Both(loaded.scenario);
    const story = perform(loaded.scenario);
    let next = story.next();
    while (!next.done) next = story.next(both.act(next.value));
    expect(next.value.final.status).toBeDefined();
  });
});
