import { pino, type Logger } from 'pino';
import type { Logger as TemporalLogger } from '@temporalio/worker';
import type { LogLevel, LogMetadata } from '@temporalio/common';
import { legible } from '../legible.ts';
import type { Config } from '../temporal.config.ts';

/** What a line may say besides its sentence: places and names of code; ids of endings are hashes. */
const told = new Set([
  'sdkComponent',
  'state',
  'namespace',
  'taskQueue',
  'workflowType',
  'workflowId',
  'runId',
  'run_id',
  'activityType',
  'activityId',
  'attempt',
  'what',
]);

/** The log of a worker: a line of JSON each, on standard output. */
export function openLog(level: Config['logLevel']): Logger {
  const out = pino.destination({ dest: 1, sync: true });
  // A terminal that was closed reads no more: what is still said would otherwise end the process at once.
  out.on('error', () => undefined);
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    out,
  );
}

/** What Temporal says, the native part of its SDK included, as lines of the same log. */
export function toTemporalLogger(log: Logger): TemporalLogger {
  const write = (level: LogLevel, message: string, meta: LogMetadata = {}): void => {
    // Of the worker that sends mail it is meant so.
    if (message.startsWith('No workflows registered')) return;
    log[lowered[level]](shown(meta), legible(message));
  };
  return {
    log: write,
    trace: (message, meta) => write('TRACE', message, meta),
    debug: (message, meta) => write('DEBUG', message, meta),
    info: (message, meta) => write('INFO', message, meta),
    warn: (message, meta) => write('WARN', message, meta),
    error: (message, meta) => write('ERROR', message, meta),
  };
}

const lowered = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const satisfies Record<LogLevel, string>;

/** Anything else that comes along may hold what a client is called, or their address. */
function shown(meta: LogMetadata): Record<string, unknown> {
  const kept = Object.entries(meta).filter(([name]) => told.has(name));
  const error: unknown = meta['error'];
  return { ...Object.fromEntries(kept), ...(error instanceof Error ? reasonOf(error, meta) : {}) };
}

/** Of a letter that was refused the kind of failure: a mail server repeats the address in its words. */
function reasonOf(error: Error, meta: LogMetadata): Record<string, unknown> {
  const type = 'type' in error ? String(error.type) : error.name;
  if (meta['sdkComponent'] === 'activity' || 'activityType' in meta) return { error: type };
  return { error: `${type}: ${legible(error.message)}`, stack: error.stack };
}
