import { readdirSync, readFileSync } from 'node:fs';
import { featuresOf } from '../../workflows/wording/features.ts';

/** A sentence or a subject line of the corpus, with what it is; nothing when it is sound. */
export interface Example {
  labels: readonly string[];
  text: string;
  features: ReadonlySet<string>;
}

const folder = new URL('corpus/', import.meta.url);

/** The corpus: every sentence and every subject line, as `labels<tab>text`. */
export function corpus(): { sentences: Example[]; subjects: Example[] } {
  const files = readdirSync(folder).sort();
  return {
    sentences: files.filter((file) => !file.startsWith('subjects')).flatMap((f) => read(f, false)),
    subjects: files.filter((file) => file.startsWith('subjects')).flatMap((f) => read(f, true)),
  };
}

function isBad(labels: readonly string[], title: boolean): boolean {
  return title ? labels.length > 0 : labels.some((label) => harm.has(label));
}

/** What goes out in no text at all; the rest concerns a text that holds the door open. */
const harm: ReadonlySet<string> = new Set(['label', 'blame', 'defence', 'selling', 'banned']);

function read(file: string, title: boolean): Example[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [labels = '', text = ''] = line.split('\t');
      const known = labels.split(' ').filter((label) => label !== 'neutral');
      // It matters most whether it is to go out at all, and next to that why not.
      const all = isBad(known, title) ? [...new Set([...known, 'bad'])] : known;
      return { labels: all, text, features: featuresOf(text, title) };
    });
}
