import type { Verdict } from '../scenario/judge.ts';
import { Failed } from './exit.ts';
import { shownVerdict } from './story.ts';

/** Fails where something expected did not happen; in JSON, where no line has said so, it says what. */
export function failUnmet(verdicts: readonly Verdict[], json: boolean): void {
  const unmet = verdicts.filter(({ holds }) => !holds);
  if (unmet.length === 0) return;
  const says = json
    ? unmet.map(shownVerdict).join('; ')
    : `${unmet.length} of ${verdicts.length} expectations do not hold.`;
  throw new Failed([{ code: 'scenario.unmet', says }]);
}
