import { earlier } from '../scenario/earlier-law.ts';
import type { StoryDocument } from '../scenario/document.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toOpening } from '../opening.ts';
import { rehearse } from './rehearse.ts';

/**
 * Of a story that tells of an earlier law, and would be the same without it: that, in a sentence. Nothing fails for it, as for
 * whatever else a story tells and nobody notices.
 */
export function vainLaw(scenario: Scenario): string[] {
  const { opening, start } = scenario;
  if (opening.almanac.tz !== earlier) return [];
  const { ref, row, policy } = opening;
  const otherwise = rehearse({ ...scenario, opening: toOpening(ref, row, policy, start) });
  return shown(rehearse(scenario)) === shown(otherwise)
    ? ['almanac: without this earlier law the story is the same, so that nothing of it was shown.']
    : [];
}

/** That it was looked up changes nothing by itself. */
function shown({ entries }: StoryDocument): string {
  return JSON.stringify(entries.filter(({ what }) => what !== 'almanac.refreshed'));
}
