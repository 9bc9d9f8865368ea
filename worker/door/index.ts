/** One address before Temporal's pages, where people sign in and read what is encrypted: the only way in. */
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { freePort, LOOPBACK } from '../dev-server/port.ts';
import type { KeyRing } from '../secrecy/index.ts';
import { type Behind, createApp } from './app.ts';
import { openAudit } from './audit.ts';
export type { List } from './lists.ts';
import { SignIn } from './sign-in.ts';
import { openToken } from './token.ts';

export interface DoorOptions {
  /** The keys with which it reads. */
  ring: KeyRing;
  /** Where its token is, and its audit. */
  folder: string;
  /** The port of the loopback address; another where it is taken. */
  port: number;
  /** Hears of faults. */
  say: (line: string) => void;
}

export interface Door {
  /** Its origin, such as http://127.0.0.1:8233. */
  url: string;
  /** What Temporal's pages ask for what is encrypted. */
  codecUrl: string;
  tokenFile: string;
  /**
   * Says where Temporal's pages are; until then a sentence stands in their place. Commands on the same folder find the door
   * from then on by its file `door.json`.
   */
  leadTo: (behind: Behind) => void;
  /** Whoever is signed in is signed out. */
  stop: () => Promise<void>;
}

/** @throws CodedError `tokenFile` */
export async function openDoor({ ring, folder, port, say }: DoorOptions): Promise<Door> {
  const tokenFile = join(folder, 'door-token');
  const signIn = new SignIn(openToken(tokenFile));
  const url = `http://${LOOPBACK}:${await freePort(port)}`;
  const note = openAudit(join(folder, 'door-audit.jsonl'));
  const signpost = join(folder, 'door.json');
  let behind: Behind | null = null;
  const app = createApp({ url, ring, signIn, note, say, behind: () => behind });
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(Number(new URL(url).port), LOOPBACK);
  await once(server, 'listening');
  return {
    url,
    codecUrl: `${url}/codec`,
    tokenFile,
    leadTo: (place) => {
      behind = place;
      writeFileSync(signpost, JSON.stringify({ url, server: place.server }), { mode: 0o600 });
    },
    stop: async () => {
      rmSync(signpost, { force: true });
      const closed = once(server, 'close');
      server.close();
      // Temporal's pages keep asking for as long as they are open.
      server.closeAllConnections();
      await closed;
    },
  };
}
