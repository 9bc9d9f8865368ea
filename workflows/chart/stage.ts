import type { EventObject, MachineContext, StateNodeConfig } from 'xstate';
import type { Deadline, Rule, RuleTree } from './rules/rule.ts';

/** A change of what a chart remembers: context in, context out. */
export type Change<C, E, P = undefined> = (c: C, e: E, params: P) => C;

/** A change that also wishes for something. */
export type Wishing<C, W extends Named<string, object> = Named<string, object>> = (c: C) => {
  context: C;
  wishes: readonly W[];
};

/** Everything that a stage may name, by its name. */
export interface Parts<C> {
  readonly rules: Readonly<Record<string, Rule<C, never>>>;
  readonly deadlines: Readonly<Record<string, Deadline<C>>>;
  readonly changes: Readonly<Record<string, Change<C, never, never>>>;
  readonly wishing: Readonly<Record<string, Wishing<C>>>;
  /** What the host grants; the chart only says that it is wanted. */
  readonly wishes: readonly string[];
}

type ParamsOf<F> = F extends (...args: [never, never, infer P]) => unknown ? P : undefined;

type Named<N extends PropertyKey, P> = N extends string ? { type: N; params: P } : never;
type Changing<T> = { [K in keyof T]: Named<K, ParamsOf<T[K]>> }[keyof T];

/**
 * What a stage or a standing is made of: plain data that names what is in the parts. Written `satisfies Stage`, a
 * misspelt event, rule, deadline or change does not compile.
 */
export type StageOf<
  C extends MachineContext,
  E extends EventObject,
  P extends Parts<C>,
> = StateNodeConfig<
  C,
  E,
  never,
  Changing<P['changes']> | Named<keyof P['wishing'], undefined>,
  { type: 'rule'; params: RuleTree<keyof P['rules'] & string> },
  keyof P['deadlines'] & string,
  string,
  unknown,
  never,
  never
>;

/** Writes changes that only make sense on the event they are named for. */
export function changesOf<C, E extends { type: string }>() {
  return <N extends E['type']>(
    type: N,
    change: (c: C, e: Extract<E, { type: N }>) => C,
  ): Change<C, E> => {
    const isNamed = (e: E): e is Extract<E, { type: N }> => e.type === type;
    return (c, e) => (isNamed(e) ? change(c, e) : c);
  };
}
