import { legible } from '../legible.ts';
import { IllegalStateError } from '@temporalio/common';
import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';

/**
 * What Temporal says goes to stderr, and only where somebody should look. That a letter was refused is the ending's
 * own business, which it shows itself. Signals are left to whoever starts the worker.
 */
export function logTroubleOnly(): void {
  try {
    Runtime.install({ logger: new DefaultLogger('WARN', write), shutdownSignals: [] });
  } catch (error) {
    // Another stack of this process has done so.
    if (!(error instanceof IllegalStateError)) throw error;
  }
}

function write({ level, message, meta }: LogEntry): void {
  if (meta?.['sdkComponent'] === 'activity' || message.startsWith('No workflows registered'))
    return;
  const cause: unknown = meta?.['error'];
  const says = cause instanceof Error ? `${message}: ${cause.message}` : message;
  process.stderr.write(`Temporal ${level.toLowerCase()}: ${legible(says)}\n`);
}
