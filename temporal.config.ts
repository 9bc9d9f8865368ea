/**
 * Every setting of Endwell, read once from the environment, explained and validated. The connection to
 * Temporal is read the way every Temporal client reads it (TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE,
 * TEMPORAL_API_KEY, TEMPORAL_TLS…, or its TOML file); nothing else in the project reads the environment.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import * as v from 'valibot';
import { CodedError } from './coded-error.ts';
import { endingQueue } from './workflows/host/queues.ts';

const Setting = v.object({
  SMTP_URL: v.optional(
    v.pipe(v.string(), v.regex(/^smtps?:\/\/.+/, 'an address such as smtp://mail.example.org:587')),
  ),
  ENDWELL_AGENCY: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens')),
    'agency',
  ),
  ENDWELL_REF_KEY: v.optional(v.pipe(v.string(), v.minLength(8, 'at least 8 characters'))),
  ENDWELL_TASK_QUEUE: v.optional(v.pipe(v.string(), v.minLength(1)), endingQueue),
  ENDWELL_MAIL_RATE: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, 'messages a second, from 1 to 9999')),
    '20',
  ),
  ENDWELL_DATA: v.optional(v.pipe(v.string(), v.minLength(1)), '.endwell'),
  ENDWELL_AS: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z]+:.{1,120}$/, 'a role and a person, such as worker:W-7')),
  ),
  ENDWELL_KEYS: v.optional(v.pipe(v.string(), v.minLength(1))),
  TEMPORAL_DEPLOYMENT_NAME: v.optional(
    v.pipe(v.string(), v.regex(/^(?!__)[^.:]+$/, 'a name without "." and ":"')),
  ),
  TEMPORAL_WORKER_BUILD_ID: v.optional(v.string()),
  ENDWELL_TEMPORAL_CLI: v.optional(v.pipe(v.string(), v.minLength(1))),
  XDG_CACHE_HOME: v.optional(v.string()),
});

/** The settings, as everything else is handed them. */
export interface Config {
  temporal: {
    /** Of a server that is there already, by TEMPORAL_ADDRESS or a profile; otherwise one is found, fetched or built. */
    address: string | null;
    namespace: string;
    connection: Connecting['connectionOptions'];
  };
  taskQueue: string;
  /** How whoever deploys calls deployment and build (Temporal's Worker Controller sets both); otherwise they are found. */
  deployment: { name: string | null; buildId: string | null };
  /** The mail server; without one, the catcher takes the mail of a server of our own, and no other is worked on. */
  smtpUrl: string | null;
  mailRate: number;
  agency: string;
  /** Key of the hash that makes opaque references; the development key when none is set. */
  refKey: string;
  /** Who says what is told on the command line, where nobody else is named: a role and a person. */
  speaker: string | null;
  /** Where a development server keeps its data, and the catcher its letters. */
  dataFolder: string;
  /** What everything in Temporal is encrypted with: a file, or what it would hold. */
  keys: { path: string } | { text: string };
  temporalCli: string | null;
  cacheFolder: string;
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
        .map(
          (issue) =>
            `${v.getDotPath(issue)}: found "${String(issue.input)}", expected ${issue.message}`,
        )
        .join('; '),
    );
  }
  const settings = read.output;
  const { connectionOptions, namespace } = loadConnection(withoutUndefined(given));
  return {
    temporal: {
      address: connectionOptions.address ?? null,
      namespace: namespace ?? 'default',
      connection: connectionOptions,
    },
    taskQueue: settings.ENDWELL_TASK_QUEUE,
    deployment: {
      name: settings.TEMPORAL_DEPLOYMENT_NAME ?? null,
      buildId: settings.TEMPORAL_WORKER_BUILD_ID ?? null,
    },
    smtpUrl: settings.SMTP_URL ?? null,
    mailRate: Number(settings.ENDWELL_MAIL_RATE),
    agency: settings.ENDWELL_AGENCY,
    refKey: settings.ENDWELL_REF_KEY ?? 'for development only',
    speaker: settings.ENDWELL_AS ?? null,
    dataFolder: settings.ENDWELL_DATA,
    keys: keysOf(settings.ENDWELL_KEYS ?? join(settings.ENDWELL_DATA, 'keys.json')),
    temporalCli: settings.ENDWELL_TEMPORAL_CLI ?? null,
    cacheFolder: join(settings.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'endwell'),
  };
}

/** A mounted secret is a file; where there are only variables, the variable holds it. */
function keysOf(told: string): Config['keys'] {
  return told.trimStart().startsWith('{') ? { text: told } : { path: told };
}

type Connecting = ReturnType<typeof loadClientConnectConfig>;

function loadConnection(env: Record<string, string>): Connecting {
  try {
    return loadClientConnectConfig({ overrideEnvVars: env });
  } catch (cause) {
    // What is wrong with a file is told in a line, and shown in more.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    const says = `The settings of Temporal cannot be read (${why.replace(/\.$/, '')}): mend the file that TEMPORAL_CONFIG_FILE names (usually temporal.toml), or set TEMPORAL_PROFILE to one of its profiles.`;
    throw new CodedError('config', says, { cause });
  }
}

function withoutUndefined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
