import { readFileSync } from 'node:fs';
import {
  toInstant,
  toLocal,
  type Almanac,
  type Instant,
} from '../../workflows/calendar/almanac.ts';
import type { EndingWish } from '../../workflows/ending/setup.ts';
import { calendarOf } from '../../workflows/calendar/calendar.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context, Message } from '../../workflows/ending/context.ts';
import { after } from '../../workflows/calendar/deadlines.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { EndingEvent, EventName, EventOf, Said } from '../../workflows/ending/events/index.ts';
import type { NewsPost, Refusal } from '../../workflows/chart/index.ts';
import type { Intent, TaskType } from '../../workflows/ending/names.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { defaultPolicy, type Policy } from '../../workflows/policy/index.ts';
import type { ReportPost } from '../../workflows/ending/sending/reports.ts';
import { isFlagged } from '../../workflows/ending/matters/index.ts';
import { Row } from '../../workflows/ending/row.ts';
import { viewOf, type View } from '../../workflows/ending/reading/view.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
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
  type Grant,
  type Live,
  type Step,
  type HostedEvent,
} from '../../workflows/chart/index.ts';
import * as v from 'valibot';

export type Ending = Live<Context>;

export const zone = 'Europe/London';

/** The zone rules for longer than any story lasts, recorded: reckoning them takes longer than most stories. Made when these begin. */
export const almanac: Almanac = {
  ...(JSON.parse(readFileSync(new URL('almanac.json', import.meta.url), 'utf8')) as Almanac),
  madeAt: Date.parse('2035-02-05T00:00Z'),
};

/** Epoch milliseconds of a local time of the agency. */
export function local(text: string): Instant {
  return toInstant(almanac, zone, text);
}

/** Monday, an ordinary morning. */
export const start = local('2035-02-05T09:00');

export const usualPolicy: Policy = defaultPolicy({
  name: 'Riverside Counselling',
  zone,
  holidays: ['GB-ENG'],
  mail: 'office@riverside.example',
  phone: '+44 20 7946 0000',
});

export const usualRow: Row = v.parse(Row, {
  externalRef: 'R-1001',
  worker: 'W-7',
  workerName: 'Ana',
  name: 'Kim',
  preferredChannel: 'email',
  email: 'kim@example.org',
  zone,
  startDate: '2035-02-05',
  consentFollowUp: true,
  firstSession: '2035-02-05T14:00',
});

/** What is unlike the usual ending. */
export interface Setting {
  ref?: string;
  row?: Partial<Row>;
  policy?: (policy: Policy) => Policy;
  almanac?: Almanac;
  /** The almanac that is looked up anew; the same one, unless the story outlasts it. */
  refreshed?: (from: Instant, since: Instant) => Almanac;
}

/** An ending as it is registered. */
export function registered({
  ref = 'e-1001',
  row,
  policy,
  almanac: law = almanac,
}: Setting = {}): Step<Context> {
  const registration = {
    ref,
    row: { ...usualRow, ...row },
    policy: policy ? policy(usualPolicy) : usualPolicy,
    almanac: law,
    now: start,
  };
  return begin(endingChart, registration, start);
}

/** The same ending after a JSON round trip. */
export function thawed(live: Ending): Ending {
  return load(endingChart, JSON.parse(JSON.stringify(store(endingChart, live))));
}

/** Whoever watches over the usual worker. */
export const supervisor: By = { role: 'supervisor', ref: 'S-2' };

/** A fact: its name, or its name with what belongs to it. */
export type Fact = Said | readonly [Said, object];

/** Who usually says it. */
export function sayer(type: Said): By {
  const ofClient =
    /^(client|touch|decision|return\.requested|taper\.agreed|practice\.waived|ending\.confirmed|check\.answered|unease\.told|closingOffer\.answered|finalSession\.declined|(transfer|handover|referral)\.consented|handover\.declined)/;
  const others: Partial<Record<Said, By['role']>> = {
    'records.destroyed': 'records',
    'referral.accepted': 'receiver',
  };
  const role = ofClient.test(type) ? 'client' : (others[type] ?? 'worker');
  return { role, ref: role === 'worker' ? 'W-7' : 'somebody' };
}

