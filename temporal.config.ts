/**
 * Every setting of Endwell, read once from the environment, explained and validated. The connection to
 * Temporal is read the way every Temporal client reads it (TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE,
 * TEMPORAL_API_KEY, TEMPORAL_TLS…, or its TOML file); nothing else in the project reads the environment.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { CodedError } from './coded-error.ts';
import { assertMailServer, assertTextServer } from './mail-server.ts';
import { assertMailbox, type MailIn, mailInOf } from './mail-in.ts';
import { type GrantSource, readGrant } from './mail-grant.ts';
import { type ReturnKey, returnKeysOf } from './return-address.ts';
import { placeOf, Setting } from './setting-forms.ts';
import { type SignInSettings, signInOf } from './sign-in-settings.ts';
import { type Connecting, loadConnection } from './temporal-connection.ts';

/** The settings, as everything else is handed them. */
export interface Config {
  temporal: {
    /** Of a server that is there already, by TEMPORAL_ADDRESS or a profile; otherwise one is found, fetched or built. */
    address: string | null;
    namespace: string;
    connection: Connecting['connectionOptions'];
  };
  /** Where people look at Temporal’s pages, without a slash at its end; null where nobody has said so. */
  uiUrl: string | null;
  taskQueue: string;
  /** How whoever deploys calls deployment and build (Temporal's Worker Controller sets both); otherwise they are found. */
  deployment: { name: string | null; buildId: string | null };
  /** The mail server; without one, the catcher takes the mail of a server of our own, and no other is worked on. */
  smtpUrl: string | null;
  mailRate: number;
  /** Whether the office’s mail server takes `office+tag@`, so that answers name their ending; and whether reports do too. */
  mail: { plus: boolean; verp: boolean };
  /** Through whom texts leave; null: no text does. */
  smsUrl: string | null;
  /** With what letters are signed: the selector in DNS, and the file of the key; null where whoever sends for us signs. */
  dkim: { selector: string; path: string } | null;
  /** Where `endwell serve` answers, and what its pages are called from outside; null where clients are given no link. */
  site: { listen: { host: string; port: number }; url: string | null };
  /** Who says of the staff who they are; null: nobody of them signs in. */
  signIn: SignInSettings | null;
  agency: string;
  /** A folder of the agency's own letters, in place of ours or in further languages; null where it has none. */
  letters: string | null;
  /** Key of the hash that makes opaque references; the development key when none is set. */
  refKey: string;
  /** Keys of the tags by which mail that comes back names its ending, the newest first; the key of references, where none is set. */
  returnKeys: [ReturnKey, ...ReturnKey[]];
  mailIn: MailIn;
  /** By what mail servers let us in that take no password; null where all of them do. */
  mailGrant: GrantSource | null;
  /** Who says what is told on the command line, where nobody else is named: a role and a person. */
  speaker: string | null;
  /** Where a development server keeps its data, and the catcher its letters. */
  dataFolder: string;
  /** What everything in Temporal is encrypted with: a file, or what it would hold. */
  keys: { path: string } | { text: string };
  temporalCli: string | null;
  cacheFolder: string;
  tuning: Tuning;
  /** Of a worker as a service: from which level its log tells something, and where health and metrics are asked; null for nowhere. */
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error';
  monitor: { host: string; port: number } | null;
}

/** How much a worker takes upon itself; what is null is left to Temporal's SDK. */
export interface Tuning {
  /** How many endings it keeps in memory. */
  cachedEndings: number | null;
  /** How many tasks of each kind it does at once: so many, or as many as memory and processor bear. */
  slots: number | 'resource-based' | null;
  /** What it is called in histories and lists. */
  identity: string | null;
  /** How long what is under way may take to end when the worker is told to; milliseconds. */
  drainMs: number | null;
}

