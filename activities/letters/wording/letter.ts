import type { Intent } from '../../../workflows/ending/names.ts';
import type { Post } from '../../../workflows/ending/messages/index.ts';
import type { Letter } from '../render.ts';

import { checkWording, type WordingKind, type WordingOptions } from './check.ts';
import type { Finding } from './finding.ts';
import { hostOf } from './links.ts';

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
  const { language } = letter;
  const hosts = [hostOf(post.agency.mail), ...(options.hosts ?? [])];
  const kind = openDoors[post.intent] ?? 'message';
  const text = letter.text.replaceAll(post.agency.crisisLine, '').replaceAll(post.agency.name, '');
  return [
    ...checkWording(letter.subject, { ...options, hosts, language, kind: 'subject' }),
    ...checkWording(text, { ...options, hosts, language, kind }),
  ];
}
