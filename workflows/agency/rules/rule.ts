import type * as ruled from '../../chart/rules/rule.ts';
import type { Context } from '../context.ts';
import type { AgencyEvent, EventName, EventOf } from '../events/index.ts';

export type Facts = ruled.Facts<Context, AgencyEvent>;

/** One rule of an agency, with its sentences for people. */
export type Rule = ruled.Rule<Context, AgencyEvent>;

export function is<N extends EventName>(e: AgencyEvent, type: N): e is EventOf<N> & AgencyEvent {
  return e.type === type;
}