/** An event as it comes in, read the way a host reads it. */
export function said(
  type: Said,
  words: object,
  id: string,
  by: By = sayer(type),
  on?: string,
): EndingEvent {
  const heard = endingChart.hear({
    type,
    id,
    by,
    ...(on === undefined ? {} : { on }),
    with: words,
  });
  if ('code' in heard) throw new Error(`${heard.why} ${heard.mend}`);
  return heard;
}

/** What the post and the almanac’s makers answer: sent at once, a failure, or nothing yet. */
export type Answer = 'sent' | 'lost' | 'refused' | 'nothing';

const bySystem: By = { role: 'system', ref: 'endwell' };

/** What the world answers to a wish; null as long as it says nothing. */
export function answerTo(
  { wish, token }: Grant,
  answer: Answer,
  refreshed: NonNullable<Setting['refreshed']> = () => almanac,
): EventOf<EventName> | null {
  const granted = wish as unknown as EndingWish;
  if (granted.type === 'refreshAlmanac') {
    const id = `almanac/${token}`;
    const law = refreshed(granted.params.from, granted.params.since ?? granted.params.from);
    return { type: 'almanac.refreshed', id, by: bySystem, with: { almanac: law } };
  }
  if (granted.type === 'tellAgency') {
    const { key } = granted.params;
    return { type: 'agency.told', id: `${key}/${token}`, by: bySystem, with: { key } };
  }
  if (granted.type === 'report') {
    const { key } = granted.params;
    const told = { id: `${key}/${token}`, by: bySystem, with: { key } };
    if (answer === 'nothing') return null;
    return { type: answer === 'sent' ? 'report.delivered' : 'report.failed', ...told };
  }
  const { key, intent } = granted.params;
  const told = { id: `${key}/${token}`, by: bySystem };
  switch (answer) {
    case 'sent':
      return { type: 'message.sent', ...told, with: { key, messageId: key, subject: intent } };
    case 'lost':
      return { type: 'message.failed', ...told, with: { key, code: 'mail.busy', final: false } };
    case 'refused': {
      const refused = { key, code: 'mail.refusedAddress', final: true };
      return { type: 'message.failed', ...told, with: refused };
    }
    case 'nothing':
      return null;
    default:
      return answer satisfies never;
  }
}

/** What a story has come to, and what it comes to by whatever was told from there: what begins alike is told once. */
interface Moment {
  live: Ending;
  now: Instant;
  events: number;
  posts: Story['posts'][number][];
  reported: ReportPost[];
  news: NewsPost[];
  next: Map<string, Moment>;
}

/** By setting. The stages of a life are some hundreds of moments; what is told further is soon told by nobody else. */
const beginnings = new Map<string, Moment>();
const MOST_MOMENTS = 600;
let moments = 0;

/** What stories share, none of them changes. */
function freeze(part: unknown): void {
  if (typeof part !== 'object' || part === null || Object.isFrozen(part)) return;
  Object.freeze(part);
  for (const inner of Object.values(part)) freeze(inner);
}

/** What a setting is told apart by; null where only its own code could say. */
function nameOf({ policy, refreshed, almanac: law, ...plain }: Setting): string | null {
  if (policy || refreshed || law) return null;
  // A row without an address is not the usual row.
  return JSON.stringify(plain, (_, value: unknown) => (value === undefined ? 'left out' : value));
}

