import { clock, longDate, moment } from './local-time.ts';

/** A sentence as it should stand: a capital at the start, a full stop at the end. */
function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]["”]?$/.test(capital) ? capital : `${capital}.`;
}

/** The person's own words, in quotation marks so that wording checks leave them alone. */
function quoted(text: string): string {
  return `"${text.trim().replace(/["“”]/g, "'")}"`;
}

/** What a template may do with a fact. */
export const filters = { longDate, clock, moment, sentence, quoted };
