import { agencyChart } from '../../workflows/agency/chart.ts';
import {
  type Said as SaidToAgency,
  type Scope,
  scopes as allScopes,
} from '../../workflows/agency/events/index.ts';
import { at, type JsonObject, load, type Refusal, store } from '../../workflows/chart/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import { attributesOf, viewOf } from '../../workflows/ending/reading/index.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import type { AgencyClient } from '../../client/agency/agency.ts';
import { owedIn } from '../../client/day.ts';
import type { Departures } from '../../client/departure/departures.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import type { KnownEndings, Listed } from '../../client/known-endings.ts';
import { type Office, personOf, relationTo } from '../../client/office/index.ts';
import { toRef } from '../../client/opaque-ref.ts';
import { toOpening } from '../../client/opening.ts';
import { grant } from '../../client/rehearsal/grants.ts';
import { Hosted } from '../../client/rehearsal/hosted.ts';
import { StoryMail } from '../../client/scenario/mail.ts';
import { readRow } from '../../client/start-ending.ts';
import { AgencyStory } from '../agency/given.ts';
import { Story } from '../departure/given.ts';
import { start, usualPolicy, usualRow } from '../ending/given.ts';

type Ending = Hosted<Context, Opening, EndingEvent>;

const nothingThere = () => new EndwellError('notFound', 'There is no such thing.');

function refused(refusal: Refusal): EndwellError {
  return new EndwellError('refused', `${refusal.why} ${refusal.mend}`, {
    refusal,
  });
}

/**
 * An agency with its people, one departure and endings, all on a virtual clock: the charts are the real ones, and no server is
 * asked. Whoever is handed an office sees what would be theirs.
 */
export class RehearsedHouse {
  readonly #endings = new Map<string, Ending>();
  readonly #agency = new AgencyStory();
  readonly #departure = new Story({ clients: [] });
  readonly #told = new Map<string, string>();

  constructor() {
    for (const [ref, role] of people) this.#agency.when('staff.joined', { ref, role });
    this.open(usualRow);
  }

  /** Opens one more; answers its opaque reference. */
  open(row: unknown): string {
    const read = readRow(row);
    const ref = toRef('a key for tests', 'riverside', read.externalRef);
    if (this.#endings.has(ref)) return ref;
    const mail = new StoryMail([]);
    // A chart wishes for nothing but what stands in its own table.
    const hosting = {
      chart: endingChart,
      grant: (wish: unknown, now: number) => grant(wish as never, mail, now) as never,
    };
    this.#endings.set(ref, new Hosted(hosting, toOpening(ref, read, usualPolicy, start), start));
    return ref;
  }

  /** Whether they still work there. */
  knows(whose: string): boolean {
    return personOf(this.#agency.view, whose) !== null;
  }

  /** The office of one of the people. */
  office(whose: string, scopes: readonly Scope[] = allScopes): Office {
    const agency = this.#agency.view;
    const person = personOf(agency, whose);
    if (person === null) throw new Error(`Nobody is ${whose}.`);
    const by = { role: person.role, ref: person.ref } as By;
    const open = (ref: string) => {
      const ending = this.#endings.get(ref);
      if (ending === undefined) return Promise.reject(nothingThere());
      const view = viewOf(ending.live, endingChart.possible(ending.live.position));
      const { worker, supervisor = null } = view.said.case;
      const concerned = {
        worker,
        supervisor,
        cover: view.custody.cover,
        owed: view.owed,
        opened: [],
      };
      const relation = relationTo(person, agency, concerned);
      return relation === null
        ? Promise.reject(nothingThere())
        : Promise.resolve({ view, relation });
    };
    const live = async (ref: string) => {
      await open(ref);
      return this.#endings.get(ref)!.live;
    };
    return {
      person,
      agency,
      by,
      scopes: new Set(scopes),
      demand: (scope) => {
        if (!scopes.includes(scope)) throw new EndwellError('scopeMissing', `Not for ${scope}.`);
      },
      open,
      work: async () => {
        const views = await Promise.all(this.#mine(whose).map((ref) => open(ref)));
        const tasks = views.flatMap(({ view }) => owedIn(view, start));
        return { tasks, views: views.map(({ view }) => view), silent: [] };
      },
      page: (limit, after) => {
        if (after !== undefined) {
          return Promise.reject(new EndwellError('noSuchQuery', 'There is no such page.'));
        }
        const endings = this.#mine(whose).map((ref) => this.#listed(ref));
        return Promise.resolve({
          endings: endings.slice(0, limit),
          next: null,
          total: endings.length,
        });
      },
      tell: async (ref, { for: whom, ...said }) => {
        await open(ref);
        this.#tell(ref, said, whom === undefined ? by : { ...by, for: whom });
        return (await open(ref)).view;
      },
      whyNot: async (ref, type, facts = {}) => {
        const unread = endingChart.misthought(type, facts, by);
        if (unread !== null) return unread;
        const event = { type, id: 'asked', by, with: facts } as never;
        return endingChart.objectTo(at(await live(ref), start).position, event);
      },
      timeline: async (ref, since = 0) => {
        const { log, logged } = await live(ref);
        const fresh = Math.min(log.length, Math.max(0, logged - since));
        return { logged, entries: log.slice(log.length - fresh) };
      },
      stored: async (ref) => store(endingChart, await live(ref)),
      house: {
        agency: this.#agencyClient(),
        departures: this.#departures(),
        // Only what the rooms ask of it beside the office.
        endings: {
          ...this.#known(),
          refOf: (own: string) => toRef('a key for tests', 'riverside', own),
        } as KnownEndings,
        begin: (row) => {
          const before = this.#endings.size;
          const ref = this.open(row);
          const outcome = this.#endings.size === before ? 'kept' : 'opened';
          return Promise.resolve({
            ref,
            workflowId: `ending/riverside/${ref}`,
            outcome,
          });
        },
      },
    };
  }

  #mine(whose: string): string[] {
    const isTheirs = ({ worker, supervisor }: Context['row']) =>
      worker === whose || supervisor === whose || whose === 'L-1';
    return [...this.#endings]
      .filter(([, { live }]) => isTheirs(live.position.context.row))
      .map(([ref]) => ref);
  }

  #listed(ref: string): Listed {
    const { live } = this.#endings.get(ref)!;
    const signs = Object.entries(attributesOf(live)).map(([name, value]) => [
      name,
      name.endsWith('At') || name.endsWith('Due') ? value && new Date(Number(value)) : value,
    ]);
    const { externalRef } = live.position.context.row;
    return {
      ref,
      externalRef,
      workflowId: ref,
      status: 'RUNNING',
      signs: Object.fromEntries(signs),
    };
  }

  #tell(
    ref: string,
    {
      type,
      id = 'told',
      on,
      with: facts = {},
    }: { type: string; id?: string; on?: string; with?: JsonObject },
    by: By,
  ): void {
    const words = JSON.stringify([type, on, facts]);
    const before = this.#told.get(`${ref} ${id}`);
    if (before === words) return;
    const again = {
      code: 'id-reused',
      event: type,
      why: 'Told before.',
      mend: 'Another id.',
      unmet: [],
      possible: [],
    };
    if (before !== undefined) throw refused(again);
    const event = endingChart.hear({
      type,
      id,
      by,
      with: facts,
      ...(on === undefined ? {} : { on }),
    });
    if ('code' in event) throw refused(event);
    const ending = this.#endings.get(ref)!;
    const refusal = endingChart.objectTo(at(ending.live, start).position, event);
    if (refusal) throw refused(refusal);
    ending.act({ do: 'tell', event });
    this.#told.set(`${ref} ${id}`, words);
  }

  #known(): Partial<KnownEndings> {
    const endings = this.#endings;
    return {
      stored: (ref) => Promise.resolve(store(endingChart, endings.get(ref)!.live)),
      list: async function* () {
        for (const ref of endings.keys()) yield await Promise.resolve({ ref } as Listed);
      },
    };
  }

