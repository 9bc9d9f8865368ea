import { assign, createActor, createMachine, enqueueActions } from 'xstate';
import { initialTransition, transition } from 'xstate';
import type {
  AnyActorLogic,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  EventObject,
} from 'xstate';
import { type Offers, offersIn, offersOf } from './offers.ts';
import { alike, inOrderOf, type Position, type Value } from './position.ts';
import type { Offer } from './rules/objection.ts';
import { holds, type RuleTree } from './rules/rule.ts';
import type { Parts } from './stage.ts';
import type { JsonObject, Wish } from './event.ts';

/** One macrostep: where the chart is now, which waits were entered, what it wishes for. */
export interface Taken<C> {
  position: Position<C>;
  /** Ids of waits whose state was entered, or entered again. */
  entered: ReadonlySet<string>;
  wishes: Wish[];
}

/** A named deadline that an active state waits for. */
export interface Wait {
  id: string;
  deadline: string;
}

/** What XState answers with beside a snapshot; its own types name none of the actions that a chart adds. */
interface Effect {
  type: string;
  params: unknown;
}

type Snapshot = AnyMachineSnapshot;

/** What XState hands to guards and actions; the events are those of the chart. */
interface Asked<C> {
  context: C;
  event: never;
}

const AFTER = 'xstate.after.';
/** How a thrown-away actor of a machine begins: as nothing. */
const UNBEGUN = { status: 'active', output: undefined, error: undefined } as const;

/**
 * XState's edge, and its only one. All that is asked of it here is exported and documented; no other file of the workflows
 * knows how it writes a machine, or the names it gives to its actions and timers. It holds no state: the position is
 * handed in and out.
 */
export class Stepper<C extends { now: number }, I> {
  /** For pictures and paths; stepped it is only here. */
  readonly machine: AnyStateMachine;

  readonly #wishes: ReadonlySet<string>;
  readonly #logic: AnyActorLogic;
  readonly #offers: Offers;

