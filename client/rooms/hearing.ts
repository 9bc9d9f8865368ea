import type { JsonObject, Refusal } from '../../workflows/chart/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Said as SaidToAgency } from '../../workflows/agency/events/index.ts';
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
import type { Said as SaidToDeparture } from '../../workflows/departure/events/index.ts';
import { isSaid } from '../../workflows/ending/events/index.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import { tellAgency } from '../agency/telling.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Hearer } from '../event-words.ts';
import type { Zoned } from '../local-time.ts';
import { type OwnReasons, ownReasonsOf } from './form/own-reasons.ts';
import {
  departuresFor,
  isOverAll,
  mayReadMail,
  maySpeakToAgency,
  type Office,
  passingOn,
} from '../office/index.ts';

/** What somebody says on a page; `for` is whose word they pass on, `on` when it was, in local time, if not now. */
export interface Saying {
  type: string;
  id: string;
  with: JsonObject;
  on?: string;
  for?: By['for'];
}

/** To what something is said, whichever of the three it is: what it is called, where it is shown, and how it hears. */
export interface Hearing {
  hearer: Hearer;
  called: string;
  /** Where somebody goes back to. */
  home: string;
  /** Below which its forms are. */
  room: string;
  zoned: Zoned;
  possible: readonly string[];
  /** What is owed there and how each is usually told. */
  owed: readonly { id: string; what: string; hint?: View['owed'][number]['hint'] }[];
  /** Of an ending. */
  view: View | null;
  /** Mail that names no ending, for whoever finds out whose it is. */
  mail: AgencyView['unclaimed'];
  /** The agency's own words for its reasons; a departure and the agency itself have none. */
  ownReasons: () => Promise<OwnReasons>;
  /** @throws EndwellError `refused` with the refusal */
  tell: (saying: Saying) => Promise<void>;
  whyNot: (type: string) => Promise<Refusal | null>;
}

/** @throws EndwellError `notFound` also where it is nobody's business of theirs */
export async function hearingOf(office: Office, hearer: Hearer, ref: string): Promise<Hearing> {
  if (hearer === 'ending') return await endingOf(office, ref);
  return hearer === 'departure' ? await departureOf(office, ref) : await agencyOf(office);
}

const noReasons = (): Promise<OwnReasons> => Promise.resolve({});

async function endingOf(office: Office, ref: string): Promise<Hearing> {
  const { view } = await office.open(ref);
  const name = view.said.reach.name;
  return {
    hearer: 'ending',
    called: name === null ? view.externalRef : `${name} (${view.externalRef})`,
    home: `/endings/${ref}`,
    room: `/endings/${ref}`,
    zoned: view,
    possible: view.possible,
    owed: view.owed,
    view,
    mail: [],
    ownReasons: async () => ownReasonsOf(await office.stored(ref)),
    tell: async ({ type, ...said }) => {
      if (isSaid(type)) await office.tell(ref, { type, ...said });
    },
    whyNot: (type) => office.whyNot(ref, type),
  };
}

async function departureOf(office: Office, worker: string): Promise<Hearing> {
  const departures = departuresFor(office);
  const view = await departures.view(worker);
  const room = `/departures/${encodeURIComponent(worker)}`;
  return {
    hearer: 'departure',
    called: `${worker} leaves`,
    home: room,
    room,
    zoned: view,
    possible: view.possible,
    owed: view.owed,
    view: null,
    mail: [],
    ownReasons: noReasons,
    tell: async ({ type, ...said }) => {
      // What is no event of theirs is refused by the departure itself.
      await departures.tell(worker, { type: type as SaidToDeparture, ...said });
    },
    whyNot: (type) => departures.whyNot(worker, type),
  };
}

async function agencyOf(office: Office): Promise<Hearing> {
  const { agency } = office.house;
  const view = await agency.view();
  if (!maySpeakToAgency(office.person, view)) {
    throw new EndwellError('notFound', 'There is no such page that is yours: look at your day.');
  }
  return {
    hearer: 'agency',
    called: view.name,
    home: isOverAll(office.person) ? '/agency' : '/my-day',
    room: '/agency',
    zoned: view,
    possible: view.possible,
    owed: view.owed,
    view: null,
    // An agency of an older build keeps none.
    mail: mayReadMail(office.person, view) ? (view.unclaimed ?? []) : [],
    ownReasons: noReasons,
    tell: async ({ for: whose, type, ...said }) => {
      // What is no event of its is refused by the agency itself.
      const telling = { type: type as SaidToAgency, ...said, by: passingOn(office.by, whose) };
      await tellAgency(office.house, telling, (ask) => ask());
    },
    whyNot: (type) => agency.whyNot(type, {}, office.by),
  };
}