/** One ending in the telling. It goes through JSON before each word and each instant, and every timer due by then has fired before. */
export class Story {
  live: Ending;
  now: Instant = start;
  /** What the post answers from here on. */
  post: Answer = 'sent';
  /** Every message that was handed over, with its time. */
  readonly posts: { at: string; post: Post }[] = [];
  /** All that the worker’s departure was told. */
  readonly reported: ReportPost[] = [];
  /** All that the agency was told of tasks. */
  readonly news: NewsPost[] = [];
  #events = 0;
  /** Null where nobody else can have come here. */
  #moment: Moment | null = null;
  readonly #refreshed: Setting['refreshed'];

  constructor(setting: Setting = {}) {
    this.#refreshed = setting.refreshed;
    const name = nameOf(setting);
    const known = name === null ? undefined : beginnings.get(name);
    this.live = known?.live ?? registered(setting).live;
    if (name === null) return;
    this.#moment = known ?? this.#keep();
    beginnings.set(name, this.#moment);
  }

  /** Something is said, of now or of another day (`on`); a refusal fails the story. */
  when(type: Said, words: object = {}, by?: By, on?: string): this {
    return this.#once([type, words, by, on], () => this.#told(type, words, by, on));
  }

  #told(type: Said, words: object, by?: By, on?: string): this {
    this.live = thawed(this.live);
    const event = said(type, words, `said-${++this.#events}`, by, on);
    const step = tell(endingChart, this.live, event as HostedEvent, this.now);
    if (step.outcome === 'taken') return this.took(step);
    const refused = this.objection(type, words, by, on);
    throw new Error(
      refused ? `${refused.code}: ${refused.why} ${refused.mend}` : `${type} was ${step.outcome}`,
    );
  }

  /** Several facts, one after the other. */
  also(...facts: Fact[]): this {
    for (const fact of facts) {
      if (typeof fact === 'string') this.when(fact);
      else this.when(fact[0], fact[1]);
    }
    return this;
  }

  /** Time goes by: for a duration (`9d`, `2wd`), or until a local time of the agency. */
  later(until: string): this {
    return this.#once([until], () => this.#waited(until));
  }

