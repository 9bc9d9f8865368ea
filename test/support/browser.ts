import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const pictures = fileURLToPath(
  new URL('../../node_modules/.cache/endwell/pictures', import.meta.url),
);

/** Where Chromium is on this machine; null where it is not. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  // As root, as in a container, Chromium starts without its sandbox alone; it sees nothing but our own pages.
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Keeps a picture of a page for people to look at, in the cache of the project. */
export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
