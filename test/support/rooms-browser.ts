import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, openBrowser, photograph } from './browser.ts';
import type { StandInHouse } from './stand-in-house.ts';
import { roomsOf } from './stand-in-rooms.ts';

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** The rooms of a house in a browser without a script. */
export interface RoomsInBrowser {
  origin: string;
  /** Somebody of the staff, at a browser of their own. */
  pageOf: (ref: string) => Promise<Page>;
  /**
   * A page by day on a desk and by night in a hand: what axe finds, whether it is wider than its screen; a picture of each is kept
   * under this name.
   */
  looked: (ref: string, path: string, name: string) => Promise<string[]>;
  close: () => Promise<void>;
}

export async function openRooms(house: StandInHouse): Promise<RoomsInBrowser> {
  const answer = getRequestListener(roomsOf(house, (said = 'W-7') => said).fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port, so that its address is one.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openBrowser(findChromium() ?? 'chromium');
  const contextOf = (ref: string, more: BrowserContextOptions) =>
    browser.newContext({ extraHTTPHeaders: { 'x-person': ref }, ...more });
  return {
    origin,
    pageOf: async (ref) => await (await contextOf(ref, { javaScriptEnabled: false })).newPage(),
    looked: async (ref, path, name) => {
      const found: string[] = [];
      for (const { colorScheme, width } of looks) {
        const viewport = { width, height: 900 };
        // The pages have no script; what looks at them is one.
        const context = await contextOf(ref, { colorScheme, viewport });
        const page = await context.newPage();
        await page.goto(`${origin}${path}`);
        await photograph(page, `${name}-${width}-${colorScheme}`);
        await page.evaluate(axe.source);
        const ids = await page.evaluate<string[]>(
          'axe.run({ exclude: ["iframe"] }, { iframes: false, preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
        );
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        found.push(...ids, ...(wide > width ? [`${path} is ${wide} wide on ${width}`] : []));
        await context.close();
      }
      return found;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
