import { writeFileSync } from 'node:fs';
import { weighed, type Weights } from '../../workflows/wording/classifier.ts';
import { verdictOf } from '../../workflows/wording/finding.ts';
import { checkWording } from '../../workflows/wording/index.ts';
import { enough } from '../../workflows/wording/likely.ts';
import { corpus, type Example } from './corpus.ts';
import { mostFeatures, shuffled, train } from './train.ts';

const folds = 5;

const { sentences, subjects } = corpus();
const trained = {
  sentences: train(sentences, mostFeatures.sentences),
  subjects: train(subjects, mostFeatures.subjects),
};
const file = new URL('../../workflows/wording/weights.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(trained, null, 0)}\n`);
say(
  `${sentences.length} sentences, ${subjects.length} subjects, ${JSON.stringify(trained).length} bytes`,
);
figures('sentences', sentences, mostFeatures.sentences);
figures('subjects', subjects, mostFeatures.subjects);

/** Prints how well each label is told from the rest by weights that never saw the example. */
function figures(name: string, examples: readonly Example[], features: number): void {
  const order = shuffled(examples);
  const judged = Array.from({ length: folds }, (_, fold) => {
    const unseen = order.filter((_, at) => at % folds === fold);
    const weights = train(
      order.filter((_, at) => at % folds !== fold),
      features,
    );
    return unseen.map((example) => ({ example, is: likelihoods(weights, example) }));
  }).flat();
  say(`\n${name}, ${folds}-fold: label, how many, precision and recall from 0.3`);
  for (const label of new Set(examples.flatMap(({ labels }) => labels))) {
    const said = judged.filter(({ is }) => (is[label] ?? 0) >= 0.3);
    const true_ = judged.filter(({ example }) => example.labels.includes(label));
    const both = said.filter(({ example }) => example.labels.includes(label)).length;
    say(
      `  ${label.padEnd(13)}${String(true_.length).padStart(5)}  ${share(both, said.length)}  ${share(both, true_.length)}`,
    );
  }
  const bad = judged.filter(({ example }) => example.labels.includes('bad'));
  const sound = judged.filter(({ example }) => example.labels.length === 0);
  const least = name === 'subjects' ? enough.subject : enough.bad;
  const heard = ({ example, is }: (typeof judged)[number]): boolean =>
    (is['bad'] ?? 0) >= least || verdictOf(certain(example.text, name === 'subjects')) !== 'passed';
  say(
    `  bad not passed ${share(bad.filter(heard).length, bad.length)}, sound not passed ${share(sound.filter(heard).length, sound.length)}`,
  );
}

function likelihoods(weights: Weights, example: Example): Record<string, number> {
  return weighed(weights, example.features);
}

/** What the phrase book alone says; the committed weights have seen the example and are left out. */
function certain(text: string, subject: boolean): { level: 'refuse' }[] {
  return checkWording(text, { kind: subject ? 'subject' : 'letter' }).flatMap(({ level }) =>
    level === 'refuse' ? [{ level }] : [],
  );
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
