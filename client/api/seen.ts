import { createHash } from 'node:crypto';
import type { View } from '../../workflows/ending/reading/view.ts';
import { toViewDocument } from '../view-document.ts';
import { RequestError } from './request-error.ts';

/** A mark of how something stands (`ETag`, RFC 9110): the same for as long as it reads the same. */
export function markOf(document: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('base64url');
  return `"${hash.slice(0, 27)}"`;
}

/**
 * Whether an ending still stands as whoever speaks has seen it. What is grave is told only by somebody who says how they saw it. The
 * chart decides of everything else, so that nothing is locked in between.
 *
 * @param seen `If-Match` as it was said: marks of views, or `*` for however it stands
 * @throws RequestError `changed`, `unseen`
 */
export function assertSeen(seen: string | null, view: View, isGrave: boolean): void {
  if (seen === null && isGrave) {
    const mend = 'GET the ending, look at it, and say its ETag as If-Match.';
    throw new RequestError(
      'unseen',
      'It cannot be undone by the next word: say how you saw the ending.',
      { mend },
    );
  }
  if (seen === null || seen.trim() === '*') return;
  const mark = markOf(toViewDocument(view));
  if (seen.split(',').some((one) => one.trim() === mark)) return;
  const mend =
    'GET it again and look; to repeat what was told already, say If-Match: * with the same Idempotency-Key.';
  throw new RequestError('changed', 'The ending does not stand any more as it was seen.', { mend });
}
