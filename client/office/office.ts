import { type Scope, scopes as allScopes } from '../../workflows/agency/events/index.ts';
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject, Refusal, Stored } from '../../workflows/chart/index.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Timeline } from '../../workflows/host/messages.ts';
import { askTogether } from '../../ask-together.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Listed, Page, Telling } from '../known-endings.ts';
import { type Work, workOf } from '../work.ts';
import {
  accessQuery,
  concernedIn,
  logShownTo,
  type Relation,
  relationTo,
  shownTo,
  spokenRole,
} from './access.ts';
import { type Building, type House, houseOf } from './house.ts';
import { keyShown } from './keys.ts';
import { type Person, personOf } from './person.ts';

/** An ending, and why this person may see it. */
export interface Opened {
  view: View;
  relation: Relation;
}

/** An ending on a list, and what it shows. */
export interface Seen<One = Listed> {
  listed: One;
  view: View | null;
}

/** What is said, without who says it: that is whoever is signed in, who may pass on the word of another. */
export type Said = Omit<Telling, 'by'> & Pick<By, 'for'>;

/**
 * All that one person of the staff may see and say: whatever is shown or told by a page or a program goes through here, so that
 * access is decided in one place, and `by` is never a field of a request. Instants are epoch milliseconds.
 */
export interface Office {
  person: Person;
  /** Where the agency stands, as it was when the office was opened. */
  agency: AgencyView;
  /** What they owe, with what their role owes and nobody has taken. */
  work: () => Promise<Work>;
  /** The endings that may be theirs, a page at a time; `more` narrows it in the words of Temporal's list. @throws EndwellError `noSuchQuery` */
  page: (limit: number, after?: string, more?: string) => Promise<Page>;
  /** Those of a list that are theirs, each with its view; null: it does not answer now. A list lets in more than is theirs. */
  seen: <One extends { ref: string }>(all: readonly One[]) => Promise<Seen<One>[]>;
  /** @throws EndwellError `notFound` (also where it is nobody's business of theirs), `unanswered` */
  open: (ref: string) => Promise<Opened>;
  /** @throws EndwellError as `open`, and `refused` with the refusal */
  tell: (ref: string, said: Said) => Promise<View>;
  whyNot: (
    ref: string,
    type: string,
    facts?: JsonObject,
    whose?: By['for'],
  ) => Promise<Refusal | null>;
  timeline: (ref: string, since?: number) => Promise<Timeline>;
  stored: (ref: string) => Promise<Stored>;
  /** How they are named in what they say. */
  by: By;
  /** What may be done in it: all by whoever signed in, by a program what its key is for. */
  scopes: ReadonlySet<Scope>;
  /** That something may be done in it; what is above asks by itself, and `house` does not. @throws EndwellError `scopeMissing` */
  demand: (scope: Scope) => void;
  house: House;
}

/** What each request behind the sign-in brings along, in the words of Hono. */
export interface Inside {
  Variables: { office: Office };
}

/**
 * Opens the office of whoever has this reference.
 *
 * @throws EndwellError `actor.unknown` where the agency knows nobody by it, `notFound` where there is no agency
 */
export async function openOffice(building: Building, ref: string): Promise<Office> {
  const house = houseOf(building);
  return officeOf(building, house, await house.agency.view(), ref, new Set(allScopes));
}

/**
 * Opens the office of the person for whom a program acts, for what its key is for.
 *
 * @throws EndwellError `keyUnknown` where the agency knows no such key, or not any more; as `openOffice`
 */
export async function openOfficeByKey(building: Building, secret: string): Promise<Office> {
  const house = houseOf(building);
  const agency = await house.agency.view();
  const key = keyShown(agency, secret);
  if (key === null) {
    const says =
      'The agency knows no such key, or not any more: an administrator sees those that hold (endwell key list), or makes one (endwell key make).';
    throw new EndwellError('keyUnknown', says);
  }
  return officeOf(building, house, agency, key.ref, new Set(key.scopes));
}

function officeOf(
  { client, endings }: Building,
  house: House,
  agency: AgencyView,
  ref: string,
  scopes: ReadonlySet<Scope>,
): Office {
  const person = personOf(agency, ref);
  if (person === null) {
    const says = `The agency knows nobody by the reference "${ref.slice(0, 60)}": an administrator can add them (endwell agency tell staff.joined).`;
    throw new EndwellError('actor.unknown', says);
  }
  const by: By = { role: spokenRole(person.role), ref: person.ref };
  const demand = (scope: Scope): void => {
    if (scopes.has(scope)) return;
    const says = `This key is not for that (${scope}): an administrator can make one that is (endwell key make).`;
    throw new EndwellError('scopeMissing', says);
  };
  const found = async (asked: string): Promise<Opened> => {
    const view = await endings.view(asked);
    const relation = relationTo(person, agency, concernedIn(view, Date.now()));
    if (relation === null) throw notThere(asked);
    return { view: shownTo(person, relation, view), relation };
  };
  const open = async (asked: string): Promise<Opened> => {
    demand('endings:read');
    return await found(asked);
  };
  return {
    person,
    agency,
    by,
    scopes,
    demand,
    house,
    work: async () => {
      demand('tasks');
      const { connection } = client;
      const whose = { person: person.ref, role: person.role };
      return await workOf({ connection, ...house, agency }, whose, Date.now());
    },
    page: async (limit, after, more) => {
      demand('endings:read');
      const questions = [`ExecutionStatus = 'Running'`, accessQuery(person, agency), more];
      const asked = questions.filter((one) => one !== null && one !== undefined && one !== '');
      return await endings.page(limit, after, asked.join(' AND '));
    },
    seen: async <One extends { ref: string }>(all: readonly One[]) => {
      const seen: Seen<One>[] = [];
      const asked = askTogether(client.connection, all, ({ ref }) => open(ref));
      for await (const some of asked) {
        for (const { one: listed, ...answer } of some) {
          if (answer.status === 'fulfilled') seen.push({ listed, view: answer.value.view });
          else if (!isNotTheirs(answer.reason)) seen.push({ listed, view: null });
        }
      }
      return seen;
    },
    open,
    tell: async (asked, { for: whose, ...said }) => {
      demand(said.type.startsWith('task.') ? 'tasks' : 'endings:tell');
      // That alone is said by whoever has nothing to do with it, and the chart decides whether it is open to them then.
      const relation = said.type === 'record.opened' ? 'opened' : (await found(asked)).relation;
      const view = await endings.tell(asked, { ...said, by: passingOn(by, whose) });
      return shownTo(person, relation, view);
    },
    whyNot: async (asked, type, facts, whose) => {
      await open(asked);
      return await endings.whyNot(asked, type, facts, passingOn(by, whose));
    },
    timeline: async (asked, since) => {
      const { relation } = await open(asked);
      const { logged, entries } = await endings.timeline(asked, since);
      return { logged, entries: logShownTo(relation, entries) };
    },
    stored: async (asked) => {
      await open(asked);
      return await endings.stored(asked);
    },
  };
}

function isNotTheirs(reason: unknown): boolean {
  return reason instanceof EndwellError && reason.code === 'notFound';
}

/** The same words as of one that is not there: whoever has nothing to do with it learns nothing of it. */
function notThere(ref: string): EndwellError {
  const says = `There is no ending ${ref} that is yours: look at your caseload.`;
  return new EndwellError('notFound', says);
}

/** The same speaker, where they pass on the word of another. */
export function passingOn(by: By, whose: By['for']): By {
  return whose === undefined ? by : { ...by, for: whose };
}
