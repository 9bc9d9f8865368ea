import type { AnyStateNode, EventObject } from 'xstate';
import type { Chart } from './chart.ts';
import { passes } from './guarding.ts';
import type { Handwork } from './handwork.ts';
import { act } from './scope.ts';
import type { Effect, Reported } from './scope.ts';
import { read, rests } from './stepper.ts';
import type { Snapshot, Taken } from './stepper.ts';

/**
 * The step on an event that leads nowhere else now: only the states that listen to it are asked, the memory changes, wishes
 * are made, and every state stays. `null` where an `always` would follow, or for what is XState's own to do. The context
 * of the snapshot is changed in place, done or not.
 */
export function stay<C extends { now: number }, I>(
  chart: Chart<C, I>,
  byHand: Handwork<C>,
  snapshot: Snapshot<C>,
  event: EventObject,
): Taken<C> | null {
  const actions = enabled(chart, byHand, snapshot, event);
  if (!actions) return null;
  const reported: Reported = { effects: [], acted: false };
  for (const action of actions) {
    const effect = namedBy(action, snapshot.context, event);
    if (!effect || !isOurs(chart, byHand, effect.type)) return null;
    act(chart, snapshot.context, event, effect, reported);
  }
  return rests(chart, snapshot, event) ? read(chart, snapshot, reported) : null;
}

/** The actions of all regions, in document order; in each the innermost state that takes the event has its say. */
function enabled<C extends { now: number }, I>(
  { machine }: Chart<C, I>,
  { listeners }: Handwork<C>,
  { _nodes, context }: Snapshot<C>,
  event: EventObject,
): readonly unknown[] | null {
  const taking: AnyStateNode[] = [];
  const actions: unknown[] = [];
  const listening = listeners.get(event.type) ?? [];
  for (let n = listening.length - 1; n >= 0; n--) {
    const node = listening[n];
    if (!node || !_nodes.includes(node) || taking.some((inner) => isWithin(inner, node))) continue;
    for (const { guard, target, actions: own } of node.transitions.get(event.type) ?? []) {
      const passed = passes(machine, guard, context, event);
      if (passed === null) return null;
      if (!passed) continue;
      if (target) return null;
      taking.push(node);
      actions.unshift(...own);
      break;
    }
  }
  return actions;
}

function isWithin(inner: AnyStateNode, outer: AnyStateNode): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** An action as a machine holds it, with the parameters it has now. */
function namedBy(action: unknown, context: unknown, event: EventObject): Effect | null {
  if (typeof action === 'string') return { type: action, params: undefined };
  if (typeof action !== 'object' || action === null || !('type' in action)) return null;
  const params = 'params' in action ? action.params : undefined;
  const said: unknown = typeof params === 'function' ? params({ context, event }) : params;
  return { type: String(action.type), params: said };
}

function isOurs<C extends { now: number }, I>(
  { wishes }: Chart<C, I>,
  { moves, wishing }: Handwork<C>,
  type: string,
): boolean {
  return type in moves || type in wishing || wishes.includes(type);
}
