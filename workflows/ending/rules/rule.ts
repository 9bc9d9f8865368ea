import type * as chart from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';

export { is } from '../../chart/rules/index.ts';

/** What a rule looks at: an ending as it stands, and what was just said. */
export type EndingFacts = chart.Facts<Context, EndingEvent>;

/** One rule of an ending, with its sentences for people. */
export type EndingRule = chart.Rule<Context, EndingEvent>;
