import { letterLanguage } from '../workflows/ending/matters/index.ts';

/**
 * Of a client in whose language the agency does not write: that, and in which it does, in a sentence, before anybody is written to; null
 * where it does.
 */
export function otherLanguage(
  language: string | undefined,
  agency: { languages: readonly string[] },
): string | null {
  if (language === undefined || agency.languages.length === 0) return null;
  const { letters, theirs } = letterLanguage({ row: { language }, policy: { agency } });
  const there = agency.languages.join(', ');
  return theirs
    ? null
    : `found "${language}", and the agency writes in ${there} (agency.languages): letters to this client will be in ${letters}.`;
}
