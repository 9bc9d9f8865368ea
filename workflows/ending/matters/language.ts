import type { Context } from '../context.ts';

interface Told {
  row: { language?: string | undefined };
  policy: { agency: { languages: readonly string[] } };
}

/** In which language the client is written to, and whether it is theirs. */
export type LetterLanguage = {
  /** BCP 47 tag of the letters. */
  letters: string;
  /** That of the client; null where nobody asked. */
  client: string | null;
  /** False: the agency has no letters in the language of the client, and its first stands in. */
  theirs: boolean;
};

/**
 * The language of the client where the agency has letters in it (`agency.languages`), or in the language that it is a kind of; else the
 * first of the agency. It is said wherever it is not the client's own (docs/field.md#languages).
 */
export function letterLanguage({ row, policy }: Told): LetterLanguage {
  const { languages } = policy.agency;
  const client = row.language ?? null;
  const [first = 'en'] = languages;
  if (client === null) return { letters: first, client, theirs: true };
  const offered =
    languages.find((one) => isSame(one, client)) ??
    languages.find((one) => baseOf(one) === baseOf(client));
  if (offered === undefined) return { letters: first, client, theirs: false };
  // A kind of a language is written as that kind where the letters are for all kinds of it.
  const letters = isSame(offered, baseOf(offered)) ? client : offered;
  return { letters, client, theirs: true };
}

/** Whether this is a language of the client; where nobody asked, whatever the agency writes in is. */
export function isOfClient({ row }: Pick<Context, 'row'>, language: string): boolean {
  return row.language === undefined || baseOf(row.language) === baseOf(language);
}

/** `pt-BR` → `pt`. */
export function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
