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

/** The tag of a language that is called so, or written as a tag; its form is checked elsewhere. */
export function readLanguage(text: string): string {
  named ??= namesOf();
  const tag = text.replace(/^[A-Za-z]+/, (part) => part.toLowerCase());
  return named.get(text.normalize('NFC').toLowerCase()) ?? tag;
}
