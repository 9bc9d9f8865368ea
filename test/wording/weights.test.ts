import { statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkWording } from '../../workflows/wording/index.ts';
import weights from '../../workflows/wording/weights.json' with { type: 'json' };
import { corpus } from './corpus.ts';
import { trainedOn } from './train.ts';

const { sentences, subjects } = corpus();

describe('the weights of the wording check', () => {
  it('are those of the corpus: npm run wording makes them again', () => {
    expect(trainedOn({ sentences, subjects })).toEqual(weights);
  });

  it('are small enough for every process that checks a text', () => {
    const file = new URL('../../workflows/wording/weights.json', import.meta.url);
    expect(statSync(file).size).toBeLessThan(300_000);
  });

  it('come of at least 2,000 different sentences', () => {
    expect(new Set(sentences.map(({ text }) => text)).size).toBeGreaterThanOrEqual(2000);
  });

  it('hear most of what the corpus says is bad, and leave most of what is sound alone', () => {
    const heard = (all: typeof sentences): number =>
      all.filter(({ text }) => checkWording(text, { kind: 'reply' }).length > 0).length /
      all.length;
    const harm = ['label', 'blame', 'defence', 'selling', 'banned'];
    expect(
      heard(sentences.filter(({ labels }) => labels.some((l) => harm.includes(l)))),
    ).toBeGreaterThan(0.85);
    expect(heard(sentences.filter(({ labels }) => labels.length === 0))).toBeLessThan(0.1);
  });
});
