import type { AnyStateNode } from 'xstate';
import { endingChart } from '../../workflows/ending/chart.ts';
import { type Phase, phases } from '../../workflows/ending/phases.ts';
import { childrenOf } from './mermaid.ts';

/**
 * Where an ending may go from a phase in one step. What may happen in every phase, such as a death, is left out, and so is what
 * takes back a mistake.
 */
export interface Moves {
  to: ReadonlySet<Phase>;
  /** It may also go back to where it was. */
  back: boolean;
}

/** What may come after each phase, read from the chart. */
export const movesFrom: ReadonlyMap<Phase, Moves> = movesOfJourney();

function movesOfJourney(): Map<Phase, Moves> {
  const all = new Map(phases.map((phase) => [phase, { to: new Set<Phase>(), back: false }]));
  const collect = (node: AnyStateNode): void => {
    for (const { target, eventType } of [...node.transitions.values(), node.always ?? []].flat()) {
      if (eventType === 'entry.corrected') continue;
      for (const goal of target ?? []) for (const from of phasesOf(node)) note(from, goal);
    }
    for (const child of childrenOf(node)) collect(child);
  };
  const note = (from: Phase, goal: AnyStateNode): void => {
    const moves = all.get(from);
    if (moves === undefined) return;
    if (goal.type === 'history') moves.back = true;
    else moves.to.add(firstPhaseOf(goal));
    moves.to.delete(from);
  };
  const journey = endingChart.stepper.machine.getStateNodeById('ending.open.journey');
  for (const stage of childrenOf(journey)) collect(stage);
  return all;
}

/** The phases in which a state can be: its own, or those of all that it holds. */
function phasesOf(node: AnyStateNode): Phase[] {
  const own = phaseAround(node);
  return own === null ? childrenOf(node).flatMap((child) => phasesOf(child)) : [own];
}

function firstPhaseOf(goal: AnyStateNode): Phase {
  const own = phaseAround(goal);
  if (own !== null) return own;
  const [first] = goal.initial.target;
  if (first === undefined) throw new Error(`${goal.id} leads into no phase`);
  return firstPhaseOf(first);
}

function phaseAround(node: AnyStateNode): Phase | null {
  const entering = node.entry.find((action) => isEntering(action));
  if (entering !== undefined) return entering.params;
  return node.parent === undefined ? null : phaseAround(node.parent);
}

/** Each phase is entered by an action that names it. */
function isEntering(action: unknown): action is { type: 'enter'; params: Phase } {
  return (
    typeof action === 'object' && action !== null && 'type' in action && action.type === 'enter'
  );
}
