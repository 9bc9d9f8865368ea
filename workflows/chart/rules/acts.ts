import {
  assign,
  type ActionFunction,
  type EventObject,
  type MachineContext,
  type ParameterizedObject,
} from 'xstate';

/**
 * An action of a chart: what it takes as parameters, and what it wishes for. Wishing names the wishes alone, not every
 * action: the types of the whole table would be circular.
 */
export type Act<
  C extends MachineContext,
  E extends EventObject,
  P,
  W extends ParameterizedObject = never,
> = ActionFunction<C, E, E, P, never, W, never, never, never>;

type Move<C, E> = (c: C, e: E, params: never) => C;
type ParamsOf<M> = M extends (...args: [never, never, infer P]) => unknown ? P : undefined;

/** What a chart does around each of its moves. */
export type Around<C, E> = (c: C, e: E, move: (c: C) => C) => C;

/** Each move with what its chart does around it. */
export function framed<C, E, M extends Record<string, Move<C, E>>>(
  moves: M,
  around: Around<C, E>,
): M {
  return Object.fromEntries(
    Object.entries(moves).map(([name, move]) => [
      name,
      (c: C, e: E, params: never) => around(c, e, (before) => move(before, e, params)),
    ]),
  ) as M;
}

/** Each move as an action. The cast ties the names to their parameters, which `fromEntries` forgets. */
export function actsOf<
  C extends MachineContext,
  E extends EventObject,
  M extends Record<string, Move<C, E>>,
>(moves: M): { [K in keyof M]: Act<C, E, ParamsOf<M[K]>> } {
  return Object.fromEntries(
    Object.entries(moves).map(([name, move]) => [
      name,
      assign<C, E, never, E, never>(({ context, event }, params) => move(context, event, params)),
    ]),
  ) as { [K in keyof M]: Act<C, E, ParamsOf<M[K]>> };
}
