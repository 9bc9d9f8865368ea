import type * as chart from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import type { AgencyEvent } from '../events/index.ts';

export { is } from '../../chart/rules/index.ts';

/** What a rule looks at: an agency as it stands, and what was just said. */
export type AgencyFacts = chart.Facts<Context, AgencyEvent>;

/** One rule of an agency, with its sentences for people. */
export type AgencyRule = chart.Rule<Context, AgencyEvent>;
