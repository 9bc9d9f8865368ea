/** The active states of a chart: a name, or inner values by name. */
export type Value = string | { [key: string]: Value | undefined };

/** Where a chart is, and all that it remembers. Made and changed by the stepper alone. */
export interface Position<C> {
  readonly value: Value;
  readonly context: C;
  readonly tags: ReadonlySet<string>;
  readonly status: 'active' | 'done' | 'error' | 'stopped';
}

/** What the log looks at. */
export type Told<C> = Pick<Position<C>, 'value' | 'context'>;

/** The same position at another instant. */
export function stamp<C extends { now: number }>(position: Position<C>, now: number): Position<C> {
  return { ...position, context: { ...position.context, now } };
}
