import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Payload } from '@temporalio/common';
import proto from '@temporalio/proto';

const { Payload: Proto } = proto.temporal.api.common.v1;

/** A browser of little understanding: it keeps one cookie, and sends it with its origin as pages of that origin do. */
export class Visitor {
  readonly #url: string;
  cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  /** Looks at a page, as one who reads HTML. */
  look(path: string): Promise<Response> {
    const headers = { accept: 'text/html', cookie: this.cookie };
    return fetch(`${this.#url}${path}`, { headers, redirect: 'manual' });
  }

  /** Sends something from a page; from one of another address where `origin` says so, null: from none. */
  send(path: string, body: string, origin: string | null = this.#url): Promise<Response> {
    const headers = { cookie: this.cookie, ...(origin === null ? {} : { origin }) };
    return fetch(`${this.#url}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  }

  async signIn(token: string, path = '/sign-in', origin?: string | null): Promise<Response> {
    const body = new URLSearchParams({ token }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...(origin === null ? {} : { origin: origin ?? this.#url }),
    };
    const place = `${this.#url}${path}`;
    const answer = await fetch(place, { method: 'POST', headers, body, redirect: 'manual' });
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return answer;
  }
}

/** What is sent to a codec, and answered by it. */
export function toBody(payloads: readonly Payload[]): string {
  const written = payloads.map((payload) =>
    Proto.toObject(Proto.fromObject(payload), { bytes: String }),
  );
  return JSON.stringify({ payloads: written });
}

/** What the payloads say that a codec answers. */
export async function said(answer: Response): Promise<unknown[]> {
  const { payloads } = (await answer.json()) as { payloads: { data: string }[] };
  return payloads.map(({ data }) => JSON.parse(Buffer.from(data, 'base64').toString()) as unknown);
}

/** Pages that answer with what they were sent. */
export interface EchoingPages {
  url: string;
  close: () => Promise<void>;
}

/** What echoing pages were sent. */
export interface Echo {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export async function openEchoingPages(): Promise<EchoingPages> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      response.setHeader('set-cookie', '_csrf=fresh; Path=/');
      response.end(
        JSON.stringify({ method, path, headers, body: Buffer.concat(chunks).toString() }),
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
