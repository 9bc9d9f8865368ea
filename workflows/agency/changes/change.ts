import type { Context } from '../context.ts';
import type { AgencyEvent, EventName, EventOf } from '../events/index.ts';

export type Move = (c: Context, e: AgencyEvent) => Context;

/** A move that only makes sense on the event it is named for. */
export function on<N extends EventName>(
  type: N,
  move: (c: Context, e: EventOf<N>) => Context,
): Move {
  return (c, e) => (e.type === type ? move(c, e as EventOf<N>) : c);
}
