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

/** The states of a chart as they are written, inner ones by name. */
interface Written {
  readonly states: Readonly<Record<string, Written>>;
}

/** The same value with its regions in document order. */
export function inOrderOf(node: Written, value: Value): Value {
  if (typeof value === 'string') return value;
  const ordered: Record<string, Value> = {};
  for (const key of Object.keys(node.states)) {
    const child = node.states[key];
    const inner = value[key];
    if (child && inner !== undefined) ordered[key] = inOrderOf(child, inner);
  }
  return ordered;
}

/** Whether two values name the same states in the same order. */
export function alike(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (typeof one === 'string' || typeof other === 'string') return false;
  const keys = Object.keys(one);
  const others = Object.keys(other);
  return (
    keys.length === others.length &&
    keys.every((key, n) => key === others[n] && alike(one[key] ?? '', other[key] ?? ''))
  );
}
