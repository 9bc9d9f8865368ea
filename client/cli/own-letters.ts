import { readOwnLetters, told } from '../../activities/letters/own-letters.ts';
import { type Letters, ours, type Press } from '../../activities/letters/templates.ts';
import { loadConfig } from '../../temporal.config.ts';
import { linesBetween } from '../letters/difference.ts';
import { Failed, write } from './exit.ts';

function folderOf(folder: string | undefined): string {
  const named = folder ?? loadConfig().letters;
  if (named !== null) return named;
  const says = 'Which letters? Name their folder, or set ENDWELL_LETTERS to it.';
  throw new Failed([{ code: 'letters.folder', says }]);
}

/** The letters of a folder such as `de`, or `de/advisory`. */
function pressOf(letters: Letters, folder: string): Press | null {
  const [language = '', ...variants] = folder.split('/');
  return letters.pressIn(language, variants);
}

/** Says all that is wrong with an agency's own letters, as the worker does before it sends any. */
export function checkOwnLetters(folder: string | undefined, json: boolean): void {
  const { own, letters, problems } = readOwnLetters(folderOf(folder));
  if (problems.length > 0) {
    throw new Failed(problems.map((problem) => ({ code: 'letters', says: told(problem) })));
  }
  const languages = [...own].map(([language, templates]) => {
    const files = Object.keys(templates);
    return { language, files, version: pressOf(letters, language)?.version ?? null };
  });
  write(json, { ok: true, languages }, [
    ...languages.map(({ language, files, version }) =>
      files.length === 0
        ? `${language}: none of its own; ours are version ${version}.`
        : `${language}: ${files.length} own, with the rest version ${version}: ${files.join(', ')}`,
    ),
    'They hold: each says its facts, and may leave.',
  ]);
}

/** Shows how an agency's own letters differ from ours, line by line; those that we do not have are new. */
export function diffOwnLetters(folder: string | undefined, json: boolean): void {
  const { own } = readOwnLetters(folderOf(folder));
  const files = [...own].flatMap(([language, templates]) =>
    Object.entries(templates).map(([name, theirs]) => {
      const our = pressOf(ours, language)?.templates[name] ?? null;
      const file = `${language}/${name}.liquid`;
      return { file, isNew: our === null, lines: linesBetween(our ?? '', theirs) };
    }),
  );
  const shown = files.flatMap(({ file, isNew, lines }) => {
    const changed = lines.filter(({ sign }) => sign !== ' ').length;
    if (isNew) return [`── ${file}: new`];
    if (changed === 0) return [`── ${file}: as ours`];
    return [
      `── ${file}: ours −, own +`,
      ...lines.map(({ sign, text }) => `${sign} ${text}`.trimEnd()),
    ];
  });
  write(json, files, shown.length === 0 ? ['There is no letter of its own.'] : shown);
}
