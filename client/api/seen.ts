import { RequestError } from './request-error.ts';

/** A mark of how an ending stands (`ETag`, RFC 9110): the same for as long as nothing happens. One of an earlier build has none. */
export function markOf({ steps }: { steps?: number }): string | null {
  return steps === undefined ? null : `"${steps}"`;
}

/**
 * How an ending was seen by whoever speaks: after which numbers of its steps; undefined: however it stands. The ending itself
 * compares it as it hears what is told, so that nothing comes in between.
 *
 * @param seen `If-Match` as it was said: marks, or `*` for however it stands
 * @param isGrave what the next word cannot undo: told only by somebody who says how they saw it
 * @throws RequestError `unseen`
 */
export function stepsSeen(seen: string | null, isGrave: boolean): number[] | undefined {
  if (seen === null && isGrave) {
    const mend = 'GET the ending, look at it, and say its ETag as If-Match.';
    throw new RequestError(
      'unseen',
      'It cannot be undone by the next word: say how you saw the ending.',
      { mend },
    );
  }
  if (seen === null || seen.trim() === '*') return undefined;
  return seen.split(',').flatMap((mark) => {
    const [, steps] = /^"(\d{1,15})"$/.exec(mark.trim()) ?? [];
    return steps === undefined ? [] : [Number(steps)];
  });
}
