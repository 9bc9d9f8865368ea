import { either, wordsOf, type Form } from './form.ts';

type Make = (of: Form, by: Form) => Form;

/** What the types that TypeScript brings along make of others. */
export const builtIn: Readonly<Record<string, Make>> = {
  Readonly: (of) => of,
  Array: (of) => ({ words: new Set(), item: of }),
  ReadonlyArray: (of) => ({ words: new Set(), item: of }),
  Record: (by, of) =>
    [...by.words].every(isSpelt)
      ? { words: new Set(), fields: new Map([...by.words].map((word) => [nameOf(word), of])) }
      : { words: new Set(), entry: of },
  Partial: (of) => withFields(of, (form) => either(form, wordsOf('undefined'))),
  Omit: (of, by) => withFields(of, (form, name) => (by.words.has(spelt(name)) ? null : form)),
  Pick: (of, by) => withFields(of, (form, name) => (by.words.has(spelt(name)) ? form : null)),
  Exclude: (of, by) => withWords(of, (word) => !by.words.has(word)),
  Extract: (of, by) => withWords(of, (word) => by.words.has(word)),
  NonNullable: (of) => withWords(of, (word) => word !== 'null' && word !== 'undefined'),
};

/** A word as it is written in a type, and back. */
export const spelt = (word: string | number | boolean): string =>
  typeof word === 'string' ? `'${word}'` : String(word);
export const nameOf = (word: string): string => (isSpelt(word) ? word.slice(1, -1) : word);

function isSpelt(word: string): boolean {
  return word.startsWith("'");
}

function withFields(of: Form, change: (form: Form, name: string) => Form | null): Form {
  const fields = new Map<string, Form>();
  for (const [name, form] of of.fields ?? []) {
    const changed = change(form, name);
    if (changed) fields.set(name, changed);
  }
  return { ...of, fields };
}

function withWords(of: Form, keeps: (word: string) => boolean): Form {
  return { ...of, words: new Set([...of.words].filter(keeps)) };
}
