import { changesOf, type Change } from '../../chart/index.ts';
import type { Context } from '../context.ts';
import type { AgencyEvent } from '../events/index.ts';

/** A change of what an agency remembers. */
export type AgencyChange<P = undefined> = Change<Context, AgencyEvent, P>;

/** A change that only makes sense on the event it is named for. */
export const on = changesOf<Context, AgencyEvent>();
