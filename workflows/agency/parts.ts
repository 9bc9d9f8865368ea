import type * as chart from '../chart/rules/index.ts';
import type { Context } from './context.ts';
import type { AgencyEvent } from './events/index.ts';
import { changesOf, type Change } from '../chart/index.ts';

export { is } from '../chart/rules/index.ts';

/** A change of what an agency remembers. */
export type AgencyChange<P = undefined> = Change<Context, AgencyEvent, P>;

/** A change that only makes sense on the event it is named for. */
export const on = changesOf<Context, AgencyEvent>();

/** What a rule looks at: an agency as it stands, and what was just said. */
export type AgencyFacts = chart.Facts<Context, AgencyEvent>;

/** One rule of an agency, with its sentences for people. */
export type AgencyRule = chart.Rule<Context, AgencyEvent>;

/** A named deadline of an agency. */
export type AgencyDeadline = chart.Deadline<Context>;