  #waited(until: string): this {
    const { almanac: law } = this.context;
    const to = /^\d{4}-/.test(until)
      ? toInstant(law, zone, until)
      : after(law, calendarOf(this.context), this.now, until);
    for (let next = nextDue(this.live); next !== null && next <= to; next = nextDue(this.live)) {
      this.now = Math.max(this.now, next);
      this.live = thawed(this.live);
      this.fireDue();
    }
    this.now = Math.max(this.now, to);
    return this;
  }

  /** Until the planned session has begun. */
  untilSession(): this {
    const { session } = this.view;
    if (!session) throw new Error('no session is planned');
    return this.later(session.start);
  }

  /** The planned session comes and is held. */
  hold(times = 1): this {
    for (let n = 0; n < times; n++) this.untilSession().when('session.held');
    return this;
  }

  /** What the world answers now, to all that it was asked. */
  answered(answer: Answer): this {
    for (const grant of this.live.grants) {
      const event = answerTo(grant, answer, this.#refreshed);
      if (event === null) continue;
      const told = event as HostedEvent;
      this.took(settle(endingChart, this.live, grant.token, told, this.now));
    }
    return this;
  }

  /** The world says this of its own. */
  hears(event: EventOf<EventName>): this {
    this.live = thawed(this.live);
    return this.took(tell(endingChart, this.live, event as HostedEvent, this.now));
  }

  objection(type: Said, words: object = {}, by?: By, on?: string): Refusal | null {
    const event = said(type, words, 'asked', by, on);
    return endingChart.objectTo(at(this.live, this.now).position, event);
  }

  get context(): Context {
    return this.live.position.context;
  }

  get view(): View {
    const live = at(this.live, this.now);
    return viewOf(live, endingChart.possible(live.position));
  }

  get phase(): string {
    return this.context.phase;
  }

  get step(): string | null {
    return this.view.step;
  }

  /** As if it had been decided otherwise, which no word comes to by now. */
  decidedAs(decision: Partial<NonNullable<Context['decision']>>): this {
    const { position } = this.live;
    const otherwise = { ...position.context.decision!, ...decision };
    const context = { ...position.context, decision: otherwise };
    this.live = { ...this.live, position: { ...position, context } };
    return this;
  }

  /** The local time of the agency. */
  get clock(): string {
    return this.timeOf(this.now);
  }

  timeOf(instant: Instant | null): string {
    return instant === null ? 'none' : toLocal(this.context.almanac, zone, instant);
  }

  get log(): EndingEntry[] {
    return this.live.log as EndingEntry[];
  }

  /**
   * Types of the tasks that are open, but for what every stage asks of everybody: whether the way to reach them is still safe
   * (safe-contact.test.ts).
   */
  get open(): TaskType[] {
    const routine = (type: TaskType): boolean =>
      type === 'safe-contact-review' && !isFlagged(this.context) && !this.context.safeContact.held;
    const open = this.context.tasks.filter((t) => t.state === 'open').map((t) => t.type);
    return open.filter((type) => !routine(type));
  }

  task(type: TaskType) {
    const task = this.context.tasks.findLast((t) => t.type === type);
    if (!task) throw new Error(`no task ${type}`);
    return task;
  }

  message(intent: Intent): Message {
    const message = this.context.messages.findLast((m) => m.intent === intent);
    if (!message) throw new Error(`no message ${intent}`);
    return message;
  }

  /** Local times at which messages of an intent were handed over. */
  sent(intent: Intent): string[] {
    return this.posts.filter(({ post }) => post.intent === intent).map((one) => one.at);
  }

  /** The local time at which a named deadline is due. */
  deadline(name: string): string {
    const timer = this.live.timers.find(({ id, spent }) => id.startsWith(`${name}.`) && !spent);
    return timer ? this.timeOf(timer.at) : 'none';
  }

  /** Comes to where another story came that began alike and went on with this step; where none did, takes it. */
  #once(step: readonly unknown[], take: () => this): this {
    const from = this.#moment;
    this.#moment = null;
    if (from?.live !== this.live) return take();
    const name = JSON.stringify([this.now, this.post, step]);
    const known = from.next.get(name);
    if (known === undefined) {
      take();
      this.#moment = this.#keep();
      from.next.set(name, this.#moment);
      return this;
    }
    this.#moment = known;
    ({ live: this.live, now: this.now, events: this.#events } = known);
    for (const list of ['posts', 'reported', 'news'] as const) {
      this[list].splice(0, Infinity, ...(known[list] as never[]));
    }
    return this;
  }

  #keep(): Moment {
    if (++moments % MOST_MOMENTS === 0) beginnings.clear();
    const { live, now, posts, reported, news } = this;
    const told = { posts: [...posts], reported: [...reported], news: [...news] };
    freeze(live.position.context);
    return { live, now, events: this.#events, ...told, next: new Map() };
  }

  private fireDue(): void {
    for (let timer = due(this.live, this.now); timer; timer = due(this.live, this.now)) {
      this.took(fire(endingChart, this.live, timer, this.now));
    }
  }

  private took({ live, grants }: Step<Context>): this {
    this.live = live;
    for (const { wish } of grants) {
      if (wish.type === 'report') this.reported.push(wish.params as unknown as ReportPost);
      if (wish.type === 'tellAgency') this.news.push(wish.params as unknown as NewsPost);
      if (wish.type !== 'deliver') continue;
      this.posts.push({ at: this.clock, post: wish.params as unknown as Post });
    }
    if (grants.length > 0) this.answered(this.post);
    this.fireDue();
    return this;
  }
}

/** The usual ending, begun on Monday 5 February 2035 at nine, after these facts. */
export function given(...facts: Fact[]): Story {
  return new Story().also(...facts);
}

/** The same, unlike the usual one in something. */
export function givenWith(setting: Setting, ...facts: Fact[]): Story {
  return new Story(setting).also(...facts);
}
