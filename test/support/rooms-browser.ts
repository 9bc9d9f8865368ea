import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, openBrowser, photograph } from './browser.ts';
import type { StandInHouse } from './stand-in-house.ts';
import { roomsOf } from './stand-in-rooms.ts';

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

const schemes = ['light', 'dark'] as const;

/** The rooms of a house in a browser without a script. */
export interface RoomsInBrowser {
  origin: string;
  /** Somebody of the staff, at a browser of their own. */
  pageOf: (ref: string) => Promise<Page>;
  /**
   * A page by day on a desk and by night in a hand: what axe finds, whether it is wider than its screen; pictures of it by day and by
   * night, there and there, are kept under this name.
   */
  looked: (ref: string, path: string, name: string) => Promise<string[]>;
  /** The same page by the keyboard alone: what is not reached, and where the focus is not seen. */
  walked: (ref: string, path: string) => Promise<string[]>;
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
  const contextOf = async (ref: string, more: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({ extraHTTPHeaders: { 'x-person': ref }, ...more });
    // A machine that others keep busy is slow, and nothing is wrong with that.
    context.setDefaultTimeout(100_000);
    return context;
  };
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
        for (const scheme of schemes) {
          await page.emulateMedia({ colorScheme: scheme });
          await photograph(page, `${name}-${width}-${scheme}`);
        }
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe.source);
        const ids = await page.evaluate<string[]>(
          'axe.run({ exclude: ["iframe"] }, { iframes: false, preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
        );
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        found.push(...ids, ...(wide > width ? [`${path} is ${wide} wide on ${width}`] : []));
        const doubled = await page.evaluate<number>(
          "document.documentElement.style.fontSize = '200%', document.documentElement.scrollWidth",
        );
        if (doubled > width)
          found.push(`${path} is ${doubled} wide on ${width} in letters twice as large`);
        await context.close();
      }
      return found;
    },
    walked: async (ref, path) => {
      const context = await contextOf(ref, { viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      await page.goto(`${origin}${path}`);
      const found = await walkedThrough(page);
      await context.close();
      return found;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Where the focus stands: what it is, and whether whoever looks sees it there; null where it has come round. */
const focused = `(() => {
  const one = document.activeElement;
  // A date has a stop for each of its parts.
  const isSame = one !== null && one === document.lastStop;
  if (one === null || one === document.body || (!isSame && 'stop' in one.dataset)) return null;
  one.dataset.stop = '';
  document.lastStop = one;
  const { top, bottom, left, right } = one.getBoundingClientRect();
  const onScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  const name = one.innerText || one.name || one.tagName;
  return { name, isSame, isSeen: onScreen && isMarked };
})()`;

/** What can be used and was not reached; of choices the arrows reach the others. */
const unreached = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter((one) => one.checkVisibility() && one.type !== 'radio' && !('stop' in one.dataset))
  .map((one) => 'not reached: ' + (one.innerText || one.name))`;

interface Stop {
  name: string;
  isSame: boolean;
  isSeen: boolean;
}

/** Nothing has more parts than a date with its time. */
const MOST_PARTS = 8;

async function walkedThrough(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let parts = 0; parts < MOST_PARTS;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(focused);
    if (stop === null) return [...found, ...(await page.evaluate<string[]>(unreached))];
    // Within a date the browser itself shows which part it is.
    if (!stop.isSeen && !stop.isSame) found.push(`not seen: ${stop.name}`);
    parts = stop.isSame ? parts + 1 : 0;
  }
  return [...found, 'there is no way on by the keyboard'];
}
