import type * as ruled from '../../chart/rules/rule.ts';
import type { Context } from '../context.ts';
import type { DepartureEvent, EventName, EventOf } from '../events/index.ts';

export type Facts = ruled.Facts<Context, DepartureEvent>;

/** One rule of a departure, with its sentences for people. */
export type Rule = ruled.Rule<Context, DepartureEvent>;

export function is<N extends EventName>(
  e: DepartureEvent,
  type: N,
): e is EventOf<N> & DepartureEvent {
  return e.type === type;
}
