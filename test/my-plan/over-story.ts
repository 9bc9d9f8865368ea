import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { EndwellError } from '../../client/endwell-error.ts';
import { type Colleague, createMyPlan, pageWords } from '../../client/my-plan/index.ts';
import type { MyPlanParts } from '../../client/my-plan/routes.tsx';
import { createPlanCodes } from '../../plan-code.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { isRefusal, repetitionOf, store } from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Story } from '../ending/given.ts';

export const links = createPlanLinks('https://office.example.org', 'a key for tests');
export const codes = createPlanCodes('a key for tests');

/** The reference of the ending of every story, as it would be a keyed hash. */
export const REF = 'e1001';

/** The pages of one ending that is told in memory: the chart is the real one, and answers as it does behind a worker. */
export class PagesOver {
  readonly app: Hono;
  readonly story: Story;
  readonly endings: MyPlanParts['endings'];
  readonly told: string[] = [];
  colleagues: Colleague[] = [];
  token = '';
  /** Where they look from. */
  place = 'at home';

  constructor(story: Story, words: MyPlanParts['words'] = pageWords) {
    this.story = story;
    this.endings = this.#endings();
    const agency = 'riverside';
    this.app = createMyPlan({
      agency,
      codes,
      links,
      from: () => this.place,
      words,
      endings: this.endings,
      colleagues: async () => this.colleagues,
    });
  }

  static async of(story: Story, words?: MyPlanParts['words']): Promise<PagesOver> {
    const pages = new PagesOver(story, words);
    await pages.renew();
    return pages;
  }

  /** A link as a letter would have it now. */
  async renew(): Promise<void> {
    const number = this.story.context.safeContact.linkNumber;
    this.token = await links.tokenOf({ ref: REF, number, id: 'taper-plan/1/1' });
  }

  async get(path = '', headers: Record<string, string> = {}): Promise<Response> {
    return await this.app.request(`/${this.token}${path}`, { headers });
  }

  async post(path: string, form: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams({ id: randomUUID(), ...form }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' };
    return await this.app.request(`/${this.token}${path}`, { method: 'POST', body, headers });
  }

  /** Says it by its page, and reads what that came to. */
  async say(choice: string, form: Record<string, string> = {}): Promise<string> {
    const answer = await this.post(`/${choice}`, form);
    const place = answer.headers.get('location');
    if (answer.status !== 303 || place === null)
      return `${answer.status} ${textOf(await answer.text())}`;
    return textOf(await (await this.get(`/${place}`)).text());
  }

  async read(path = '', headers: Record<string, string> = {}): Promise<string> {
    return textOf(await (await this.get(path, headers)).text());
  }

  #endings(): MyPlanParts['endings'] {
    return {
      stored: async () => {
        const stored = store(endingChart, this.story.live);
        const context = { ...(stored.position['context'] as object), now: this.story.now };
        return { ...stored, position: { ...stored.position, context } };
      },
      tell: async (_, { type, by, with: facts = {}, id }) => {
        const event = endingChart.hear({ type, id: id ?? randomUUID(), by, with: facts });
        if (isRefusal(event)) throw new EndwellError('refused', event.why, { refusal: event });
        const refusal = this.story.objection(type, facts, by);
        const { live, now } = this.story;
        if (repetitionOf(live.seen, event, now) === 'same') return this.story.view;
        if (refusal !== null) throw new EndwellError('refused', refusal.why, { refusal });
        this.story.hears(event as Parameters<Story['hears']>[0]);
        this.told.push(`${type} ${JSON.stringify(facts)}`);
        return this.story.view;
      },
      page: async () => ({ endings: [], next: null, total: 0 }),
    };
  }
}

/** What somebody reads of a page: its words, a line for each block. */
export function textOf(page: string): string {
  return page
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&amp;/g, '&')
    .replace(/&#39;|&quot;/g, "'")
    .replace(/\n+/g, '\n')
    .trim();
}
