import { execFileSync } from 'node:child_process';
import { createServer as createHttp } from 'node:http';
import {
  createSecureServer,
  createServer as createHttp2,
  type ServerHttp2Stream,
} from 'node:http2';
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'endwell-server-'));
const listening: Server[] = [];
const open = new Set<Socket>();
afterAll(() => {
  for (const socket of open) socket.destroy();
  for (const server of listening) server.close();
  rmSync(folder, { recursive: true });
});

/** Whether certificates can be made on this machine. */
export const hasOpenssl = succeeds(() => openssl('version'));

/** The path of a file that a certificate, or its key, was written to. */
export const fileOf = (name: string, kind: 'pem' | 'key'): string =>
  join(folder, `${name}.${kind}`);

/** An authority that signs its own certificate. */
export function makeAuthority(name: string): void {
  openssl('req', '-x509', ...fresh(name), '-out', fileOf(name, 'pem'), '-days', '2');
}

/** A certificate of an authority, for names such as `IP:127.0.0.1`; for days in the past it is over. */
export function makeCertificate(authority: string, name: string, names: string, days = 2): void {
  const request = join(folder, `${name}.csr`);
  const extension = join(folder, `${name}.ext`);
  writeFileSync(extension, `subjectAltName=${names}\n`);
  openssl('req', ...fresh(name), '-out', request);
  const by = [
    '-CA',
    fileOf(authority, 'pem'),
    '-CAkey',
    fileOf(authority, 'key'),
    '-CAcreateserial',
  ];
  const made = ['-in', request, '-out', fileOf(name, 'pem'), '-extfile', extension];
  openssl('x509', '-req', ...by, ...made, '-days', String(days));
}

function fresh(name: string): string[] {
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  return [...kind, '-keyout', fileOf(name, 'key'), '-subj', `/CN=${name}`];
}

/** A server that accepts connections and says nothing. */
export const silent = (): Promise<string> => listen(createTcp(() => undefined));

/** One that ends each connection at once. */
export const hangingUp = (): Promise<string> => listen(createTcp((socket) => socket.destroy()));

/** One of pages. */
export const ofPages = (): Promise<string> => listen(createHttp((_asked, answer) => answer.end()));

/** One that speaks gRPC and answers with this status; those of its calls that it lets pass come back empty. */
export async function answering(
  code: number,
  says: string,
  passing: readonly string[] = [],
): Promise<string> {
  const server = createHttp2();
  server.on('stream', (stream, headers) => {
    const [call = ''] = (headers[':path'] ?? '').split('/').slice(-1);
    if (passing.includes(call)) pass(stream);
    else answer(stream, code, says);
  });
  return await listen(server);
}

function pass(stream: ServerHttp2Stream): void {
  const head = { ':status': 200, 'content-type': 'application/grpc' };
  stream.respond(head, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  // A message of no bytes, before which stand its five of flag and length.
  stream.end(Buffer.alloc(5));
}

/** The same over TLS, with a certificate made before; with an authority it wants one of that from whoever comes. */
export async function secure(certificate: string, authority?: string): Promise<string> {
  const server = createSecureServer({
    key: readFileSync(fileOf(certificate, 'key')),
    cert: readFileSync(fileOf(certificate, 'pem')),
    ...(authority === undefined
      ? {}
      : {
          requestCert: true,
          rejectUnauthorized: true,
          ca: readFileSync(fileOf(authority, 'pem')),
        }),
  });
  server.on('stream', (stream) => answer(stream, 7, 'Request unauthorized.'));
  return await listen(server);
}

function answer(stream: ServerHttp2Stream, code: number, says: string): void {
  stream.respond(
    {
      ':status': 200,
      'content-type': 'application/grpc',
      'grpc-status': String(code),
      'grpc-message': encodeURIComponent(says),
    },
    { endStream: true },
  );
}

async function listen(server: Server): Promise<string> {
  listening.push(server);
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
  });
  for (const event of ['error', 'sessionError', 'tlsClientError'])
    server.on(event, () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: 'ignore' });
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
