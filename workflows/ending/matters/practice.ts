import type { Context } from '../context.ts';

/** Practice makes it last (C9). The practice gate (A34): so many runs of a strategy, unless the client waived it or names no risk. */
export function practisedEnough(c: Context): boolean {
  const runs = c.riskFactors.reduce((n, r) => n + r.practised, 0);
  const asked = c.policy.taper.practice.minRunsBeforeStep2;
  return c.practiceWaived || c.prefersNoRiskTalk || runs >= asked;
}
