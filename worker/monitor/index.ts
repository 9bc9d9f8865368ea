/** Health, readiness and metrics of a worker, on an address of their own. */
import { createServer, type ServerResponse } from 'node:http';
import { CodedError } from '../../coded-error.ts';
import type { ServerErrorCode } from '../error-codes.ts';
import { type Counted, Counts } from './counts.ts';

export interface MonitorOptions extends Counted {
  /** Where it is asked. */
  address: { host: string; port: number };
  /** Where the SDK itself tells its metrics, on this machine. */
  sdkMetricsPort: number;
  /** Whether work is taken now. */
  isReady: () => boolean;
}

const METRICS = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Answers `/live` as long as the process goes on, `/ready` while it takes work, and `/metrics` in the words of Prometheus:
 * the SDK's and ours. Answers how it is closed.
 *
 * @throws CodedError `portTaken`
 */
export async function openMonitor(options: MonitorOptions): Promise<() => void> {
  const counts = new Counts(options);
  const server = createServer((asked, answer) => {
    void answering(asked.url ?? '', answer).catch(() => say(answer, 500, 'The metrics failed.\n'));
  });

  async function answering(path: string, answer: ServerResponse): Promise<void> {
    switch (path.replace(/\?.*/, '')) {
      case '/live':
        return say(answer, 200, 'alive\n');
      case '/ready':
        return options.isReady()
          ? say(answer, 200, 'takes work\n')
          : say(answer, 503, 'takes no work\n');
      case '/metrics': {
        await counts.refresh();
        const ours = await counts.registry.metrics();
        return say(answer, 200, `${await sdkMetrics(options.sdkMetricsPort)}${ours}`, METRICS);
      }
      default:
        return say(answer, 404, 'There are /live, /ready and /metrics.\n');
    }
  }

  const { host, port } = options.address;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const says = `Health and metrics cannot be told at ${host}:${port} (${cause.message}): set ENDWELL_METRICS to a free address of this machine.`;
      reject(new CodedError<ServerErrorCode>('portTaken', says, { cause }));
    });
    server.listen(port, host, resolve);
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

/** Nothing where the SDK does not answer: ours are told all the same. */
async function sdkMetrics(port: number): Promise<string> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    // It closes what it says as OpenMetrics does, and more comes after it.
    return (await answer.text()).replace(/# EOF\s*$/, '');
  } catch {
    return '';
  }
}

function say(answer: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  answer.writeHead(status, { 'content-type': type }).end(text);
}