  #agencyClient(): AgencyClient {
    const story = this.#agency;
    return {
      tell: async ({ type, by, with: facts = {} }) => {
        const heard = agencyChart.hear({ type, id: 'told', by, with: facts });
        if ('code' in heard) throw refused(heard);
        const refusal = story.objection(type, facts, by);
        if (refusal) throw refused(refusal);
        return await Promise.resolve(story.when(type, facts, by).view);
      },
      whyNot: (type, facts, by) =>
        Promise.resolve(
          agencyChart.misthought(type, facts, by) ??
            (Object.keys(facts).length === 0
              ? null
              : story.objection(type as SaidToAgency, facts, by)),
        ),
      view: () => Promise.resolve(story.view),
      found: () => Promise.resolve(story.view),
      remembered: () =>
        Promise.resolve(load(agencyChart, store(agencyChart, story.live)).position.context),
      open: () => Promise.resolve('kept'),
    };
  }

  #departures(): Departures {
    const story = this.#departure;
    const there = <T>(worker: string, ask: () => T): Promise<T> =>
      worker === 'W-7' ? Promise.resolve().then(ask) : Promise.reject(nothingThere());
    return {
      begin: ({ facts: { worker } }) =>
        Promise.resolve({
          worker,
          workflowId: worker,
          outcome: worker === 'W-7' ? 'kept' : 'begun',
          clients: 0,
          unmatched: [],
        }),
      tell: (worker, { type, by, with: facts = {} }) =>
        there(worker, () => {
          const refusal = story.objection(type, facts, by);
          if (refusal) throw refused(refusal);
          return story.when(type, facts, by).view;
        }),
      whyNot: (worker) => there<Refusal | null>(worker, () => null),
      view: (worker) => there(worker, () => story.view),
      stored: (worker) => there(worker, () => ({}) as never),
      list: async function* () {
        yield await Promise.resolve({
          worker: 'W-7',
          phase: story.view.phase,
          workflowId: 'W-7',
        });
      },
    };
  }
}

const people = [
  ['A-1', 'admin'],
  ['L-1', 'lead'],
  ['S-2', 'supervisor'],
  ['W-7', 'worker'],
  ['W-8', 'worker'],
] as const;
