import type { StateNode } from 'xstate';
import type { Wish } from './chart.ts';

/** A change of what a chart remembers, made by an action of its name: context in, context out. */
export type Move<C> = (context: C, event: never, params: never) => C;

/** A change that also wishes for something, named as in `wishes`. */
export type Wishing<C> = (context: C) => { context: C; wishes: Wish[] };

/**
 * What the host does itself although XState could. XState answers each single assignment with a whole new snapshot,
 * which takes longer the more regions a chart has, busy or not; each of these actions is one that XState only reports,
 * in its order and with what it was given. None may be an action of an `always` that leads nowhere else: only a new
 * snapshot makes XState look for what follows from it.
 */
export interface Handwork<C> {
  moves: Readonly<Record<string, Move<C>>>;
  wishing: Readonly<Record<string, Wishing<C>>>;
  /** The states that listen to each type of event, in document order. */
  listeners: ReadonlyMap<string, readonly StateNode[]>;
}
