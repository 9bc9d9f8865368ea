import type { AnyStateMachine, EventObject } from 'xstate';

/** Whether a transition may be taken; `null` where only XState can tell. */
export function passes(
  machine: AnyStateMachine,
  guard: unknown,
  context: unknown,
  event: EventObject,
): boolean | null {
  if (guard === undefined) return true;
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return null;
  const params = 'params' in guard ? guard.params : undefined;
  const check: unknown = machine.implementations.guards[String(guard.type)];
  if (typeof params === 'function' || typeof check !== 'function' || 'check' in check) return null;
  return Boolean(check({ context, event }, params));
}
