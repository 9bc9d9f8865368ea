import { featuresOf, inManner, type Manner, weighsMore } from './features.ts';
import trained from './weights.json' with { type: 'json' };

/** How likely a sentence is each of its labels, from 0 to 1. */
export type Likelihood<Label extends string> = Record<Label, number>;

/** What a sentence of a text may be; one may be several. */
export type SentenceLabel =
  | 'confidence'
  | 'availability'
  | 'doubt'
  | 'duty'
  | 'conditional'
  | 'blame'
  | 'label'
  | 'defence'
  | 'selling'
  | 'banned'
  /** Any of blame, label, defence, selling and banned: told better together than one by one. */
  | 'bad';

/** What a subject line is: whoever reads it over a shoulder must not learn anything. */
export type SubjectLabel = 'bad';

/**
 * Logistic weights of one label, in tenths and one sign each: `A` is −3.2, `g` is 0 and `/` is 3.1. A feature has no
 * name here; it stands where its hash points, which is what keeps the file small.
 */
export interface Weights {
  bias: number;
  weights: string;
}

export type Model = Readonly<Record<string, Weights>>;

/** What sentences and subject lines of English are weighed by. */
export interface Models {
  sentences: Model;
  /** Whether a sentence may go out at all, which is told by its manner, too. */
  harm: Model;
  subjects: Model;
}

export const shipped: Models = trained;

/** How likely each sentence of an English text is each label; what is said after it counts. */
export function likely(
  text: readonly string[],
  manner: Manner,
  { sentences, harm }: Models,
): Likelihood<SentenceLabel>[] {
  const seen = text.map((sentence) => featuresOf(sentence));
  return seen.map((one, at) => ({
    ...weighed<Exclude<SentenceLabel, 'bad'>>(sentences, one),
    ...weighed<'bad'>(harm, inManner(one, manner, seen[at + 1])),
  }));
}

/** How likely a subject line tells what it should not. */
export function likelyInSubject(subject: string, { subjects }: Models): Likelihood<SubjectLabel> {
  return weighed(subjects, featuresOf(subject, true));
}

/** The likelihoods that weights give to features. */
function weighed<Label extends string>(
  model: Model,
  features: ReadonlySet<string>,
): Likelihood<Label> {
  const places = Array.from(features, (feature) => [hashOf(feature), weighsMore(feature)] as const);
  const norm = 1 / Math.sqrt(features.size);
  const likelihoods = Object.entries(model).map(([label, { bias, weights }]): [string, number] => {
    let sum = 0;
    for (const [hash, more] of places) sum += tenths(weights, hash % weights.length) * more;
    return [label, 1 / (1 + Math.exp(-(bias + sum * norm) / 10))];
  });
  // The trainer writes the labels of the corpus, which are those of the type.
  return Object.fromEntries(likelihoods) as Likelihood<Label>;
}

/** The signs of the weights, from −32 to 31 tenths. */
export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const tenthsOf = new Int8Array(128);
Array.from(signs, (sign, at) => (tenthsOf[sign.charCodeAt(0)] = at - 32));

function tenths(weights: string, at: number): number {
  return tenthsOf[weights.charCodeAt(at)] ?? 0;
}

/** FNV-1a, 32 bits. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++)
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
