import type * as ruled from '../../chart/rules/rule.ts';
import type { Context } from '../context.ts';
import type { EndingEvent, EventName, EventOf } from '../events/index.ts';

/** What a rule looks at: the ending as it stands, and what was just said. */
export type Facts = ruled.Facts<Context, EndingEvent>;

/** One rule of an ending, with its sentences for people. */
export type Rule = ruled.Rule<Context, EndingEvent>;

export function is<N extends EventName>(e: EndingEvent, type: N): e is EventOf<N> & EndingEvent {
  return e.type === type;
}
