import { changesOf, type Change } from '../../chart/index.ts';
import type { Context } from '../context.ts';
import type { DepartureEvent } from '../events/index.ts';

/** A change of what a departure remembers. */
export type DepartureChange<P = undefined> = Change<Context, DepartureEvent, P>;

/** A change that only makes sense on the event it is named for. */
export const on = changesOf<Context, DepartureEvent>();
