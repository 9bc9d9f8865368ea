import { affirms, asksForEnd, refuses } from './made-of.ts';
import type { PersonsMail } from './reading.ts';
import { tellsOfRisk } from './risk.ts';
import {
  aside,
  asksForCall,
  asksForNoCall,
  end,
  frame,
  greeting,
  hedge,
  hintsAtStop,
  no,
  parting,
  refusesToStop,
  stop,
  stopAlone,
  yes,
} from './wishes.ts';

type Meaning = Pick<PersonsMail, 'wish' | 'answer'>;

/**
 * What somebody’s own words ask for, or answer. Read with caution: in doubt a person reads it.
 *
 * @param sender their name, as the message bears it: with it a signature begins
 */
export function meaningOf(words: string, sender = ''): Meaning {
  const all = comparable(words).replace(/\s+/g, ' ').trim();
  const core = clausesOf(words, fullName(sender));
  return { wish: wishOf(all, core), answer: answerOf(core) };
}

function wishOf(all: string, core: readonly string[]): Meaning['wish'] {
  if (tellsOfRisk(all)) return 'risk';
  // All of it must be the wish, and no part of it a condition: "I can't stop crying" is none.
  const asksAll = core.some(isStop) && core.every((clause) => isStop(clause) || isNo(clause));
  const isWhole = asksAll || (core.length > 0 && isStop(core.join(' ')));
  if (isWhole && !core.map(unframed).some((clause) => hedge.test(clause))) return 'stop';
  if (asksForCall.test(all) && !asksForNoCall.test(all)) return 'call-back';
  const isHint = hintsAtStop.test(all) || core.some(isStop);
  return isHint && !refusesToStop.test(all) ? 'maybe-stop' : 'none';
}

function answerOf(core: readonly string[]): Meaning['answer'] {
  if (core.length === 0) return null;
  const whole = core.join(' ');
  if (core.every(isEnd) || isEnd(whole)) return 'end';
  if (core.every(isYes) || affirms(whole)) return 'yes';
  return core.every(isNo) || refuses(whole) ? 'no' : null;
}

function isEnd(clause: string): boolean {
  return end.test(clause) || end.test(unframed(clause));
}

function isYes(clause: string): boolean {
  return yes.test(clause) || affirms(clause);
}

function isNo(clause: string): boolean {
  return no.test(clause) || refuses(clause);
}

function isStop(clause: string): boolean {
  const bare = unframed(clause);
  return (
    stop.test(clause) ||
    (stop.test(bare) && !stopAlone.test(bare)) ||
    asksForEnd(clause) ||
    asksForEnd(bare)
  );
}

function unframed(clause: string): string {
  const [framed = ''] = frame.exec(clause) ?? [];
  return framed === '' ? clause.replace(politeEnd, '') : unframed(clause.slice(framed.length));
}

/** Small letters and spaces; signs that are written or not, as in Arabic and Hebrew, are left out. */
function comparable(words: string): string {
  const said = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Mn}|\u0640|[\u200e\u200f\u2066-\u2069]/gu, '')
    .replace(/[’‘'`´]/g, "'")
    .replace(/👍\p{Emoji_Modifier}?/gu, ' yes ')
    .replace(/[🛑⛔🚫]/gu, ' stop ')
    .replace(/[^\p{L}\p{N}\p{M}' \n]+/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim()
    .replace(/(?<![\p{L}'])\p{L}{2,6}(?![\p{L}'])/gu, (word) => spelled.get(word) ?? word);
  return /^\p{L}(?: \p{L})+$/u.test(said) ? said.replaceAll(' ', '') : said;
}

/** As people write in haste; and "S T O P" is one word. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['plz', 'please'],
  ['ur', 'your'],
  ['wanna', 'want to'],
  ['gonna', 'going to'],
  ['dont', "don't"],
  ['cant', "can't"],
  ['wont', "won't"],
  ['didnt', "didn't"],
  ['havent', "haven't"],
  ['ive', "i've"],
]);

/** What is said, clause by clause, without greeting, thanks, asides, names and numbers. */
function clausesOf(words: string, name: string | null): string[] {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => comparable(line) !== '');
  const first = lines.findIndex((line) => !isGreeting(comparable(line)));
  const [head, ...tail] = first < 0 ? [] : lines.slice(first);
  if (head === undefined) return [];
  const cut = tail
    .map(comparable)
    .findIndex((line) => parting.test(line) || (name !== null && line.startsWith(name)));
  const body = [head, ...(cut < 0 ? tail : tail.slice(0, cut))];
  while (body.length > 1 && isSigned(body.at(-1) ?? '')) body.pop();
  const clauses = body.flatMap((line) =>
    line.split(/[.!?;:,…–—]+(?=\s|$)| - |[()]|(?<=[。！？])/u),
  );
  // "No thanks, Ana": whom it is said to, or who says it.
  while (clauses.length > 1 && (comparable(clauses.at(-1) ?? '') === '' || isName(clauses)))
    clauses.pop();
  return clauses.map(comparable).filter((clause) => clause !== '' && !isCourtesy(clause));
}

/** `Brook, Sam` is Sam Brook; one word may be any. */
function fullName(sender: string): string | null {
  const [last = '', first] = sender.split(',');
  const name = comparable(first === undefined ? last : `${first} ${last}`);
  return name.includes(' ') ? name : null;
}

function isCourtesy(clause: string): boolean {
  const bare = unframed(clause);
  return [clause, bare].some(
    (one) =>
      (one === '' && !says(clause)) ||
      aside.test(one) ||
      isGreeting(one) ||
      (parting.test(one) && !says(one)),
  );
}

function isGreeting(clause: string): boolean {
  return greeting.test(clause) && !says(clause);
}

function isName(clauses: readonly string[]): boolean {
  const last = clauses.at(-1)?.trim() ?? '';
  return named.test(last) && !ofTime.test(last) && !says(comparable(last));
}

function isSigned(line: string): boolean {
  return signed.test(line) && !ofTime.test(line) && !says(comparable(line));
}

/** Whether it is a wish or an answer, whatever else it looks like: "Lieber nicht" greets nobody. */
function says(clause: string): boolean {
  return isStop(clause) || isYes(clause) || isNo(clause);
}

const named = /^(?:[\p{Lu}\p{Lo}][\p{L}'’.-]*)(?: [\p{Lu}\p{Lo}][\p{L}'’.-]*){0,2}$/u;
/** "No, Friday" names a day, and nobody. */
const ofTime = /(?:day|tag|mittwoch|week|woche|noon|morning|morgen|abend)s?$/iu;
/** A line of names, a trade, an address, a number; or one word in small letters. */
const signed =
  /^(?:[\p{Lu}\d+(][\p{L}\d'’.()/+-]*(?:,? [\p{Lu}\d+(][\p{L}\d'’.()/+-]*){0,5}|[\p{Ll}]{2,12})$/u;

const politeEnd =
  / (please|pls|bitte|thanks|thank you|thankyou|thx|danke|merci|gracias|s'il vous plaît|svp|por favor|ok|now|jetzt)$/u;
