import type { Facts, Post } from '../../workflows/ending/messages/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import { Failure } from '../failures.ts';
import { letterFacts } from './facts.ts';
import { checkLetter } from './letter-wording.ts';
import { renderPressed } from './render.ts';
import { samplesIn } from './samples.ts';
import { wrongAt } from './template-facts.ts';
import type { Press } from './templates.ts';

/** What is found in a letter that was printed to be looked at. */
interface Proved {
  part: string;
  line: number | null;
  says: string;
  refuses: boolean;
}

/** Prints a letter with all that it may say, with no more than it must, and each way round, and reads each as it would be read before it leaves. */
export function proofs(
  press: Press,
  intent: Intent,
  own: readonly string[],
  more: Pick<Post, 'neutral' | 'by'> = {},
): Proved[] {
  const found: Proved[] = [];
  for (const facts of variants(press, intent)) {
    const post = { ...toPost(press.language, intent, facts), ...more };
    try {
      found.push(...looked(press, post, own));
    } catch (error) {
      if (error instanceof Failure) found.push(at(press, intent, own, error.message, ''));
      else {
        // What cannot be printed once is not printed in each way.
        const { file: part, line, says } = wrongAt(error, intent);
        return [{ part, line, says, refuses: true }];
      }
    }
  }
  return found;
}

function looked(press: Press, post: Post, own: readonly string[]): Proved[] {
  const { intent } = post;
  const letter = renderPressed(press, post);
  if (letter.subject === '')
    return [at(press, intent, own, 'the first line has to be "Subject: …".', '')];
  return checkLetter(letter, post)
    .filter(({ level, check }) => level === 'refuse' || check === 'words')
    .map(({ found, why, mend }) => at(press, intent, own, `“${found}”. ${why} ${mend}`, found));
}

/** The place where a phrase is written, if it is in one of the agency's own files. */
function at(
  press: Press,
  intent: Intent,
  own: readonly string[],
  says: string,
  phrase: string,
): Proved {
  for (const part of phrase === '' ? [] : own) {
    const lines = (press.templates[part] ?? '').split('\n');
    const line = lines.findIndex((text) => text.toLowerCase().includes(phrase.toLowerCase()));
    if (line >= 0) return { part, line: line + 1, says, refuses: true };
  }
  return { part: intent, line: null, says, refuses: true };
}

function variants({ language }: Press, intent: Intent): Facts[] {
  const whole = samplesIn(language, intent);
  const rules: Record<string, { is: string; optional?: true }> = letterFacts[intent];
  const least = Object.fromEntries(
    Object.entries(whole).filter(([name]) => rules[name]?.optional !== true),
  );
  const flags = Object.entries(rules).filter(([, { is }]) => is === 'flag');
  const turned = flags.map(([name]) => ({ ...whole, [name]: whole[name] !== true }));
  return [whole, least, ...turned];
}

/** To somebody who does not exist, from an agency that does not. */
export function toPost(language: string, intent: Intent, facts: Facts): Post {
  return {
    key: `sample/${intent}/1/1`,
    intent,
    language,
    to: { name: 'Sam', address: 'sam@example.org' },
    sender: 'Ana',
    agency: {
      name: 'Riverside',
      mail: 'office@example.org',
      phone: '020 7946 0000',
      crisisLine: '116 123',
    },
    threads: false,
    facts,
  };
}
