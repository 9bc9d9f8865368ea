import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { AgencyWish } from '../../workflows/agency/setup.ts';
import { agencyChart } from '../../workflows/agency/chart.ts';
import type { Context, NoticeItem } from '../../workflows/agency/context.ts';
import type { NoticePost } from '../../workflows/agency/sending/notice-post.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import type { AgencyEvent, answered, Said } from '../../workflows/agency/events/index.ts';
import { viewOf, type View } from '../../workflows/agency/reading/index.ts';
import type { Telling } from '../../workflows/chart/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
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
  type Step,
  type Refusal,
} from '../../workflows/chart/index.ts';
import { almanac, start, usualPolicy, zone } from '../ending/given.ts';

export const admin: By = { role: 'admin', ref: 'A-1' };

/** A further version of the usual settings, unlike them in something. */
export function version(
  n: number,
  change: (policy: Policy) => Policy = (policy) => policy,
): Policy {
  return { ...change(usualPolicy), version: n };
}

/** The usual agency on a virtual clock. Whatever it is told, and whatever time brings, finds it as it comes back from JSON. */
export class AgencyStory {
  live: Live<Context>;
  now = start;
  /** Whether the endings are running when they are told. */
  endings: 'running' | 'gone' = 'running';
  readonly posts: Telling[] = [];
  /** The endings that the list has of whoever is asked for; null: it does not answer. */
  theirs: string[] | null = [];
  /** Where the list says that somebody has taken something; null: it does not answer. */
  taken: string[] | null = [];
  /** What the list says that somebody owes; null: it does not answer. */
  work: NoticeItem[] | null = [];
  /** Of whom it was asked what they owe, and when. */
  readonly asked: string[] = [];
  /** What the staff were written, and when; what the mail fails with, as a code. */
  readonly notices: { at: string; post: NoticePost }[] = [];
  mail: string | null = null;
  /** A zone that no library knows. */
  unknownZone: string | null = null;
  /** When the almanac was looked up. */
  readonly lookedUp: number[] = [];
  #events = 0;

  constructor(policy: Policy = usualPolicy) {
    const input = { agency: 'riverside', policy, almanac, by: 'A-1' };
    this.live = begin(agencyChart, input, start).live;
  }

  when(type: Said, words: object, by: By = admin): this {
    const refused = this.objection(type, words, by);
    if (refused) throw new Error(`${refused.code}: ${refused.why} ${refused.mend}`);
    return this.hears(said(type, words, `said-${++this.#events}`, by));
  }

  /** It hears this, as it was read. */
  hears(event: AgencyEvent): this {
    this.#thaw();
    return this.#took(tell(agencyChart, this.live, event as HostedEvent, this.now));
  }

  /** Time goes by, in milliseconds; every timer due by then fires, and the endings answer. */
  later(milliseconds: number): this {
    const to = this.now + milliseconds;
    this.#thaw();
    for (let next = nextDue(this.live); next !== null && next <= to; next = nextDue(this.live)) {
      this.now = Math.max(this.now, next);
      this.#fireDue();
    }
    this.now = to;
    return this;
  }

  objection(type: Said, words: object, by: By = admin): Refusal | null {
    const event = said(type, words, 'asked', by);
    return agencyChart.objectTo(at(this.live, this.now).position, event);
  }

  get context(): Context {
    return this.live.position.context;
  }

  get view(): View {
    const live = at(this.live, this.now);
    return viewOf(live, agencyChart.possible(live.position));
  }

  /** What the endings were told, by type and reference. */
  get told(): string[] {
    return this.posts.map(({ ref, event }) => `${event.type} ${ref}`);
  }

  #thaw(): void {
    this.live = load(agencyChart, JSON.parse(JSON.stringify(store(agencyChart, this.live))));
  }

  #fireDue(): void {
    for (let timer = due(this.live, this.now); timer; timer = due(this.live, this.now)) {
      this.#took(fire(agencyChart, this.live, timer, this.now));
    }
  }

  #took({ live }: Step<Context>): this {
    this.live = live;
    for (const { wish, token } of live.grants) {
      const { type, with: facts } = this.#granted(wish as AgencyWish);
      const by = { role: 'system', ref: 'endwell' };
      const event = { type, id: `granted-${token}`, by, with: facts };
      this.live = settle(agencyChart, this.live, token, event, this.now).live;
    }
    this.#fireDue();
    return this;
  }

  #granted({ type, params }: AgencyWish): { type: keyof typeof answered; with: object } {
    switch (type) {
      case 'tellEnding': {
        this.posts.push(params);
        const told = { ref: params.ref, key: params.event.id };
        return {
          type: this.endings === 'running' ? 'ending.told' : 'ending.missing',
          with: told,
        };
      }
      case 'listEndings': {
        const { member, n } = params;
        const endings = this.theirs;
        return endings === null
          ? { type: 'endings.unlisted', with: { member, n, code: 'endings.unavailable' } }
          : { type: 'endings.listed', with: { member, n, endings } };
      }
      case 'listTaken': {
        const { member, n } = params;
        const workflows = this.taken;
        return workflows === null
          ? { type: 'taken.unlisted', with: { member, n, code: 'endings.unavailable' } }
          : { type: 'taken.listed', with: { member, n, workflows } };
      }
      case 'listWork': {
        const { member } = params;
        this.asked.push(`${member} ${toLocal(almanac, zone, this.now)}`);
        return this.work === null
          ? { type: 'work.unlisted', with: { member, code: 'endings.unavailable' } }
          : { type: 'work.listed', with: { member, items: this.work } };
      }
      case 'sendNotice': {
        const key = params.key.slice(params.key.indexOf('/') + 1);
        const code = this.mail;
        if (code === null) {
          this.notices.push({ at: toLocal(almanac, zone, this.now), post: params });
          return { type: 'notice.sent', with: { key } };
        }
        return { type: 'notice.failed', with: { key, code, final: code.includes('refused') } };
      }
      case 'refreshAlmanac':
        this.lookedUp.push(this.now);
        if (params.zones.some((one) => one === this.unknownZone))
          return { type: 'almanac.failed', with: { code: 'almanac.zoneUnknown' } };
        return {
          type: 'almanac.refreshed',
          with: { almanac: makeAlmanac(params) },
        };
      default:
        return type satisfies never;
    }
  }
}

function said(type: Said, words: object, id: string, by: By): AgencyEvent {
  const heard = agencyChart.hear({ type, id, by, with: words });
  if ('code' in heard) throw new Error(`${heard.why} ${heard.mend}`);
  return heard;
}
