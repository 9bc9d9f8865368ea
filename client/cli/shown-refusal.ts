import type { Refusal } from '../../workflows/chart/index.ts';

/** Why not, rule by rule, and what would mend it. */
export function shownRefusal({ why, mend, unmet, possible }: Refusal): string[] {
  return [
    why,
    ...unmet.map((rule) => `  ${rule.id}: ${rule.why} ${rule.mend}`),
    ...(unmet.length === 0 && mend ? [mend] : []),
    ...(possible.length > 0 && !mend.includes(possible[0] ?? '')
      ? [`Possible now: ${possible.join(', ')}`]
      : []),
  ];
}
