import { Hono } from 'hono';
import { isFor } from '../../workflows/ending/work-query.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { at, type HostedEvent, store, tell } from '../../workflows/chart/index.ts';
import { owedIn } from '../../client/day.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import type { Inside, Office, Person } from '../../client/office/index.ts';
import { relationTo } from '../../client/office/index.ts';
import { createRooms, type Installation } from '../../client/rooms/index.ts';
import { AgencyStory } from '../agency/given.ts';
import { blockersOf } from '../../workflows/ending/reading/blockers.ts';
import { givenWith, type Story } from '../ending/given.ts';
import type { Row } from '../../workflows/ending/row.ts';

/** The usual people. */
const staff: Person[] = [
  { ref: 'W-7', role: 'worker' },
  { ref: 'W-8', role: 'worker' },
  { ref: 'S-2', role: 'supervisor' },
  { ref: 'L-1', role: 'lead' },
  { ref: 'A-1', role: 'admin' },
];

/** What a page answers. */
interface Answer {
  status: number;
  to: string | null;
  policy: string;
  text: string;
}

/** An installation of which nothing is known but its name. */
export function installed(): Promise<Installation> {
  return Promise.resolve({ deployment: 'endwell', current: null, here: 'build', door: null });
}

/** The pages of the staff over such an office, asked by somebody: a path, and a form that is sent to it. */
export function pagesOver(
  stories: Story[],
  as = 'W-7',
): (path: string, form?: Record<string, string>) => Promise<Answer> {
  const now = Math.max(0, ...stories.map((story) => story.now));
  const app = new Hono<Inside>()
    .use(async (c, next) => {
      c.set('office', rehearsedOffice(stories, as));
      await next();
    })
    .route(
      '/',
      createRooms(installed, () => now),
    );
  return async (path, form) => {
    const body = form && new URLSearchParams(form);
    const answer = await app.request(path, body && { method: 'POST', body });
    const { status, headers } = answer;
    const policy = headers.get('content-security-policy') ?? '';
    return { status, to: headers.get('location'), policy, text: await answer.text() };
  };
}

/** A page as people read it. */
export function words(text: string): string {
  return text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** An office over endings on a virtual clock: what is shown and told is asked of the real chart, and of no server. */
export function rehearsedOffice(stories: Story[], ref = 'W-7'): Office {
  const house = new AgencyStory();
  for (const one of staff) house.when('staff.joined', one);
  const agency = house.view;
  const person = staff.find((one) => one.ref === ref);
  if (person === undefined) throw new Error(`nobody is ${ref}`);
  const by = { role: person.role === 'on-call' ? ('duty' as const) : person.role, ref };
  const storyOf = (asked: string): Story => {
    const story = stories.find(({ context }) => context.ref === asked);
    const view = story?.view;
    const { worker, supervisor = null } = view?.said.case ?? { worker: '' };
    const concerned = { worker, supervisor, cover: null, owed: view?.owed ?? [], opened: [] };
    if (story === undefined || relationTo(person, agency, concerned) === null) {
      throw new EndwellError('notFound', `There is no ending ${asked} that is yours.`);
    }
    return story;
  };
  const refused = (type: string, refusal: ReturnType<Story['objection']>): EndwellError => {
    return new EndwellError('refused', refusal?.why ?? `${type} was refused`, { refusal });
  };
  const refOf = (named: string): string =>
    stories.find(({ view }) => view.externalRef === named)?.context.ref ?? 'none';
  const parts: Partial<Office> = {
    // Lists and departures are of a server, of which there is none here.
    house: {
      endings: { refOf },
      agency: { found: async () => agency, remembered: async () => house.context },
      begin: async (row: unknown) => {
        const opened = `e-${stories.length + 1}`;
        stories.push(givenWith({ ref: opened, row: row as Partial<Row> }));
        return { ref: opened, workflowId: `ending/${opened}`, outcome: 'opened' };
      },
    } as unknown as Office['house'],
    person,
    agency,
    by,
    work: async () => {
      const whose = { person: ref, role: person.role };
      const views = stories.map(({ view }) => view);
      const tasks = stories.flatMap(({ view, now }) => owedIn(view, now, { ref, works: null }));
      return { tasks: tasks.filter((task) => isFor(task, whose)), views, silent: [] };
    },
    page: async () => {
      const endings = stories.map(({ view, context }) => ({
        ref: view.ref,
        externalRef: view.externalRef,
        workflowId: `ending/${view.ref}`,
        status: 'RUNNING',
        signs: { EwBlockers: blockersOf(context) },
      }));
      return { endings, next: null, total: endings.length };
    },
    open: async (asked) => ({ view: storyOf(asked).view, relation: 'own' }),
    tell: async (asked, { type, id = 'said', with: facts = {}, on, for: whose }) => {
      const story = storyOf(asked);
      const who = whose === undefined ? by : { ...by, for: whose };
      const words = { type, id, by: who, with: facts, ...(on === undefined ? {} : { on }) };
      const event = endingChart.hear(words);
      if ('code' in event) throw refused(type, event);
      const step = tell(endingChart, story.live, event as HostedEvent, story.now);
      if (step.outcome === 'refused') {
        throw refused(type, endingChart.objectTo(at(story.live, story.now).position, event));
      }
      story.live = step.live;
      story.answered(story.post);
      return story.view;
    },
    whyNot: async (asked, type, facts = {}) => {
      const { live, now } = storyOf(asked);
      const event = { type, id: 'why-not', by, with: facts };
      try {
        return (
          endingChart.misthought(type, facts, by) ??
          endingChart.objectTo(at(live, now).position, event as never)
        );
      } catch {
        // As a running ending answers, where a rule asks for what nobody has said yet.
        const read = endingChart.hear(event);
        return 'code' in read ? read : null;
      }
    },
    timeline: async (asked, since = 0) => {
      const { log, logged } = storyOf(asked).live;
      return { logged, entries: log.slice(Math.max(0, log.length - (logged - since))) };
    },
    stored: async (asked) => store(endingChart, storyOf(asked).live),
  };
  // What no page asks for is not there.
  return parts as Office;
}
