import { nearest } from '../../workflows/policy/index.ts';

/** Languages by what people call them in English and German: `polish`, `polnisch`. */
let named: ReadonlyMap<string, string> | null = null;

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

function namesOf(): ReadonlyMap<string, string> {
  const tags = letters.flatMap((one) => letters.map((two) => `${one}${two}`));
  const all = ['en', 'de'].flatMap((tongue) => {
    const names = new Intl.DisplayNames([tongue], { type: 'language', fallback: 'none' });
    return tags.flatMap((tag) => {
      const name = names.of(tag);
      return name === undefined ? [] : [[name.toLowerCase(), tag] as const];
    });
  });
  return new Map(all);
}

/** The tag of a language that is called so, or written as a tag; null: neither. */
export function readLanguage(text: string): string | null {
  named ??= namesOf();
  const tag = text.replaceAll('_', '-').replace(/^[A-Za-z]+/, (part) => part.toLowerCase());
  const isTag = /^[a-z]{2,3}(-|$)/.test(tag);
  return named.get(text.normalize('NFC').toLowerCase()) ?? (isTag ? tag : null);
}

/** What is called nearly so; null: nothing. */
export function languageLike(text: string): string | null {
  named ??= namesOf();
  return nearest(text, [...named.keys()]);
}
