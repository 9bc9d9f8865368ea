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

/** The build of this tree, and the one that is current: what answers is of that. */
export interface Builds {
  here: string;
  current: string | null;
}

/** What failed; where an answer lacks what is looked for in it, and another build gave it, that it did. */
export async function explainMisread(
  error: unknown,
  builds: () => Promise<Builds>,
): Promise<unknown> {
  if (!(error instanceof TypeError || error instanceof RangeError)) return error;
  const { here, current } = await builds().catch(() => ({ here: '', current: null }));
  if (current === null || current === here) return error;
  const says = `What answers is of build ${current}, and this tree is build ${here}, which cannot read it: ask from the tree of that build, or bring what runs to this one (endwell upgrade plan says what that would do).`;
  return new EndwellError('otherBuild', says, { cause: error });
}
