/** What is answered without a sign-in, for each address names one purpose: pages that clients open, and calendars of the staff. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Client } from '@temporalio/client';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createPlanCodes } from '../../plan-code.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { createStopLinks } from '../../stop-link.ts';
import { CodedError } from '../../coded-error.ts';
import type { Config } from '../../temporal.config.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { whoseCalendar } from '../calendar/address.ts';
import { entriesOf } from '../calendar/entries.ts';
import { createDepartures } from '../departure/departures.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { createTake, createWebhook, keptByAgency } from '../inbound/index.ts';
import { createMyPlan, pageWords } from '../my-plan/index.ts';
import { workOf } from '../work.ts';
import { type CalendarOf, createCalendarRoutes } from './calendar.ts';
import { createStopRoutes } from './stop.ts';

export interface Site {
  /** Where it answers on this machine, such as http://127.0.0.1:8235. */
  url: string;
  stop: () => Promise<void>;
}

/** Where the endings are. */
export interface Asked {
  client: Client;
  endings: KnownEndings;
}

function nobody(): never {
  throw new EndwellError('unanswered', 'The endings cannot be asked yet.');
}

/** A program that unsubscribes for somebody waits about as long. */
const ANSWERED_WITHIN_MS = 10_000;
const MOST_OF_A_REQUEST = 16 * 1024;

type SiteConfig = Pick<
  Config,
  'agency' | 'taskQueue' | 'refKey' | 'returnKeys' | 'mailIn' | 'site'
>;

/** Tells an ending something within the time that whoever waits for the answer has. */
export function tellingOf(asked: () => Asked | null): KnownEndings['tell'] {
  return async (ref, telling) => {
    const { client, endings } = asked() ?? nobody();
    const until = Date.now() + ANSWERED_WITHIN_MS;
    return await client.connection.withDeadline(until, () => endings.tell(ref, telling));
  };
}

/** The same, of what clients look at: whoever waits for a page waits no longer. */
function answeringInTime(
  asked: () => Asked | null,
): Pick<KnownEndings, 'page' | 'stored' | 'tell'> {
  const inTime = async <T>(ask: (endings: KnownEndings) => Promise<T>): Promise<T> => {
    const { client, endings } = asked() ?? nobody();
    return await client.connection.withDeadline(Date.now() + ANSWERED_WITHIN_MS, () =>
      ask(endings),
    );
  };
  return {
    page: (...what) => inTime((endings) => endings.page(...what)),
    stored: (ref) => inTime((endings) => endings.stored(ref)),
    tell: tellingOf(asked),
  };
}

/** Whose work stands in a calendar is known to the agency; what it is, to whatever they owe it to. */
function calendarsOf(
  { agency: name, taskQueue, refKey }: SiteConfig,
  asked: () => Asked | null,
): CalendarOf {
  return async (token) => {
    const { client, endings } = asked() ?? nobody();
    const { connection } = client;
    const agency = await connection.withDeadline(
      Date.now() + ANSWERED_WITHIN_MS,
      createKnownAgency({ client, agency: name }).found,
    );
    const person = agency && whoseCalendar(refKey, agency, token);
    if (agency === null || person === null) return null;
    const departures = createDepartures({ client, agency: name, taskQueue, endings });
    const work = await workOf({ connection, endings, departures, agency }, { person }, Date.now());
    return { zone: agency.zone, entries: entriesOf(work, person) };
  };
}

/**
 * Answers on the address of ENDWELL_SITE until it is stopped; as long as nobody is there to be asked, that one try again.
 *
 * @throws CodedError `sitePort` where that address cannot be had
 */
export async function openSite(config: SiteConfig, asked: () => Asked | null): Promise<Site> {
  const {
    refKey,
    returnKeys,
    mailIn: { webhook },
    site: { listen },
  } = config;
  const tell = tellingOf(asked);
  const app = new Hono();
  const keep = keptByAgency(config.agency, () => asked()?.client ?? null);
  if (webhook !== null)
    app.route('/inbound', createWebhook(webhook, createTake(returnKeys, tell, keep)));
  app.use('/stop/*', bodyLimit({ maxSize: MOST_OF_A_REQUEST }));
  app.route('/stop', createStopRoutes({ tell, stopLinks: createStopLinks('', refKey) }));
  app.route(
    '/plan',
    createMyPlan({
      endings: answeringInTime(asked),
      agency: config.agency,
      links: createPlanLinks('', refKey),
      codes: createPlanCodes(refKey),
      words: pageWords,
    }),
  );
  app.route('/calendar', createCalendarRoutes(calendarsOf(config, asked)));
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  try {
    server.listen(listen.port, listen.host);
    await once(server, 'listening');
  } catch (cause) {
    const says = `${listen.host}:${listen.port} cannot be listened on: end what has it, or set ENDWELL_SITE to another address.`;
    throw new CodedError('sitePort', says, { cause });
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : listen.port;
  return {
    url: `http://${listen.host}:${port}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
