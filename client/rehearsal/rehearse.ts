import type { EndingWish } from '../../workflows/ending/setup.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import type { HostedEvent } from '../../workflows/chart/index.ts';
import type { StoryDocument } from '../scenario/document.ts';
import { type Move, perform, type Sight } from '../scenario/perform.ts';
import { StoryMail } from '../scenario/mail.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { grant } from './grants.ts';
import { Hosted, type Hosting } from './hosted.ts';

/** What a performance gives: the story, and the letters that left in it, by the id of their message. */
export interface Rehearsed {
  document: StoryDocument;
  letters: ReadonlyMap<string, string>;
}

/** Performs a story on a virtual clock, without any server. */
export function rehearse(scenario: Scenario): StoryDocument {
  return rehearsed(scenario).document;
}

/** The same, with the letters. */
export function rehearsed(scenario: Scenario): Rehearsed {
  const story = perform(scenario);
  const stage = new Stage(scenario);
  let next = story.next();
  while (!next.done) next = story.next(stage.act(next.value));
  return { document: next.value, letters: stage.mail.letters };
}

/** One ending while it is rehearsed: its reports reach nobody, unless somebody listens. */
export class Stage {
  readonly mail: StoryMail;
  readonly #scenario: Pick<Scenario, 'opening' | 'start'>;
  readonly #hosting: Hosting<Context, Opening, EndingEvent>;
  #hosted: Hosted<Context, Opening, EndingEvent> | null = null;

  /** @param hears is told of each wish before it is granted */
  constructor(
    scenario: Pick<Scenario, 'opening' | 'start' | 'mail'>,
    hears: (wish: EndingWish) => void = () => undefined,
  ) {
    this.#scenario = scenario;
    this.mail = new StoryMail(scenario.mail);
    this.#hosting = {
      chart: endingChart,
      grant: (wish, now) => {
        // A chart wishes for nothing but what stands in its own table.
        const own = wish as EndingWish;
        hears(own);
        return grant(own, this.mail, now) as HostedEvent;
      },
    };
  }

  act(move: Move): Sight {
    if (move.do !== 'open') return this.hosted.act(move);
    const { opening, start } = this.#scenario;
    this.#hosted = new Hosted(this.#hosting, { input: opening }, start);
    return this.hosted.sight();
  }

  get hosted(): Hosted<Context, Opening, EndingEvent> {
    if (this.#hosted === null) throw new Error('Nothing can be told before the ending is open');
    return this.#hosted;
  }
}
