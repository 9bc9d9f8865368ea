import { lexicon } from './lexicon.ts';
import { shapes, tokensOf, type Token } from './tokens.ts';
import { amendsIn, turnsOf } from './turns.ts';

/** How many words apart two words may stand that are looked at together. */
const reach = 6;

/** What the classifier sees of a sentence: turns of phrase, words, and pairs and triples of what they are about. */
export function featuresOf(sentence: string, title = false): Set<string> {
  const tokens = tokensOf(sentence, title);
  const seen = new Set<string>(turnsOf(sentence));
  seen.add(`n=${Math.min(6, Math.ceil(tokens.length / 3))}`);
  if (/\?\s*$/.test(sentence)) seen.add('?');
  if (/!/.test(sentence)) seen.add('!');
  tokens.forEach((token, at) => addFrom(at, token, tokens, seen));
  for (const { word } of tokens) if (word !== 'Name') addPieces(word, seen);
  return seen;
}

/** In what a sentence is said: what is plain in a note may be a reproach in a letter, and a defence in a reply. */
export type Manner = 'letter' | 'reason' | 'reply';

/**
 * What is seen of a sentence, and what of it is seen once more as of its manner: all but pieces and what takes two words.
 * In a reply it matters, too, whether what is seen of the sentence `after` it makes amends: "The post lost it" is a defence,
 * unless "and we did not check" follows.
 */
export function inManner(
  seen: ReadonlySet<string>,
  manner: Manner,
  after: ReadonlySet<string> = nothingAfter,
): Set<string> {
  const once = [...seen].filter((feature) => !/^%|[ _]/.test(feature) || feature.startsWith('#'));
  const amends = manner === 'reply' ? amendsIn(after).map((kind) => `${kind}>`) : [];
  return new Set([
    ...seen,
    ...once.map((feature) => `${feature}@${manner}`),
    `@${manner}`,
    ...amends,
  ]);
}

const nothingAfter: ReadonlySet<string> = new Set();

/** A turn of phrase says more than a word does, by this much. */
export function weighsMore(feature: string): number {
  return feature.startsWith('#') && feature.length > 1 ? 3 : 1;
}

function addFrom(at: number, token: Token, tokens: readonly Token[], seen: Set<string>): void {
  const [two, three] = [tokens[at + 1], tokens[at + 2]];
  seen.add(token.word).add(`~${token.stem}`);
  for (const tag of tags(token)) seen.add(tag);
  for (const one of faces(token)) {
    if (at === 0) seen.add(`^${one}`);
    if (at <= 1) seen.add(`<${one}`);
    for (const next of faces(two)) {
      seen.add(`${one} ${next}`);
      if (at === 0) seen.add(`^${one} ${next}`);
    }
  }
  if (two && three) {
    seen.add(`${token.word} ${two.word} ${three.word}`);
    for (const a of tags(token))
      for (const b of tags(two)) for (const c of tags(three)) seen.add(`${a} ${b} ${c}`);
  }
  for (const later of tokens.slice(at + 2, at + reach))
    for (const a of tags(token)) for (const b of tags(later)) seen.add(`${a}_${b}`);
}

/** Four letters at a time, so that a word nobody wrote before is known by its kin. */
function addPieces(word: string, seen: Set<string>): void {
  const bounded = ` ${word} `;
  for (let at = 0; at + 4 <= bounded.length; at++) seen.add(`%${bounded.slice(at, at + 4)}`);
}

/** A word as itself and as what it is about; past the end stands a sign of its own. */
function faces(token: Token | undefined): string[] {
  return token === undefined ? ['$'] : [token.word, ...tags(token)];
}

function tags(token: Token): string[] {
  return token.classes.map(tagOf);
}

const tagged = new Map(
  [...Object.keys(lexicon), ...shapes].map((name, at) => [
    name,
    `@${String.fromCharCode(192 + at)}`,
  ]),
);

/** A class in two signs: the weights name each many times. */
function tagOf(name: string): string {
  return tagged.get(name) ?? `@${name}`;
}
