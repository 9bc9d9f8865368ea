import { featuresOf, weighsMore } from './features.ts';
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

/** What a subject line may tell whoever reads it over a shoulder. */
export type SubjectLabel =
  'bad' | 'service' | 'matter' | 'urgency' | 'blame' | 'selling' | 'doubt' | 'label';

/** Logistic weights in tenths: for each feature the letter of a label and its weight, and so on: `a12c-3`. */
export interface Weights {
  labels: readonly string[];
  bias: readonly number[];
  weights: Readonly<Record<string, string>>;
}

const models: { sentences: Weights; subjects: Weights } = trained;

/** How likely a sentence of English is each label. */
export function likely(sentence: string): Likelihood<SentenceLabel> {
  return weighed(models.sentences, featuresOf(sentence));
}

/** How likely a subject line tells what it should not. */
export function likelyInSubject(subject: string): Likelihood<SubjectLabel> {
  return weighed(models.subjects, featuresOf(subject, true));
}

/** The likelihoods that weights give to features. */
export function weighed<Label extends string>(
  { labels, bias, weights }: Weights,
  features: ReadonlySet<string>,
): Likelihood<Label> {
  const sums = new Float64Array(labels.length);
  for (const feature of features) {
    if (!Object.hasOwn(weights, feature)) continue;
    const more = weighsMore(feature);
    addTo(sums, weights[feature] ?? '', more);
  }
  const norm = 1 / Math.sqrt(features.size);
  const likelihoods = labels.map((label, at): [string, number] => {
    const score = ((bias[at] ?? 0) + (sums[at] ?? 0) * norm) / 10;
    return [label, 1 / (1 + Math.exp(-score))];
  });
  // The trainer writes the labels of the corpus, which are those of the type.
  return Object.fromEntries(likelihoods) as Likelihood<Label>;
}

/** Read sign by sign: it is done some hundred times a sentence, and a pattern would take most of the time. */
function addTo(sums: Float64Array, said: string, more: number): void {
  let [label, weight, sign] = [0, 0, more];
  for (let at = 0; at <= said.length; at++) {
    const code = said.charCodeAt(at);
    if (code === minus) sign = -more;
    else if (code < firstLetter) weight = weight * 10 + (code - zero);
    else {
      sums[label] = (sums[label] ?? 0) + weight * sign;
      [label, weight, sign] = [code - firstLetter, 0, more];
    }
  }
}

const firstLetter = 'a'.charCodeAt(0);
const zero = '0'.charCodeAt(0);
const minus = '-'.charCodeAt(0);
