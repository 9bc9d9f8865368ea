import { toAttributeFlags, type WantedAttributes } from './attributes.ts';
import { LOOPBACK } from './port.ts';

/** How a development server is started. */
export interface ServerOptions {
  executable: string;
  /** Where the data are kept; in memory when left out. */
  dbFile?: string | undefined;
  ui: boolean;
  /** A free one when left out. */
  port?: number | undefined;
  /** For the pages; a free one when left out. */
  uiPort?: number | undefined;
  /** What the pages ask for what is encrypted. */
  codecUrl?: string | undefined;
  timeSkipping: boolean;
  searchAttributes: WantedAttributes;
  /** Out of reach of the terminal's Ctrl-C, so that a worker can drain first; the caller stops it. */
  ownGroup: boolean;
  /** Hears of the process at once, before it answers; what it answers is called when the process has ended. */
  begun?: (process: { pid: number; port: number; dbFile: string | undefined }) => () => void;
}

/** What the Temporal CLI is called with. */
export function toFlags(options: ServerOptions, port: number, uiPort: number | null): string[] {
  const dynamic = ['frontend.enableServerVersionCheck=false'];
  if (options.timeSkipping) {
    dynamic.push('frontend.WorkflowTimeSkippingEnabled=true');
    // With the default of one second every skipped timer costs a second.
    dynamic.push('history.timerProcessorMaxTimeShift="1ms"');
    // The pause before a run that follows quickly on another would be skipped with all that is due in it.
    dynamic.push('history.workflowIdReuseMinimalInterval="0s"');
    // Who fails again and again is named after two attempts, and not after five with a minute between them.
    dynamic.push('system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2');
  }
  return [
    'server',
    'start-dev',
    '--ip',
    LOOPBACK,
    '--port',
    String(port),
    ...(uiPort === null
      ? ['--headless']
      : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
    ...(options.codecUrl === undefined ? [] : ['--ui-codec-endpoint', options.codecUrl]),
    ...(options.dbFile === undefined ? [] : ['--db-filename', options.dbFile]),
    ...dynamic.flatMap((setting) => ['--dynamic-config-value', setting]),
    ...toAttributeFlags(options.searchAttributes),
    // The settings of a person's own Temporal profile are for clients, not for this server.
    '--disable-config-file',
    '--disable-config-env',
  ];
}