  constructor(
    { rules, deadlines, changes, wishing, wishes }: Parts<C>,
    config: { context: (start: { input: I & { now: number } }) => C },
  ) {
    this.#wishes = new Set(wishes);
    const implementations = {
      // The instants are read by the host; XState is only to know that something is awaited.
      delays: each(deadlines, () => 1),
      guards: {
        rule: ({ context, event }: Asked<C>, tree: RuleTree<string>) =>
          holds(rules, tree, { c: context, e: event }),
      },
      actions: {
        ...each(changes, (change) =>
          assign(({ context, event }: Asked<C>, params: never) => change(context, event, params)),
        ),
        ...each(wishing, (wish) =>
          enqueueActions(({ context, enqueue }) => {
            const wished = wish(context as C);
            enqueue.assign(wished.context as never);
            for (const one of wished.wishes) enqueue(one as never);
          }),
        ),
        ...Object.fromEntries(wishes.map((name) => [name, () => {}])),
      },
    };
    // What the states name was checked against the parts where they are written (`StageOf`).
    const machine: AnyStateMachine = createMachine(config as never, implementations as never);
    this.machine = machine;
    this.#offers = offersOf(machine.root);
    // `transition` begins a throw-away actor of the logic it is given, and with it a whole life of the machine: one of our
    // size would be entered anew for each step. This logic steps as the machine does.
    this.#logic = {
      transition: (snapshot, event, scope) => machine.transition(snapshot, event, scope),
      getInitialSnapshot: () => UNBEGUN,
      getPersistedSnapshot: (snapshot) => snapshot,
    };
  }

  /** The first macrostep; `now` reaches the context through the input. */
  enter(input: I, now: number): Taken<C> {
    const [first, effects] = initialTransition(this.machine, { ...input, now });
    const taken = this.#read(first, effects);
    if (taken.position.context.now !== now) {
      throw new Error(`Chart "${this.machine.id}" must take "now" of its context from its input`);
    }
    return taken;
  }

  /** Whether some active state takes this. */
  can(position: Position<C>, event: EventObject): boolean {
    return position.status === 'active' && snapshotOf(position).can(event);
  }

  /**
   * One macrostep for one event that some active state takes. It must have been asked before (`can`, or the rules): an
   * `always` whose time has come would run on any event whatever.
   */
  take(position: Position<C>, event: EventObject): Taken<C> {
    const before = snapshotOf(position);
    const [next, effects] = transition(this.#logic, before, event);
    return this.#read(next, effects, before);
  }

  /** One macrostep for a wait that is over; null where no active state takes that now. */
  end(position: Position<C>, wait: string): Taken<C> | null {
    const event = { type: AFTER + wait };
    return this.can(position, event) ? this.take(position, event) : null;
  }

  /** What people and results may say now, with the rules of each; shadowed ones among them. */
  offers(position: Position<C>): Offer[] {
    if (position.status !== 'active') return [];
    return offersIn(this.#offers, this.machine.root, position.value);
  }

  /** What the active states wait for, in document order. */
  waits(position: Position<C>): Wait[] {
    const found: Wait[] = [];
    if (position.status === 'active') gather(this.machine.root, position.value, found);
    return found;
  }

  /** The position as plain JSON. */
  dump(position: Position<C>): JsonObject {
    // XState would look through the whole context for actors, which a plain one has none of; it takes longer than a step.
    const bare = { ...snapshotOf(position), context: {} };
    // What XState persists is JSON as long as no child is kept; its type does not say so.
    const dumped = this.machine.getPersistedSnapshot(bare) as unknown as JsonObject;
    const { value, historyValue, status } = dumped;
    return { value, context: position.context as unknown as JsonObject, historyValue, status };
  }

  /** The way back. Only a persisted snapshot brings its history; an actor that is never started does nothing but that. */
  revive(dumped: JsonObject): Position<C> {
    const { context } = dumped;
    const bare = { ...dumped, context: {}, children: {}, output: undefined, error: undefined };
    const actor = createActor(this.machine, { snapshot: bare as never });
    return inOrder({ ...(actor.getSnapshot() as Snapshot), context });
  }

  /** What a macrostep came to. Throws at whatever XState did that is not known here. */
  #read(snapshot: Snapshot, effects: readonly Effect[], before?: Snapshot): Taken<C> {
    if (snapshot.status === 'error') throw snapshot.error;
    const entered = new Set<string>();
    const wishes: Wish[] = [];
    for (const { type, params } of effects) {
      if (this.#wishes.has(type)) wishes.push({ type, params: (params ?? {}) as JsonObject });
      else if (type === 'xstate.raise') entered.add(waitOf(params as Raised));
      else if (type !== 'xstate.cancel') {
        throw new Error(
          `Action "${type}" of chart "${this.machine.id}" is none that the host can grant`,
        );
      }
    }
    const moved =
      !before ||
      snapshot.historyValue !== before.historyValue ||
      !alike(snapshot.value, before.value);
    return { position: moved ? inOrder(snapshot) : snapshot, entered, wishes };
  }
}

interface Raised {
  event: EventObject;
  delay: number | undefined;
}

/** Only waits are raised, each with a delay; XState fires at once what has none. */
function waitOf({ event: { type }, delay }: Raised): string {
  if (type.startsWith(AFTER) && delay !== undefined) return type.slice(AFTER.length);
  throw new Error(`"${type}" is raised by the chart itself: name a deadline under "after" instead`);
}

/** A position is XState’s snapshot, of which the rest of the house sees four fields. */
function snapshotOf(position: Position<unknown>): Snapshot {
  return position as unknown as Snapshot;
}

function gather(node: AnyStateNode, value: Value, found: Wait[]): void {
  // Each deadline once, however many transitions are guarded behind it.
  for (const deadline of Object.keys(node.config.after ?? {})) {
    found.push({ id: `${deadline}.${node.id}`, deadline });
  }
  for (const key of typeof value === 'string' ? [value] : Object.keys(value)) {
    const child = node.states[key];
    if (child) gather(child, typeof value === 'string' ? {} : (value[key] ?? {}), found);
  }
}

/**
 * The same position with its states in document order, as it comes back from the store: XState asks regions in the order
 * in which they were entered, and a chart that rested must take the same path as one that never did.
 */
function inOrder<C>({
  machine,
  value,
  context,
  status,
  historyValue,
  output,
  error,
}: Snapshot): Position<C> {
  const ordered = inOrderOf(machine.root, value);
  return machine.resolveState({ value: ordered, context, status, historyValue, output, error });
}

function each<A, B>(table: Readonly<Record<string, A>>, make: (one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(table).map(([name, one]) => [name, make(one)]));
}
