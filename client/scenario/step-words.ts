import type { EndingStage } from '../../workflows/ending/setup.ts';

/** The names of all states of a chart: of these the step of a stage is made, such as `summary unsigned, letter drafting`. */
export function stepWords({ states = {} }: EndingStage): string[] {
  const inner = Object.values(states).flatMap((state) => stepWords(state));
  return [...new Set([...Object.keys(states), ...inner])];
}
