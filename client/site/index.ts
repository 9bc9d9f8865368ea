/** The HTTP server: addresses that name one purpose each and need no sign-in, and the rooms of the staff behind one. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Client } from '@temporalio/client';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';
import { createPlanCodes } from '../../plan-code.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { createStopLinks } from '../../stop-link.ts';
import { CodedError } from '../../coded-error.ts';
import { isLoopback } from '../../mail-server.ts';
import type { Config } from '../../temporal.config.ts';
import { KeyRing, keysOf } from '../../worker/secrecy/index.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { whoseCalendar } from '../calendar/address.ts';
import { entriesOf } from '../calendar/entries.ts';
import { createDepartures } from '../departure/departures.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { createTake, createWebhook, keptByAgency } from '../inbound/index.ts';
import { createApi } from '../api/index.ts';
import { type Colleague, createMyPlan, createStop, pageWords } from '../my-plan/index.ts';
import type { Inside } from '../office/index.ts';
import { createRooms } from '../rooms/index.ts';
import { createSignIn } from '../sign-in/index.ts';
import type { DevelopmentIssuer } from '../sign-in/development.tsx';
import { workOf } from '../work.ts';
import { type CalendarOf, createCalendarRoutes } from './calendar.ts';
import { installationOf } from './installation.ts';
import { createRequests } from './monitor.ts';
import { addressOf, createStaff } from './staff.ts';

export { openSiteMonitor } from './monitor.ts';

export interface Site {
  /** Where it answers on this machine, such as http://127.0.0.1:8235. */
  url: string;
  /** Where the staff sign in; null: nobody can. */
  staff: string | null;
  /** What is counted of its requests. */
  registry: Registry;
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
const SENT_WITHIN_MS = 30_000;

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

/** Who of the agency is there, as far as it can be asked: whoever wants to be heard is heard without that, too. */
function colleaguesOf({ agency }: Config, asked: () => Asked | null) {
  return async (): Promise<Colleague[]> => {
    const there = asked();
    if (there === null) return [];
    const { client } = there;
    const until = Date.now() + ANSWERED_WITHIN_MS;
    const { found } = createKnownAgency({ client, agency });
    const known = await client.connection.withDeadline(until, found).catch(() => null);
    return (known?.staff ?? []).filter(({ away }) => away?.begun !== true);
  };
}

/** Whose work stands in a calendar is known to the agency; what it is, to whatever they owe it to. */
function calendarsOf(
  { agency: name, taskQueue, refKey }: Config,
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

/** What a site has beside its settings. */
export interface Opening {
  /** Hears of faults. */
  say?: (line: string) => void;
  /** An issuer for whoever tries Endwell on this machine, where the settings name none; given the origin of the site. */
  development?: (origin: string) => Promise<DevelopmentIssuer>;
}

/**
 * Answers on the address of ENDWELL_SITE until it is stopped; as long as nobody is there to be asked, that one try again.
 *
 * @throws CodedError `sitePort` where that address cannot be had
 */
export async function openSite(
  config: Config,
  asked: () => Asked | null,
  opening: Opening = {},
): Promise<Site> {
  const {
    refKey,
    returnKeys,
    mailIn: { webhook },
    site: { listen },
  } = config;
  const tell = tellingOf(asked);
  const app = new Hono<{ Bindings: HttpBindings }>();
  const { registry, count } = createRequests();
  app.use(count);
  // As phones write what is typed from paper.
  app.get('/:room{(?!plan)[Pp][Ll][Aa][Nn]}/:rest{.*}?', (c) =>
    c.redirect(c.req.path.replace(/^\/plan/i, '/plan')),
  );
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
  const keep = keptByAgency(config.agency, () => asked()?.client ?? null);
  if (webhook !== null)
    app.route('/inbound', createWebhook(webhook, createTake(returnKeys, tell, keep)));
  const endings = answeringInTime(asked);
  const stopLinks = createStopLinks('', refKey);
  app.route('/stop', createStop({ endings, stopLinks, words: pageWords }));
  app.route(
    '/plan',
    createMyPlan({
      endings,
      agency: config.agency,
      links: createPlanLinks('', refKey),
      codes: createPlanCodes(refKey),
      words: pageWords,
      from: addressOf,
      colleagues: colleaguesOf(config, asked),
    }),
  );
  app.route('/calendar', createCalendarRoutes(calendarsOf(config, asked)));
  // What is not there is nothing that a sign-in would open.
  for (const room of ['inbound', 'calendar']) app.all(`/${room}/*`, (c) => c.notFound());

  let answer: Answer = (_, response) => void response.writeHead(503, { 'retry-after': '1' }).end();
  const server = createServer((request, response) => void answer(request, response));
  // Whoever sends slowly holds no place for long.
  server.requestTimeout = SENT_WITHIN_MS;
  server.headersTimeout = SENT_WITHIN_MS;
  try {
    server.listen(listen.port, listen.host);
    await once(server, 'listening');
  } catch (cause) {
    const says = `${listen.host}:${listen.port} cannot be listened on: end what has it, or set ENDWELL_SITE to another address.`;
    throw new CodedError('sitePort', says, { cause });
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : listen.port;
  const url = `http://${listen.host.includes(':') ? `[${listen.host}]` : listen.host}:${port}`;
  const staff = await openStaff(config, url, asked, opening);
  if (staff !== null) app.route('/', staff.routes);
  const listener = getRequestListener(app.fetch);
  answer = (request, response) =>
    staff?.issuer?.hears(request.url ?? '')
      ? staff.issuer.answer(request, response)
      : listener(request, response);
  return {
    url,
    staff: staff?.origin ?? null,
    registry,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Of one person, whichever programs they use. */
const REQUESTS_A_MINUTE = 600;

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

interface Staff {
  /** What they call it. */
  origin: string;
  routes: Hono;
  issuer: DevelopmentIssuer | null;
}

/** The rooms of the staff; null where nobody could sign in: no issuer is named, and others than this machine reach the site. */
async function openStaff(
  config: Config,
  url: string,
  asked: () => Asked | null,
  { say = () => undefined, development }: Opening,
): Promise<Staff | null> {
  const { agency, taskQueue, site, signIn: named, keys } = config;
  const origin = new URL(site.url ?? url).origin;
  const isHere = [origin, url].every((one) => isLoopback(new URL(one).hostname));
  const issuer =
    named === null && development !== undefined && isHere ? await development(origin) : null;
  const settings = named ?? issuer?.settings;
  if (settings === undefined) return null;
  let read: KeyRing | null = null;
  const signIn = createSignIn({
    settings,
    origin,
    agency,
    // On a machine of one's own the file of keys is made only when all else begins.
    ring: () => (read ??= new KeyRing(keysOf({ keys }))),
    building: () => {
      const there = asked();
      return there && { ...there, agency, taskQueue };
    },
  });
  if (issuer !== null) signIn.routes.route('/', issuer.routes);
  const builds = installationOf(config, () => asked()?.client ?? null);
  const api = createApi({ perMinute: REQUESTS_A_MINUTE, builds, say });
  const pages = createRooms(builds);
  const rooms = new Hono<Inside>().route('/api/v1', api).route('/', pages);
  const isDirect = site.url === null;
  return { origin, issuer, routes: createStaff({ signIn, origin, isDirect, rooms, builds, say }) };
}
