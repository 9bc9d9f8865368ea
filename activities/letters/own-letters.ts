import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CodedError } from '../../coded-error.ts';
import { examine, type LetterProblem } from './examine.ts';
import { isLanguage, Letters, readTemplates, type Templates, variantFolders } from './templates.ts';

/** What an agency has of its own, in place of ours or in a further language: the letters, and all that is wrong with them. */
export interface OwnLetters {
  own: ReadonlyMap<string, Templates>;
  letters: Letters;
  problems: LetterProblem[];
}

/**
 * Reads a folder of templates, `<language>/<message>.liquid` and `<language>/<programme>/<message>.liquid`, and looks at each letter that is made with one of them.
 *
 * @throws CodedError `letters` where there is no such folder
 */
export function readOwnLetters(folder: string): OwnLetters {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const says = `${folder} is no folder of letters: it holds a folder for each language, such as de/closing-letter.liquid. Name one with ENDWELL_LETTERS.`;
    throw new CodedError('letters', says);
  }
  const languages = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && isLanguage(entry.name),
  );
  const folders = languages.flatMap(({ name }) => [
    name,
    ...variantFolders
      .map((variant) => `${name}/${variant}`)
      .filter((path) => existsSync(join(folder, path))),
  ]);
  const own = new Map(
    folders.map((path) => [path, readTemplates(pathToFileURL(`${join(folder, path)}/`))]),
  );
  const letters = new Letters(own);
  return { own, letters, problems: examine(own, letters) };
}

/**
 * The letters of an agency as they are sent, ours where it has none of its own: not one of them leaves while another cannot.
 *
 * @throws CodedError `letters` with file and line of what is wrong first
 */
export function ownLetters(folder: string): Letters {
  const { letters, problems } = readOwnLetters(folder);
  const wrong = problems.filter(({ refuses }) => refuses);
  const [first] = wrong;
  if (first === undefined) return letters;
  const more = wrong.length === 1 ? '' : ` There are ${wrong.length - 1} more.`;
  const says = `${told(first)}${more} Mend it in ${folder} (endwell letters check), or take the file out.`;
  throw new CodedError('letters', says);
}

/** A problem as people read it: where, and what. */
export function told({ file, line, says }: LetterProblem): string {
  return `${file}${line === null ? '' : `, line ${line}`}: ${says}`;
}
