import { nearest } from '../../workflows/policy/index.ts';
import { noticeKinds } from '../../workflows/agency/context.ts';
import { neutralIntents } from '../../workflows/ending/messages/index.ts';
import { messageNames, type Intent } from '../../workflows/ending/names.ts';
import { letterFacts } from './facts.ts';
import { type Part, factsUsed, parse } from './template-facts.ts';
import { type Letters, NEUTRAL, ours, type Press, type Templates } from './templates.ts';
import { proofs } from './proofs.ts';

/** One thing to mend in an agency's own template. */
export interface LetterProblem {
  /** Path in the agency's folder, such as `de/greeting.liquid`. */
  file: string;
  /** As editors count; null where it is the whole file. */
  line: number | null;
  says: string;
  /** With it no letter is sent; otherwise it is a remark. */
  refuses: boolean;
}

/** Whatever is wrong with templates of an agency: names, form, facts, wording, length; each once. */
export function examine(own: ReadonlyMap<string, Templates>, letters: Letters): LetterProblem[] {
  const found = [...own].flatMap(([folder, templates]) => {
    const [language = '', ...variants] = folder.split('/');
    const press = letters.pressIn(language, variants);
    return press === null ? [] : examineLanguage(press, templates);
  });
  const known = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...known.values()].sort((one, other) => one.file.localeCompare(other.file));
}

function examineLanguage(press: Press, own: Templates): LetterProblem[] {
  const { language, folder, templates } = press;
  const lacking = [...messageNames, NEUTRAL].filter((name) => !Object.hasOwn(templates, name));
  if (lacking.length > 0) {
    const says = `letters in "${language}" are not whole, there is none for ${lacking.join(', ')}: write them as well, or take the folder out.`;
    return [{ file: `${folder}/`, line: null, says, refuses: true }];
  }
  const used = new Set<string>(['worker', NEUTRAL]);
  const problems = messageNames.flatMap((intent) => {
    used.add(intent);
    const read = parse(press, intent);
    if ('wrong' in read) return [inFile(press, own, read.wrong, read.wrong.says)];
    const parts = [intent, ...read.parts];
    for (const part of parts) used.add(part);
    // What is ours alone was looked at by us.
    if (!parts.some((part) => Object.hasOwn(own, part))) return [];
    const facts = [...unknownFacts(press, own, intent), ...unsaidFacts(press, own, intent)];
    return facts.length > 0
      ? facts
      : proofs(press, intent, Object.keys(own)).map(({ part, line, says, refuses }) => ({
          ...inFile(press, own, { file: part, line }, says),
          refuses,
        }));
  });
  const told = noticeKinds
    .filter((kind) => Object.hasOwn(templates, kind))
    .flatMap((kind) => {
      const read = parse(press, kind);
      if ('wrong' in read) return [inFile(press, own, read.wrong, read.wrong.says)];
      for (const part of [kind, ...read.parts]) used.add(part);
      return [];
    });
  return [...problems, ...told, ...neutralWords(press, own), ...strangers(press, own, used)];
}

/** One template says twelve messages, each by mail and as a text: all of them are looked at where it is the agency’s own. */
function neutralWords(press: Press, own: Templates): LetterProblem[] {
  if (!Object.hasOwn(own, NEUTRAL)) return [];
  const read = parse(press, NEUTRAL);
  if ('wrong' in read) return [inFile(press, own, read.wrong, read.wrong.says)];
  const ways = [{ neutral: true }, { neutral: true, by: 'sms' }] as const;
  return ways.flatMap((way) =>
    [...neutralIntents].flatMap((intent) =>
      proofs(press, intent, [NEUTRAL], way).map(({ line, says }) => ({
        file: `${press.folder}/${NEUTRAL}.liquid`,
        line,
        says: line === null ? `as ${intent}, ${says}` : says,
        refuses: true,
      })),
    ),
  );
}

/** A file that nothing asks for: its name is mistyped, and ours would be sent in its place. */
function strangers({ folder }: Press, own: Templates, used: ReadonlySet<string>): LetterProblem[] {
  const names = [...new Set([...messageNames, ...Object.keys(ours.press('en')?.templates ?? {})])];
  return Object.keys(own)
    .filter((name) => !used.has(name))
    .map((name) => {
      const near = nearest(name, names);
      const instead = near
        ? `did you mean ${near}.liquid?`
        : `there are ${messageNames.join(', ')}.`;
      const says = `no letter is called so, and none holds it as a part; ${instead}`;
      return { file: `${folder}/${name}.liquid`, line: null, says, refuses: true };
    });
}

/** What a template may say of the agency and the person, besides the facts of its letter. */
const always = ['name', 'sender', 'office', 'locale', 'agency', 'page'] as const;

function unknownFacts(press: Press, own: Templates, intent: Intent): LetterProblem[] {
  const known = [...Object.keys(letterFacts[intent]), ...always];
  return factsUsed(press, intent)
    .filter(({ name, file }) => !known.includes(name) && Object.hasOwn(own, file))
    .map(({ name, file, line }) => {
      const near = nearest(name, known);
      const instead = near ? `did you mean "${near}"?` : `there are ${known.join(', ')}.`;
      return inFile(press, own, { file, line }, `${intent} has no fact "${name}"; ${instead}`);
    });
}

/** What ours says of necessity, and this one does not: a fact that is always there, how to call, and whom in a crisis. */
function unsaidFacts(press: Press, own: Templates, intent: Intent): LetterProblem[] {
  const paths = (one: Press): Set<string> =>
    new Set(factsUsed(one, intent).map(({ path }) => path));
  const rules: Record<string, { is: string; optional?: true }> = letterFacts[intent];
  const needed = (path: string): boolean =>
    path === 'agency.phone' ||
    path === 'agency.crisisLine' ||
    (rules[path] !== undefined && rules[path].optional !== true && rules[path].is !== 'flag');
  const [language = '', ...variants] = press.folder.split('/');
  const model = ours.pressIn(language, variants) ?? ours.press('en');
  const said = paths(press);
  const bare = (path: string): string => path.replace(/\..*|\[.*/, '');
  const names = new Set([...said].map(bare));
  return [...(model === null ? [] : paths(model))]
    .filter((path) => needed(path) && !said.has(path) && !names.has(path))
    .map((path) =>
      inFile(
        press,
        own,
        { file: intent, line: null },
        `${intent} has to say {{ ${path} }}, and does not.`,
      ),
    );
}

/** In the agency's own file, or in the one of its own that the letter holds as a part. */
function inFile(
  { folder }: Press,
  own: Templates,
  { file, line }: Part,
  says: string,
): LetterProblem {
  const there = Object.hasOwn(own, file);
  const said = there ? says : `with it, ${says}`;
  const name = there ? file : (Object.keys(own)[0] ?? file);
  return {
    file: `${folder}/${name}.liquid`,
    line: there ? line : null,
    says: said,
    refuses: true,
  };
}
