import {
  asksForCall,
  asksForNoCall,
  greeting,
  hintsAtStop,
  no,
  parting,
  refusesToStop,
  risk,
  stop,
  yes,
} from './wishes.ts';
import type { PersonsMail } from './reading.ts';

type Meaning = Pick<PersonsMail, 'wish' | 'answer'>;

/** What somebody’s own words ask for, or answer. Read with caution: in doubt a person reads it. */
export function meaningOf(words: string): Meaning {
  const lines = comparable(words).split('\n').filter(Boolean);
  const all = lines.join(' ');
  const core = withoutCourtesies(lines);
  const said = core.join(' ');
  const answer = yes.test(said) ? 'yes' : no.test(said) ? 'no' : null;
  return { wish: wishOf(all, core), answer };
}

function wishOf(all: string, core: readonly string[]): Meaning['wish'] {
  if (risk.test(all)) return 'risk';
  // All of it must be the wish: "I can't stop crying" is none.
  if (
    core.length > 0 &&
    core.length <= 4 &&
    (stop.test(core.join(' ')) || core.every((line) => stop.test(line)))
  )
    return 'stop';
  if (asksForCall.test(all) && !asksForNoCall.test(all)) return 'call-back';
  const isHint = hintsAtStop.test(all) || core.some((line) => stop.test(line));
  return isHint && !refusesToStop.test(all) ? 'maybe-stop' : 'none';
}

/** Small letters and spaces; signs that are written or not, as in Arabic and Hebrew, are left out. */
function comparable(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Mn}|\u0640|[\u200e\u200f\u2066-\u2069]/gu, '')
    .replace(/[’‘'`´]/g, "'")
    .replace(/[^\p{L}\p{N}\p{M}' \n]+/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

/** Without greeting, thanks, name and number. */
function withoutCourtesies(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !greeting.test(line));
  const begun = first < 0 ? [] : lines.slice(first);
  const [head = '', ...tail] = begun;
  const cut = tail.findIndex((line) => parting.test(line));
  const body = cut < 0 ? begun : begun.slice(0, cut + 1);
  // A last line of one or two words behind a wish is a name.
  const last = body.length > 1 ? (body.at(-1) ?? '') : '';
  const isName =
    last !== '' && !stop.test(last) && /^(\p{L}[\p{L}'.-]*)( \p{L}[\p{L}'.-]*){0,2}$/u.test(last);
  const isWhole = [stop, yes, no].some((whole) => whole.test(head));
  const kept = isName && isWhole ? body.slice(0, -1) : body;
  return kept.map((line) => line.replace(politeStart, '').replace(politeEnd, '').trim());
}

const politeStart =
  /^(hi|hello|hey|hallo|thanks|thank you|danke|merci|gracias|sorry|sorry but|please|pls|bitte)( (so much|very much|vielmals|beaucoup|but|and))* (?=\S)/u;
const politeEnd =
  / (please|pls|bitte|thanks|thank you|thankyou|thx|danke|merci|gracias|s'il vous plaît|svp|por favor|ok|now|jetzt)$/u;
