import { connect, createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';
const LAST_PORT = 65_535;

/** A port of the loopback address that nobody listens on: the preferred one where it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred;
  const port = await listenOnce(0);
  if (port === null) throw new Error('No port of the loopback address is free.');
  return port;
}

export async function isFree(port: number): Promise<boolean> {
  return port <= LAST_PORT && (await listenOnce(port)) !== null;
}

/** Whether somebody accepts connections on this port of the loopback address. */
export function isListenedOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK });
    const answer = (listening: boolean): void => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: LOOPBACK }, () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : null),
      );
    });
  });
}
