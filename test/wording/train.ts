import {
  hashOf,
  type Model,
  type Models,
  signs,
  type Weights,
} from '../../workflows/wording/classifier.ts';
import { weighsMore } from '../../workflows/wording/features.ts';
import type { Corpus, Example } from './corpus.ts';

/** How many weights a label has: together they stay below 300 KB. */
const sizes = {
  harm: { bad: 150_000 },
  door: {
    confidence: 2 ** 14,
    availability: 2 ** 14,
    doubt: 2 ** 14,
    duty: 2 ** 13,
    conditional: 2 ** 13,
  },
  harms: {
    blame: 2 ** 13,
    label: 2 ** 13,
    defence: 2 ** 13,
    selling: 2 ** 13,
    banned: 2 ** 12,
  },
  subjects: { bad: 2 ** 15 },
} as const;

/** The weights of everything that a text is weighed by. Whether a door is held open is not asked of letters, reasons and replies. */
export function trainedOn({ sentences, subjects }: Pick<Corpus, 'sentences' | 'subjects'>): Models {
  const door = sentences.filter(({ kind }) => kind === null || kind === 'openDoor');
  const mannered = sentences.map((example) => ({ ...example, features: example.mannered }));
  return {
    harm: train(mannered, sizes.harm),
    sentences: { ...train(door, sizes.door), ...train(sentences, sizes.harms) },
    subjects: train(subjects, sizes.subjects),
  };
}

const epochs = 12;
const pull = 0.001;
const step = 0.3;
/** An example that is told this well teaches nothing more. */
const settled = 0.02;

/**
 * Logistic regression with L2, one label against the rest, by stochastic gradient with steps that shorten (AdaGrad).
 * The same examples always give the same weights.
 */
function train(
  examples: readonly Pick<Example, 'features' | 'labels'>[],
  of: Record<string, number>,
): Model {
  const order = shuffled(examples);
  const rows = toRows(order);
  const fitted = Object.entries(of).map(([label, size]): [string, Weights] => [
    label,
    fit(
      rows,
      order.map(({ labels }) => labels.includes(label)),
      size,
    ),
  ]);
  return Object.fromEntries(fitted);
}

interface Row {
  hashes: Uint32Array;
  more: Uint8Array;
  norm: number;
}

function toRows(order: readonly Pick<Example, 'features'>[]): Row[] {
  return order.map(({ features }) => ({
    hashes: Uint32Array.from(features, hashOf),
    more: Uint8Array.from(features, weighsMore),
    norm: 1 / Math.sqrt(features.size),
  }));
}

function fit(rows: readonly Row[], truths: readonly boolean[], size: number): Weights {
  const weights = new Float64Array(size);
  const gone = new Float64Array(size).fill(0.01);
  const yes = truths.filter((truth) => truth).length;
  const rare = Math.sqrt((truths.length - yes) / Math.max(1, yes));
  let bias = -2;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const [at, { hashes, more, norm }] of rows.entries()) {
      let sum = 0;
      for (let nth = 0; nth < hashes.length; nth++)
        sum += weights[hashes[nth]! % size]! * more[nth]!;
      const truth = truths[at] ? 1 : 0;
      const off = (1 / (1 + Math.exp(-bias - sum * norm)) - truth) * (truth === 1 ? rare : 1);
      if (Math.abs(off) < settled) continue;
      bias -= 0.05 * off;
      for (let nth = 0; nth < hashes.length; nth++) {
        const place = hashes[nth]! % size;
        const slope = off * norm * more[nth]! + pull * weights[place]!;
        gone[place]! += slope * slope;
        weights[place]! -= (step * slope) / Math.sqrt(gone[place]!);
      }
    }
  return { bias: Math.round(bias * 10) + 0, weights: packed(weights) };
}

function packed(weights: Float64Array): string {
  return Array.from(weights, (weight) => {
    const tenths = Math.max(-32, Math.min(31, Math.round(weight * 10)));
    return signs[tenths + 32];
  }).join('');
}

/** The examples in an order that is always the same and follows no subject. */
function shuffled<T>(all: readonly T[]): T[] {
  const order = [...all];
  let seed = 7;
  for (let at = order.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
