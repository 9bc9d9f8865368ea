import { isMinor } from './age.ts';
import type { Context } from '../context.ts';
import { underMandate } from './mandate.ts';
import { isProposed } from './notice.ts';
import { reasonTraits } from './reasons.ts';

/** A short closed list: the letters check the whole of it, where their text is made (D16). */
const labels =
  /\b(?:aggressive|abusive|hostile|difficult|manipulative|lazy|rude|dishonest|unreliable|uncooperative|non-?compliant|resistant|unmotivated|needy|chaotic|demanding|ungrateful|selfish|immature|toxic|hopeless|stubborn|irresponsible|disruptive|unstable|crazy|stupid|paranoid|troublemakers?|liars?|addicts?|no-?shows?|bad debtors?|lost causes?)\b/i;

/** The word of a text that labels a person instead of saying what was done (G4, G13); null when there is none. */
export function labelIn(text: string): string | null {
  return labels.exec(text)?.[0] ?? null;
}

const praise =
  'great|good|nice|kind|lovely|pleasant|polite|friendly|honest|reliable|trustworthy|dependable|responsible|capable|cooperative|excellent|wonderful|brilliant|outstanding|hard-?working|decent|ideal';
const lob =
  'zuverlässig|vertrauenswürdig|verantwortungsvoll|ehrlich|nett|höflich|angenehm|fleißig|hilfsbereit|großartig|vorbildlich';
/** What somebody thinks of a person is no fact, in praise either; the answer to a firm is in English or German. */
const opinions = new RegExp(
  `\\b(?:(?:is|was|are|were|been|seems?|seemed|always|very|so) (?:always |very |most |quite |an? )*(?:${praise})(?! of)|` +
    `(?:${praise}) (?:client|person|tenant|character|worker|parent|mother|father|man|woman)|` +
    '(?:I|we) (?:can |would |do |gladly |warmly |highly )*(?:recommend|vouch for|trust)|' +
    'in (?:my|our) (?:opinion|view)|' +
    `(?:${lob})(?:e[rmns]?)?|(?:ich|wir) (?:kann |können )?[^.]{0,30}empfehlen?|(?:meiner|unserer) (?:Meinung|Ansicht))(?!\\p{L})`,
  'iu',
);

/** The words of a text that say what somebody thinks of a person, and not what was (D31); null when there are none. */
export function opinionIn(text: string): string | null {
  return labelIn(text) ?? opinions.exec(text)?.[0] ?? null;
}

/**
 * Whether a supervisor reads the closing letter before it leaves (docs/field.md#task-approve-letter): where the
 * agency ended, conduct was the reason, an authority has a say, or the client is under age.
 */
export function asksSecondReader(c: Context): boolean {
  const conduct =
    c.decision !== null && reasonTraits(c.decision.reason).approvals === 'conductLetter';
  return isProposed(c) || conduct || underMandate(c) || isMinor(c);
}
