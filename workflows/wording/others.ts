import type { Finding } from './finding.ts';
import { rules } from './rules.ts';

/** Somebody spoken of by a title and a name. */
const titled = /\b(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau)\b\.?\s+(\p{Lu}[\p{L}'’-]+)/gu;
const capital = /\p{Lu}[\p{L}'’-]{2,}/gu;
/** What a person is to somebody, or whose they are: capitals that name nobody. */
const unnamed =
  /^(?:mother|father|mum|dad|parents?|sister|brother|aunt|uncle|cousin|son|daughter|wife|husband|partner|friends?|neighbours?|colleagues?|her|his|their|the|one|and)$/i;

/** Who may stand in a text that a client gets, and who may not. */
export interface Company {
  /** People of the client's, as they were named: nobody tells of them (D24). */
  others: readonly string[];
  /** Client, agency and whoever takes part: what names them. */
  ours: readonly string[];
}

/**
 * Names of others in a text: those known to be the client's people for certain, and whoever has a title and is none of ours to be
 * read by somebody else. In German every noun has a capital, so that only titles tell.
 */
export function checkOthers(text: string, { others, ours }: Company, english: boolean): Finding[] {
  const [level, why, mend] = rules.others;
  const known = new Set(ours.flatMap((one) => one.match(/[\p{L}'’-]+/gu) ?? []));
  const theirs = english ? others.flatMap((one) => one.match(capital) ?? []) : [];
  const named = theirs.filter((name) => !unnamed.test(name) && !known.has(name));
  const words = new Set(text.match(/[\p{L}'’-]+/gu) ?? []);
  const certain = named.find((name) => words.has(name) || words.has(`${name}'s`));
  if (certain !== undefined)
    return [{ check: 'others', level: 'refuse', found: certain, why, mend }];
  return Array.from(text.matchAll(titled), ([found, name = '']) => ({ found, name }))
    .filter(({ name }) => !known.has(name))
    .map(({ found }) => ({ check: 'others', level, found, why, mend }));
}
