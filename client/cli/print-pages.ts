import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { explained } from '../../coded-error.ts';
import { Failed } from './exit.ts';

/** A letter as a page for print, and how its file is called, without an ending. */
export interface PrintPage {
  name: string;
  html: string;
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome'] as const;
const PRINTS_WITHIN_MS = 60_000;

/**
 * Writes each page into a folder, as HTML that any browser prints, and beside it as PDF where Chromium is at hand. Answers the
 * files that were written.
 */
export async function printPages(folder: string, pages: readonly PrintPage[]): Promise<string[]> {
  const files: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, html } of pages) {
      const file = join(folder, `${name}.html`);
      await writeFile(file, html, { mode: 0o600 });
      files.push(file);
      const pdf = join(folder, `${name}.pdf`);
      if (await toPdf(file, pdf)) files.push(pdf);
    }
  } catch (cause) {
    const says = `${folder} cannot be written to (${explained(cause).says}): name another folder with --print.`;
    throw new Failed([{ code: 'letter.print', says }]);
  }
  return files;
}

/** Whether a browser was at hand that printed it. */
async function toPdf(page: string, pdf: string): Promise<boolean> {
  // As root, as in a container, it starts without its sandbox alone; the page is ours, and has no script.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const url = pathToFileURL(resolve(page)).href;
  const args = ['--headless', ...sandbox, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, url];
  for (const browser of browsers) {
    try {
      await promisify(execFile)(browser, args, { timeout: PRINTS_WITHIN_MS });
      return true;
    } catch {
      // Another may be there; without one the page is printed by hand.
    }
  }
  return false;
}
