import { readdirSync, readFileSync } from 'node:fs';
import { featuresOf, inManner } from '../../workflows/wording/features.ts';

/** A sentence or a subject line of the corpus, with what it is; nothing when it is sound. */
export interface Example {
  labels: readonly string[];
  text: string;
  features: ReadonlySet<string>;
  /** With those of the manner in which it is said, where that is known. */
  mannered: ReadonlySet<string>;
  /** The text that it is part of; what is told of it by weights that saw another part would be too good. */
  of: string;
  /** What the text is for, where it is a part of one. */
  kind: Text['kind'] | null;
}

/** A whole text, as somebody would hand it to the check. */
export interface Text {
  kind: 'letter' | 'openDoor' | 'reason' | 'reply';
  sentences: readonly Example[];
}

export interface Corpus {
  /** Those of the texts among them. */
  sentences: readonly Example[];
  subjects: readonly Example[];
  texts: readonly Text[];
}

const folder = new URL('corpus/', import.meta.url);

/**
 * The corpus: sentences and subject lines as `labels<tab>text`, and whole texts as `kind`, and then labels and text of
 * each sentence, with tabs between them.
 */
export function corpus(): Corpus {
  const files = readdirSync(folder).sort();
  const of = (kind: string): string[] => files.filter((file) => file.startsWith(kind));
  const known = [...of('texts-'), ...of('subjects')];
  const texts = of('texts-').flatMap((file) => lines(file).map(toText));
  const alone = files.filter((file) => !known.includes(file));
  return {
    texts,
    sentences: [
      ...alone.flatMap((file) => lines(file).map((line) => toExample(line, false))),
      ...texts.flatMap(({ sentences }) => sentences),
    ],
    subjects: of('subjects').flatMap((file) => lines(file).map((line) => toExample(line, true))),
  };
}

/** Nothing of the texts is a part of it that may not stand there (G12). */
export function isSound({ kind, sentences }: Text): boolean {
  const labels = new Set(sentences.flatMap((sentence) => sentence.labels));
  if (labels.has('bad')) return false;
  if (kind !== 'openDoor') return true;
  const against = ['doubt', 'duty', 'conditional'].some((label) => labels.has(label));
  const questions = sentences.filter(({ text }) => text.endsWith('?')).length;
  return !against && labels.has('confidence') && labels.has('availability') && questions < 2;
}

function lines(file: string): string[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function toText(line: string): Text {
  const [named, ...cells] = line.split('\t');
  // The names of the files of texts are the kinds.
  const kind = named as Text['kind'];
  const parts = cells.flatMap((labels, at) => (at % 2 === 0 ? [[labels, cells[at + 1]]] : []));
  const manner = kind === 'openDoor' ? 'letter' : kind;
  const examples = parts.map((part) => toExample(part.join('\t'), false));
  const sentences = examples.map((example, at) => {
    const mannered = inManner(example.features, manner, examples[at + 1]?.features);
    return { ...example, of: line, kind, mannered };
  });
  return { kind, sentences };
}

function toExample(line: string, title: boolean): Example {
  const [written = '', text = ''] = line.split('\t');
  const labels = written.split(' ').filter((label) => label !== 'neutral');
  const bad = title ? labels.length > 0 : labels.some((label) => harm.has(label));
  // It matters most whether it is to go out at all, and next to that why not.
  const all = bad ? [...new Set([...labels, 'bad'])] : labels;
  const features = featuresOf(text, title);
  return { labels: all, text, features, mannered: features, of: text, kind: null };
}

/** What goes out in no text at all; the rest concerns a text that holds the door open. */
const harm: ReadonlySet<string> = new Set(['label', 'blame', 'defence', 'selling', 'banned']);
