import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Source text of every template and partial of one language, by file name without its ending. */
export type Templates = Record<string, string>;

const root = new URL('./', import.meta.url);
const ending = '.liquid';
const isLanguage = /^[a-z]{2,3}(-[a-z0-9]+)*$/i;

/** Reads the templates of a language (C22: a closing letter for each outcome and kind); a language that has no folder here has none. */
export function loadTemplates(language: string): Templates {
  const folder = new URL(`./${language}/`, root);
  if (!isLanguage.test(language) || !existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.slice(0, -ending.length), readFileSync(new URL(file, folder), 'utf8')]),
  );
}
