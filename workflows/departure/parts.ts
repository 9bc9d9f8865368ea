import type * as chart from '../chart/rules/index.ts';
import type { Context } from './context.ts';
import type { DepartureEvent } from './events/index.ts';
import { changesOf, type Change } from '../chart/index.ts';

export { is } from '../chart/rules/index.ts';

/** A change of what a departure remembers. */
export type DepartureChange<P = undefined> = Change<Context, DepartureEvent, P>;

/** A change that only makes sense on the event it is named for. */
export const on = changesOf<Context, DepartureEvent>();

/** What a rule looks at: a departure as it stands, and what was just said. */
export type DepartureFacts = chart.Facts<Context, DepartureEvent>;

/** One rule of a departure, with its sentences for people. */
export type DepartureRule = chart.Rule<Context, DepartureEvent>;

/** A named deadline of a departure. */
export type DepartureDeadline = chart.Deadline<Context>;
