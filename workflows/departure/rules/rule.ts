import type * as chart from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import type { DepartureEvent } from '../events/index.ts';

export { is } from '../../chart/rules/index.ts';

/** What a rule looks at: a departure as it stands, and what was just said. */
export type DepartureFacts = chart.Facts<Context, DepartureEvent>;

/** One rule of a departure, with its sentences for people. */
export type DepartureRule = chart.Rule<Context, DepartureEvent>;
