import type { EndingWish } from '../../workflows/ending/setup.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import type { HostedEvent } from '../../workflows/chart/index.ts';
import type { StoryDocument } from '../scenario/document.ts';
import { type Move, perform, type Sight } from '../scenario/perform.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { grant } from './grants.ts';
import { Hosted, type Hosting } from './hosted.ts';

/** Performs a story on a virtual clock, without any server. */
export function rehearse(scenario: Scenario): StoryDocument {
  const story = perform(scenario);
  const stage = new Stage(scenario);
  let next = story.next();
  while (!next.done) next = story.next(stage.act(next.value));
  return next.value;
}

/** One ending while it is rehearsed: its reports reach nobody, unless somebody listens. */
export class Stage {
  readonly #scenario: Pick<Scenario, 'opening' | 'start'>;
  readonly #hosting: Hosting<Context, Opening, EndingEvent>;
  #hosted: Hosted<Context, Opening, EndingEvent> | null = null;

  constructor(
    scenario: Pick<Scenario, 'opening' | 'start'>,
    granted: (wish: EndingWish) => HostedEvent = (wish) => grant(wish) as HostedEvent,
  ) {
    this.#scenario = scenario;
    this.#hosting = {
      chart: endingChart,
      grant: (wish) => granted(wish as EndingWish),
    };
  }

  act(move: Move): Sight {
    if (move.do !== 'open') return this.hosted.act(move);
    const { opening, start } = this.#scenario;
    this.#hosted = new Hosted(this.#hosting, opening, start);
    return this.hosted.sight();
  }

  get hosted(): Hosted<Context, Opening, EndingEvent> {
    if (this.#hosted === null) throw new Error('Nothing can be told before the ending is open');
    return this.#hosted;
  }
}