/**
 * Reads them all.
 *
 * @throws CodedError `config`: names each variable that does not hold, its value and what was expected
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = v.safeParse(Setting, given);
  if (!read.success) {
    throw new CodedError(
      'config',
      read.issues
        .map((issue) => `${v.getDotPath(issue)}: ${foundIn(issue)}expected ${issue.message}`)
        .join('; '),
    );
  }
  const settings = read.output;
  if (settings.SMS_URL !== undefined) assertTextServer(settings.SMS_URL);
  const mailIn = mailInOf(settings.ENDWELL_MAIL_IN);
  const mailGrant = grantOf(settings.ENDWELL_MAIL_OAUTH);
  const hasGrant = mailGrant !== null;
  assertMailbox(mailIn, hasGrant);
  if (settings.SMTP_URL !== undefined) assertMailServer(settings.SMTP_URL, hasGrant);
  const refKey = settings.ENDWELL_REF_KEY ?? 'for development only';
  const { connectionOptions, namespace } = loadConnection(withoutUndefined(given));
  return {
    temporal: {
      address: connectionOptions.address ?? null,
      namespace: namespace ?? 'default',
      connection: connectionOptions,
    },
    uiUrl: settings.ENDWELL_UI_URL?.replace(/\/+$/, '') ?? null,
    taskQueue: settings.ENDWELL_TASK_QUEUE,
    deployment: {
      name: settings.TEMPORAL_DEPLOYMENT_NAME ?? null,
      buildId: settings.TEMPORAL_WORKER_BUILD_ID ?? null,
    },
    smtpUrl: settings.SMTP_URL ?? null,
    mailRate: Number(settings.ENDWELL_MAIL_RATE),
    mail: {
      // What we catch ourselves has any address.
      plus: (settings.ENDWELL_MAIL_TAGS ?? (settings.SMTP_URL ? 'off' : 'plus')) === 'plus',
      verp: settings.ENDWELL_MAIL_VERP === 'auto',
    },
    smsUrl: settings.SMS_URL ?? null,
    dkim: dkimOf(settings.ENDWELL_DKIM_SELECTOR, settings.ENDWELL_DKIM_KEY),
    site: {
      listen: placeOf(settings.ENDWELL_SITE),
      url: settings.ENDWELL_SITE_URL?.replace(/\/+$/, '') ?? null,
    },
    signIn: signInOf(settings),
    agency: settings.ENDWELL_AGENCY,
    refKey,
    returnKeys: returnKeysOf(settings.ENDWELL_RETURN_KEYS, refKey),
    mailIn,
    mailGrant,
    letters: settings.ENDWELL_LETTERS ?? null,
    speaker: settings.ENDWELL_AS ?? null,
    dataFolder: settings.ENDWELL_DATA,
    keys: keysOf(settings.ENDWELL_KEYS ?? join(settings.ENDWELL_DATA, 'keys.json')),
    temporalCli: settings.ENDWELL_TEMPORAL_CLI ?? null,
    cacheFolder: join(settings.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'endwell'),
    tuning: {
      cachedEndings: numberOf(settings.ENDWELL_CACHED_ENDINGS),
      slots:
        settings.ENDWELL_SLOTS === 'resource-based'
          ? settings.ENDWELL_SLOTS
          : numberOf(settings.ENDWELL_SLOTS),
      identity: settings.ENDWELL_IDENTITY ?? null,
      drainMs: Number(settings.ENDWELL_DRAIN) * 1000,
    },
    logLevel: settings.ENDWELL_LOG_LEVEL,
    monitor: settings.ENDWELL_METRICS === undefined ? null : placeOf(settings.ENDWELL_METRICS),
  };
}

const LONGEST_FOUND = 60;

/** The beginning of what was found; a secret is not printed. */
function foundIn(issue: v.BaseIssue<unknown>): string {
  const isSecret = /_KEYS?$|_MAIL_IN$|_OAUTH$|_SECRET$/.test(v.getDotPath(issue) ?? '');
  return isSecret ? '' : `found "${String(issue.input).slice(0, LONGEST_FOUND)}", `;
}

/** What the variable itself holds is looked at here; a file where it is used, for it may change. */
function grantOf(told?: string): GrantSource | null {
  if (told === undefined) return null;
  const source = keysOf(told);
  if ('text' in source) readGrant(source);
  return source;
}

/** A mounted secret is a file; where there are only variables, the variable holds it. */
function keysOf(told: string): GrantSource {
  return told.trimStart().startsWith('{') ? { text: told } : { path: told };
}

function numberOf(told: string | undefined): number | null {
  return told === undefined ? null : Number(told);
}

function dkimOf(selector?: string, path?: string): Config['dkim'] {
  if (selector !== undefined && path !== undefined) return { selector, path };
  if (selector === undefined && path === undefined) return null;
  const says =
    'A letter is signed with a key that DNS knows by a name: set both ENDWELL_DKIM_SELECTOR and ENDWELL_DKIM_KEY, or neither.';
  throw new CodedError('config', says);
}

function withoutUndefined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
