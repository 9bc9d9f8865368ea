import type { Client, ConnectionLike } from '@temporalio/client';
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject, Refusal, Stored } from '../../workflows/chart/index.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Timeline } from '../../workflows/host/messages.ts';
import { type AgencyClient, createAgency } from '../agency/agency.ts';
import { createDepartures, type Departures } from '../departure/departures.ts';
import type { Endings } from '../endings.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings, Page, Telling } from '../known-endings.ts';
import { startEnding } from '../start-ending.ts';
import { type Work, workOf } from '../work.ts';
import { accessQuery, type Concerned, type Relation, relationTo } from './access.ts';
import { type Person, personOf } from './person.ts';

/** Where endings, departures and the agency are asked. */
export interface Building {
  client: Client & { connection: ConnectionLike };
  agency: string;
  taskQueue: string;
  endings: KnownEndings;
}

/** An ending, and why this person may see it. */
export interface Opened {
  view: View;
  relation: Relation;
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
  house: {
    agency: AgencyClient;
    departures: Departures;
    endings: KnownEndings;
    /** Starts the ending of a case, unless there is one already (`Endings.open`). */
    begin: Endings['open'];
  };
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
  const { client, agency: name, taskQueue, endings } = building;
  const house = {
    agency: createAgency({ client, agency: name, taskQueue }),
    departures: createDepartures({ client, agency: name, taskQueue, endings }),
    endings,
    begin: (row, policy, startAt) =>
      startEnding(
        { client, taskQueue, agency: name, refOf: endings.refOf },
        { row, policy, startAt },
      ),
  } satisfies Office['house'];
  const agency = await house.agency.view();
  const person = personOf(agency, ref);
  if (person === null) {
    const says = `The agency knows nobody by the reference "${ref.slice(0, 60)}": an administrator can add them (endwell agency tell staff.joined).`;
    throw new EndwellError('actor.unknown', says);
  }
  // Whoever is on call speaks as the duty that they have.
  const by: By = { role: person.role === 'on-call' ? 'duty' : person.role, ref: person.ref };
  const open = async (asked: string): Promise<Opened> => {
    const view = await endings.view(asked);
    const relation = relationTo(person, agency, concernedIn(view));
    if (relation === null) throw notThere(asked);
    return { view, relation };
  };
  return {
    person,
    agency,
    by,
    house,
    work: () => {
      const { connection } = client;
      const whose = { person: person.ref, role: person.role };
      return workOf({ connection, ...house, agency }, whose, Date.now());
    },
    page: (limit, after, more) => {
      const questions = [`ExecutionStatus = 'Running'`, accessQuery(person, agency), more];
      const asked = questions.filter((one) => one !== null && one !== undefined && one !== '');
      return endings.page(limit, after, asked.join(' AND '));
    },
    open,
    tell: async (asked, { for: whose, ...said }) => {
      await open(asked);
      return await endings.tell(asked, { ...said, by: passingOn(by, whose) });
    },
    whyNot: async (asked, type, facts, whose) => {
      await open(asked);
      return await endings.whyNot(asked, type, facts, passingOn(by, whose));
    },
    timeline: async (asked, since) => {
      await open(asked);
      return await endings.timeline(asked, since);
    },
    stored: async (asked) => {
      await open(asked);
      return await endings.stored(asked);
    },
  };
}

function concernedIn({ said, custody, owed }: View): Concerned {
  const { worker, supervisor = null } = said.case;
  return { worker, supervisor, cover: custody.cover, owed };
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
