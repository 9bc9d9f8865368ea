import type { Intent } from '../../workflows/ending/names.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import type { Letter } from './render.ts';

import {
  checkWording,
  type Finding,
  hostOf,
  type WordingKind,
  type WordingOptions,
} from '../../workflows/wording/index.ts';

const openDoors: Partial<Record<Intent, WordingKind>> = {
  'closing-letter': 'closingLetter',
  'follow-up-touch': 'openDoor',
  'feedback-two-questions': 'feedback',
};

/**
 * Checks a rendered letter, subject and text, as its intent asks. The agency's own name and crisis
 * line are settings, checked where they are set, and left out here.
 */
export function checkLetter(
  letter: Letter,
  post: Post,
  options: Omit<WordingOptions, 'kind' | 'language'> = {},
): Finding[] {
  const hosts = [hostOf(post.agency.mail), ...(options.hosts ?? [])];
  const kind = post.neutral ? 'message' : (openDoors[post.intent] ?? 'message');
  // What the templates say was read by people; what staff add is weighed when it is said.
  const { levels = {} } = post;
  const certain = { levels, ...options, hosts, quotesAreTheirs: true, weighed: false };
  const { subject, language, also } = letter;
  const texts = [letter, ...(also === null ? [] : [also])];
  return [
    ...checkWording(subject, { ...certain, language, kind: 'subject' }),
    ...texts.flatMap((said) => {
      const text = said.text
        .replaceAll(post.agency.crisisLine, '')
        .replaceAll(post.agency.name, '');
      return checkWording(text, { ...certain, language: said.language, kind });
    }),
  ];
}
