import type { Remark } from './finding.ts';
import { findPhrases, phraseBook } from './phrases.ts';

/** A subject line is read over shoulders: it never says what the service is for. */
export function checkSubject(subject: string, language: string): Remark[] {
  return findPhrases(subject, phraseBook(language)?.revealing ?? []).map((found) => ({ found }));
}

/** Whether a subject line says more than that somebody writes. */
export function reveals(subject: string, language: string): boolean {
  return checkSubject(subject, language).length > 0;
}
