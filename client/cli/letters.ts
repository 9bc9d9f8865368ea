import { cleared } from '../../legible.ts';
import { letterFacts } from '../../activities/letters/facts.ts';
import { messageNames, type Intent } from '../../workflows/ending/names.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { nearest, nearestFew } from '../../workflows/policy/index.ts';
import { lettersHere } from '../letters/letter-now.ts';
import { type SampleLetter, sampleLetter } from '../letters/sample-letter.ts';
import { loadPolicy } from '../policy/load.ts';
import { Failed, write } from './exit.ts';

/** Which samples are read, and how. */
export interface Reading {
  policy: string;
  language?: string;
  /** Facts in place of those that are usual, by which a letter reads otherwise: `{"outcome":"partly"}`. */
  with?: JsonObject;
  json?: boolean;
}

/**
 * Prints every letter, or one, as the client reads it under a policy (D33): with invented facts, and
 * with all that the wording checks have to say.
 */
export function printLetters(
  intent: string | undefined,
  { policy, language, with: facts = {}, json = false }: Reading,
): void {
  const loaded = loadPolicy({ path: policy });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const { agency } = loaded.policy;
  const letters = lettersHere();
  const asked = language ?? agency.languages[0] ?? 'en';
  if (letters.offers(asked) === null) {
    const says = `There are no letters in "${asked}"; there are some in ${letters.languages.join(', ')}.`;
    throw new Failed([{ code: 'letter.language', says }]);
  }
  const wanted = intent === undefined ? messageNames : chosen(intent);
  for (const one of wanted) refuseUnknown(one, facts);
  const all = wanted.map((one) => sampleLetter({ intent: one, facts }, agency, asked, letters));
  write(json, all, all.flatMap(lines));
  const refused = all.filter(({ findings }) => findings.some((f) => f.level === 'refuse'));
  if (refused.length === 0) return;
  const says = `Not to be sent as they are: ${refused.map((letter) => letter.intent).join(', ')}.`;
  throw new Failed([{ code: 'letter.wording', says }]);
}

/** The letter that somebody named. */
export function chosen(intent: string): Intent[] {
  const all = Object.keys(letterFacts) as Intent[];
  const known = all.find((one) => one === intent);
  if (known) return [known];
  const near = nearest(intent, all);
  const few = nearestFew(intent, all).map((one) => `"${one}"`);
  const instead = near
    ? `did you mean "${near}"?`
    : `the nearest of ${all.length} are ${few.join(', ')}.`;
  throw new Failed([
    { code: 'letter.unknown', says: `There is no letter "${intent}"; ${instead}` },
  ]);
}

/** A fact that the letter does not know would change nothing. */
function refuseUnknown(intent: Intent, facts: JsonObject): void {
  const known = Object.keys(letterFacts[intent]);
  const other = Object.keys(facts).find((name) => !known.includes(name));
  if (other === undefined) return;
  const near = nearest(other, known);
  const instead = near ? `did you mean "${near}"?` : `it knows ${known.join(', ') || 'none'}.`;
  const says = `The letter "${intent}" knows no fact "${other}"; ${instead}`;
  throw new Failed([{ code: 'letter.factUnknown', says }]);
}

function lines({ intent, subject, text, language, version, findings }: SampleLetter): string[] {
  return [
    `── ${intent} ${'─'.repeat(Math.max(0, 60 - intent.length))}`,
    `Language: ${language}; templates ${version}`,
    `Subject: ${cleared(subject)}`,
    '',
    cleared(text).trimEnd(),
    '',
    ...findings.map(({ level, found, why, mend }) => `  ${level}: “${found}”. ${why} ${mend}`),
  ];
}
