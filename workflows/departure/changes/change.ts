import type { Context } from '../context.ts';
import type { DepartureEvent, EventName, EventOf } from '../events/index.ts';

export type Move<P = undefined> = (c: Context, e: DepartureEvent, params: P) => Context;

/** A move that only makes sense on the event it is named for. */
export function on<N extends EventName>(
  type: N,
  move: (c: Context, e: EventOf<N>) => Context,
): Move {
  return (c, e) => (e.type === type ? move(c, e as EventOf<N>) : c);
}
