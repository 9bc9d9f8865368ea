import type { Refusal } from '../workflows/chart/index.ts';
import { eventInWords, type FieldInWords, type Hearer } from './event-words.ts';
import { likelyEvents } from './likely-events.ts';

/** A refusal as people read it: of an event that is none with those that were probably meant, of a wrong choice with the word of each code. */
export function refusalInWords<R extends Refusal | null>(refusal: R, hearer: Hearer): R {
  if (refusal?.code === 'unknown') return { ...refusal, mend: meant(hearer, refusal.event) };
  return refusal?.code === 'malformed' ? choicesInWords(refusal, hearer) : refusal;
}

function meant(hearer: Hearer, typed: string): string {
  const quoted = likelyEvents([hearer], typed).map((event) => `"${event}"`);
  const last = quoted.pop() ?? '';
  return `Did you mean ${quoted.join(', ')} or ${last}?`;
}

/** How a refusal names what could be chosen (workflows/chart/rules/hearing.ts). */
const choice = /(expected one of (?:\d+ words, the nearest )?)([\w., -]*?), found /g;

function choicesInWords<R extends Refusal>(refusal: R, hearer: Hearer): R {
  const says = new Map(wordsWithin(eventInWords(hearer, refusal.event)?.fields ?? []));
  const worded = (code: string) => (says.has(code) ? `${code} (${says.get(code)})` : code);
  const why = refusal.why.replaceAll(choice, (_, before: string, codes: string) => {
    return `${before}${codes.split(', ').map(worded).join(', ')}, found `;
  });
  return { ...refusal, why };
}

function wordsWithin(fields: readonly FieldInWords[]): [string, string][] {
  return fields.flatMap(({ words, fields: inner }) => [
    ...Object.entries(words ?? {}),
    ...wordsWithin(inner ?? []),
  ]);
}
