import { CodedError } from '../coded-error.ts';
import { type Chart, migrated, type Stored } from '../workflows/chart/index.ts';
import { EndwellError } from './endwell-error.ts';

/**
 * A stored state in the shape of this build: one of an older build is brought to it, as on arrival.
 *
 * @param what is asked, as people call it, such as `Ending ab12…`
 * @throws EndwellError `unanswered` where a newer build stored it
 */
export function readable<C extends { now: number }, I>(
  chart: Chart<C, I>,
  stored: Stored,
  what: string,
): Stored {
  if (stored.version <= chart.version) return migrated(chart, stored);
  const says = `${what} is kept by a newer build: its stored state is of version ${stored.version}, and this build reads ${chart.version}. Ask from the tree of that build.`;
  throw new EndwellError('unanswered', says);
}

/** What fails where an answer lacks what is looked for in it. */
export function isMisread(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError;
}

/** Why an answer could not be read, where another build than that of this tree is current; null: it is not for that. */
export function misread(
  error: unknown,
  { own, current }: { own: string; current: string | null },
): CodedError | null {
  if (current === null || current === own) return null;
  const says = `What answers is of build ${current}, and this tree is build ${own}, which cannot read it: ask from the tree of that build, or bring what runs to this one (endwell upgrade plan says what that would do).`;
  return new CodedError('otherBuild', says, { cause: error });
}
