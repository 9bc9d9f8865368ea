import { weighsMore } from '../../workflows/wording/features.ts';
import type { Weights } from '../../workflows/wording/classifier.ts';
import type { Example } from './corpus.ts';

/** So many features each: the file of weights stays below 300 KB. */
export const mostFeatures = { sentences: 6_300, subjects: 1700 };

const epochs = 20;
const pull = 0.001;
const step = 0.3;
const fewest = 2;

/**
 * Logistic regression with L2, one label against the rest, by stochastic gradient with steps that shorten (AdaGrad).
 * It is fitted twice: the second time with the `most` features that mattered most the first time. The same examples
 * always give the same weights.
 */
export function train(examples: readonly Example[], most: number): Weights {
  const labels = [...new Set(examples.flatMap((example) => example.labels))].sort();
  const order = shuffled(examples);
  const counts = vocabulary(examples);
  const names = [...counts.keys()].sort();
  const first = fitAll(order, labels, names);
  const mattered = (at: number): number =>
    Math.max(...first.map(({ weights }) => Math.abs(weights[at]!))) *
    weighsMore(names[at]!) *
    Math.sqrt(counts.get(names[at]!) ?? 0);
  const kept = names
    .map((name, at) => ({ name, mattered: mattered(at) }))
    .sort((a, b) => b.mattered - a.mattered || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
    .sort();
  return packed(labels, kept, fitAll(order, labels, kept));
}

function fitAll(
  order: readonly Example[],
  labels: readonly string[],
  names: readonly string[],
): Column[] {
  const place = new Map(names.map((name, at) => [name, at]));
  const more = Float64Array.from(names, weighsMore);
  const rows = order.map(({ features }) => ({
    places: [...features].flatMap((name) => place.get(name) ?? []),
    norm: 1 / Math.sqrt(features.size),
  }));
  return labels.map((label) =>
    fit(
      rows,
      order.map((example) => example.labels.includes(label)),
      more,
    ),
  );
}

interface Row {
  places: readonly number[];
  norm: number;
}

interface Column {
  bias: number;
  weights: Float64Array;
}

function fit(rows: readonly Row[], truths: readonly boolean[], more: Float64Array): Column {
  const weights = new Float64Array(more.length);
  const gone = new Float64Array(more.length).fill(0.01);
  const yes = truths.filter((truth) => truth).length;
  const rare = Math.sqrt((truths.length - yes) / Math.max(1, yes));
  let bias = -2;
  for (let epoch = 0; epoch < epochs; epoch++)
    rows.forEach(({ places, norm }, at) => {
      let sum = 0;
      for (const place of places) sum += weights[place]! * more[place]!;
      const truth = truths[at] ? 1 : 0;
      const off = (1 / (1 + Math.exp(-bias - sum * norm)) - truth) * (truth === 1 ? rare : 1);
      bias -= 0.05 * off;
      for (const place of places) {
        const slope = off * norm * more[place]! + pull * weights[place]!;
        gone[place]! += slope * slope;
        weights[place]! -= (step * slope) / Math.sqrt(gone[place]!);
      }
    });
  return { bias, weights };
}

function vocabulary(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= fewest));
}

function packed(
  labels: readonly string[],
  names: readonly string[],
  columns: readonly Column[],
): Weights {
  const code = (at: number): string =>
    columns
      .map(({ weights }, label) => [String.fromCharCode(97 + label), Math.round(weights[at]! * 10)])
      .filter(([, weight]) => Math.abs(Number(weight)) >= 5)
      .flat()
      .join('');
  return {
    labels,
    bias: columns.map(({ bias }) => Math.round(bias * 10) + 0),
    weights: Object.fromEntries(
      names.map((name, at) => [name, code(at)] as const).filter(([, pairs]) => pairs !== ''),
    ),
  };
}

/** The examples in an order that is always the same and follows no subject. */
export function shuffled<T>(all: readonly T[]): T[] {
  const order = [...all];
  let seed = 7;
  for (let at = order.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
