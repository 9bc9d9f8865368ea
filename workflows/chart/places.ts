import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import { inOrderOf, type Position, type Value } from './position.ts';

/** A named deadline that an active state waits for. */
export interface Wait {
  id: string;
  deadline: string;
}

/** What a snapshot carries that only says where somebody stands. */
export const NOTHING = { context: null };

/** As many are kept; an ending comes to some dozens of places in its whole life. */
const MOST = 500;

/** The places of a chart: what follows from one alone is reckoned once, and shared by all that stand there. */
export class Places {
  readonly #machine: AnyStateMachine;
  readonly #known = new Map<string, AnyMachineSnapshot>();
  readonly #waits = new WeakMap<object, Wait[]>();

  constructor(machine: AnyStateMachine) {
    this.#machine = machine;
  }

  /** The same place with its states in document order, and nothing carried. */
  of({ value, status }: AnyMachineSnapshot): AnyMachineSnapshot {
    const name = JSON.stringify(value);
    let place = this.#known.get(name);
    if (place === undefined) {
      const ordered = inOrderOf(this.#machine.root, value as Value);
      place = this.#machine.resolveState({ ...NOTHING, value: ordered, status });
      if (this.#known.size === MOST) this.#known.clear();
      this.#known.set(name, place);
    }
    return place;
  }

  /** What the active states wait for, in document order. */
  waits(position: Position<unknown>): readonly Wait[] {
    return follows(this.#waits, position, () => gather(this.#machine.root, position.value));
  }
}

/** What follows from a place alone, asked once; from the end of a chart nothing does. */
export function follows<T>(
  known: WeakMap<object, T[]>,
  { value, status }: Position<unknown>,
  ask: () => T[],
): readonly T[] {
  if (status !== 'active') return [];
  if (typeof value === 'string') return ask();
  const found = known.get(value) ?? ask();
  known.set(value, found);
  return found;
}

function gather(node: AnyStateNode, value: Value): Wait[] {
  // Each deadline once, however many transitions are guarded behind it.
  const own = Object.keys(node.config.after ?? {}).map((deadline) => ({
    id: `${deadline}.${node.id}`,
    deadline,
  }));
  const inner = (typeof value === 'string' ? [value] : Object.keys(value)).flatMap((key) => {
    const child = node.states[key];
    const within = typeof value === 'string' ? {} : (value[key] ?? {});
    return child ? gather(child, within) : [];
  });
  return [...own, ...inner];
}
