import { writeFileSync } from 'node:fs';
import { hashOf } from '../../workflows/wording/classifier.ts';
import { checkWording, type Verdict, verdictOf } from '../../workflows/wording/index.ts';
import type { WordingKind } from '../../workflows/wording/index.ts';
import { corpus, type Example, isSound } from './corpus.ts';
import { trainedOn } from './train.ts';

/** Trains the weights of the wording check, and prints how well it tells what it never saw. */
const folds = 5;

const whole = corpus();
const file = new URL('../../workflows/wording/weights.json', import.meta.url);
const trained = JSON.stringify(trainedOn(whole));
writeFileSync(file, `${trained}\n`);
const { sentences, subjects, texts } = whole;
say(
  `${sentences.length} sentences, ${texts.length} texts of several kinds, ${subjects.length} subject lines; ${trained.length} bytes`,
);
say(
  `\nEach judged by weights that saw nothing of it (${folds} folds), as by endwell letters lint:`,
);
say(`${'%'.padEnd(22)}  how many  refused  second reader  passed`);
const judged = Array.from({ length: folds }, (_, fold) => judge(fold)).flat();
for (const group of [...new Set(judged.map(({ group }) => group))].sort())
  for (const sound of [false, true]) print(group, sound);

interface Judged {
  group: string;
  sound: boolean;
  verdict: Verdict;
}

function judge(fold: number): Judged[] {
  const isUnseen = ({ of }: Example): boolean => hashOf(of) % folds === fold;
  const models = trainedOn({
    sentences: sentences.filter((example) => !isUnseen(example)),
    subjects: subjects.filter((example) => !isUnseen(example)),
  });
  const verdict = (text: string, kind: WordingKind): Verdict =>
    verdictOf(checkWording(text, { kind, models }).filter(({ level }) => level !== 'warn'));
  const alone = sentences.filter(
    ({ of, text, labels }) => of === text && (labels.length === 0 || labels.includes('bad')),
  );
  return [
    ...texts
      .filter(({ sentences: [first] }) => first !== undefined && isUnseen(first))
      .map((text) => ({
        group: text.kind,
        sound: isSound(text),
        verdict: verdict(text.sentences.map(({ text }) => text).join(' '), text.kind),
      })),
    ...alone.filter(isUnseen).map(({ text, labels }) => ({
      group: 'sentence, near misses',
      sound: labels.length === 0,
      verdict: verdict(text, 'reply'),
    })),
    ...subjects.filter(isUnseen).map(({ text, labels }) => ({
      group: 'subject',
      sound: labels.length === 0,
      verdict: verdict(text, 'subject'),
    })),
  ];
}

function print(group: string, sound: boolean): void {
  const of = judged.filter((one) => one.group === group && one.sound === sound);
  const share = (verdict: Verdict, width: number): string => {
    const part = of.filter((one) => one.verdict === verdict).length;
    return ((100 * part) / Math.max(1, of.length)).toFixed(1).padStart(width);
  };
  say(
    `${`${group}, ${sound ? 'sound' : 'bad'}`.padEnd(30)}  ${String(of.length).padStart(4)}${share('refused', 9)}${share('second reader', 15)}${share('passed', 8)}`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
