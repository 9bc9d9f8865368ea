import { departureChart } from '../../workflows/departure/chart.ts';
import type { DepartureWish } from '../../workflows/departure/setup.ts';
import type { Context } from '../../workflows/departure/context.ts';
import type { DepartureEvent, Said } from '../../workflows/departure/events/index.ts';
import type { Registration } from '../../workflows/departure/registration.ts';
import { viewOf, type View } from '../../workflows/departure/reading/view.ts';
import type { DepartureEntry } from '../../workflows/departure/reading/log.ts';
import { calendarOf } from '../../workflows/calendar/calendar.ts';
import { after } from '../../workflows/calendar/deadlines.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import {
  at,
  begin,
  due,
  fire,
  load,
  nextDue,
  settle,
  store,
  tell,
  type HostedEvent,
  type Live,
  type News,
  type Step,
  type Refusal,
  type Telling,
} from '../../workflows/chart/index.ts';
import { almanac, local, start, usualPolicy } from '../ending/given.ts';

export { local } from '../ending/given.ts';

export const director: By = { role: 'director', ref: 'D-1' };
export const lead: By = { role: 'lead', ref: 'L-2' };
const workflowId = 'departure/riverside/W-7';

/** A client as the list of endings has them; the reference says who it is. */
export function client(
  ref: string,
  more: Partial<Registration['clients'][number]> = {},
): Registration['clients'][number] {
  return {
    ref,
    workflowId: `ending/riverside/${ref}`,
    closeness: 'regular',
    risk: 'clear',
    callOnly: false,
    ...more,
  };
}

export interface Setting {
  facts?: Partial<Registration['facts']>;
  clients?: Registration['clients'];
  at?: string;
  policy?: Registration['policy'];
}

/** One departure in the telling. Every step goes through JSON, and every timer due by then has fired before. */
export class Story {
  live: Live<Context>;
  now: number;
  /** What reached the endings, in order. */
  readonly posts: Telling[] = [];
  /** What the agency heard of tasks. */
  readonly news: News[] = [];
  /** Endings that are not running. */
  readonly gone = new Set<string>();
  #events = 0;

  constructor({ facts, clients, at: begun, policy = usualPolicy }: Setting = {}) {
    this.now = begun === undefined ? start : local(begun);
    const registration: Registration = {
      workflowId,
      facts: {
        worker: 'W-7',
        kind: 'dismissed',
        lastDay: '2035-02-28',
        speaker: 'S-2',
        speakerName: 'Sam Hall',
        director: 'D-1',
        statedBy: 'L-1',
        ...facts,
      },
      clients: clients ?? [client('ann'), client('ben'), client('cleo')],
      policy,
      almanac,
      now: this.now,
    };
    this.live = begin(departureChart, registration, this.now).live;
  }

  get view(): View {
    return viewOf(this.live, departureChart.possible(this.live.position));
  }

  get log(): DepartureEntry[] {
    return this.live.log as DepartureEntry[];
  }

  /** Something is said; a refusal fails the story. */
  when(type: Said, words: object = {}, by: By = director, id = `said-${++this.#events}`): this {
    const event = said(type, words, by, id);
    const refused = departureChart.objectTo(at(this.live, this.now).position, event);
    if (refused) throw new Error(`${refused.code}: ${refused.why} ${refused.mend}`);
    return this.hears(event);
  }

  /** It hears this, as it was read. */
  hears(event: DepartureEvent): this {
    this.#take(tell(departureChart, this.#thawed(), event as HostedEvent, this.now));
    return this.#settled();
  }

  /** What stands against it. */
  objection(type: Said, words: object = {}, by: By = director): Refusal | null {
    return departureChart.objectTo(
      at(this.live, this.now).position,
      said(type, words, by, 'asked'),
    );
  }

  /** A client heard it. */
  told(ref: string, how = 'call'): this {
    return this.when('client.told', { ref, how, at: this.now }, { role: 'system', ref });
  }

  settledAs(ref: string, outcome = 'handedOver'): this {
    return this.when('client.settled', { ref, outcome }, { role: 'system', ref });
  }

  /** Time goes by: for a duration, or until a local time of the agency. */
  later(until: string): this {
    const to = /^\d{4}-/.test(until)
      ? local(until)
      : after(almanac, calendarOf({ policy: usualPolicy }), this.now, until);
    for (let next = nextDue(this.live); next !== null && next <= to; next = nextDue(this.live)) {
      this.now = Math.max(this.now, next);
      this.#settled();
    }
    this.now = Math.max(this.now, to);
    return this;
  }

  #settled(): this {
    this.#answer();
    for (let timer = due(this.live, this.now); timer; timer = due(this.live, this.now)) {
      this.#take(fire(departureChart, this.#thawed(), timer, this.now));
      this.#answer();
    }
    return this;
  }

  /** The endings hear what they are told. */
  #answer(): void {
    for (const { wish, token } of this.live.grants) {
      const { type, params } = wish as unknown as DepartureWish;
      if (type === 'tellAgency') {
        this.news.push(params.news);
        const by = { role: 'system', ref: 'endwell' };
        const heard = { type: 'agency.told', id: params.key, by, with: { key: params.key } };
        this.#take(settle(departureChart, this.#thawed(), token, heard, this.now));
        continue;
      }
      const missing = this.gone.has(params.ref);
      if (!missing) this.posts.push(params);
      const about = { ref: params.ref, key: params.event.id };
      const event = {
        type: missing ? 'ending.missing' : 'ending.told',
        id: params.event.id,
        by: { role: 'system', ref: 'endwell' },
        with: about,
      };
      this.#take(settle(departureChart, this.#thawed(), token, event, this.now));
    }
  }

  #thawed(): Live<Context> {
    return load(departureChart, JSON.parse(JSON.stringify(store(departureChart, this.live))));
  }

  #take({ live }: Step<Context>): void {
    this.live = live;
  }
}

function said(type: Said, words: object, by: By, id: string): DepartureEvent {
  const heard = departureChart.hear({ type, id, by, with: words });
  if ('code' in heard) throw new Error(`${heard.why} ${heard.mend}`);
  return heard;
}

/** A departure whose facts a second person has confirmed, and of which every ending has heard. */
export function confirmed(setting: Setting = {}): Story {
  return new Story(setting).when('departure.confirmed').later('10min');
}
