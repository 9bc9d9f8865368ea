import { once } from 'node:events';
import { createServer } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { CodedError } from '../../coded-error.ts';

/** What is told of the requests: how many, to which room, with which answer, how long; never an address, which names somebody. */
export interface Requests {
  registry: Registry;
  count: MiddlewareHandler;
}

/** By the first part of a path; whatever else is asked for is a page of the staff, or nothing. */
const rooms = ['api', 'calendar', 'inbound', 'plan', 'sign-in', 'signed-in', 'sign-out', 'stop'];
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

export function createRequests(): Requests {
  const registry = new Registry();
  const seconds = new Histogram({
    name: 'endwell_site_request_seconds',
    help: 'How long requests took, by room and status.',
    labelNames: ['room', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    registry,
    count: async (c, next) => {
      const ended = seconds.startTimer();
      await next();
      const [, first = ''] = c.req.path.split('/');
      ended({ room: rooms.includes(first) ? first : 'pages', status: c.res.status });
    },
  };
}

/**
 * Health, readiness and metrics of the site, on an address of their own: `/live` as long as the process goes on, `/ready` while the
 * Temporal server answers, `/metrics` in the words of Prometheus. Answers how it is closed.
 *
 * @throws CodedError `portTaken`
 */
export async function openSiteMonitor(
  { host, port }: { host: string; port: number },
  { registry, answers }: { registry: Registry; answers: () => Promise<boolean> },
): Promise<() => void> {
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    const say = (status: number, text: string, type = 'text/plain'): void =>
      void response.writeHead(status, { 'content-type': type }).end(text);
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (path === '/live') return say(200, 'alive\n');
    if (path === '/metrics')
      return void registry.metrics().then((text) => say(200, text, registry.contentType));
    if (path !== '/ready') return say(404, 'There are /live, /ready and /metrics.\n');
    void answers().then((ready) =>
      ready ? say(200, 'answers\n') : say(503, 'The Temporal server does not answer.\n'),
    );
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const says = `Health and metrics cannot be told at ${host}:${port}: set ENDWELL_METRICS to a free address of this machine.`;
    throw new CodedError('portTaken', says, { cause });
  }
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
