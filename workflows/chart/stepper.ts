import { assign, createActor, createMachine, enqueueActions } from 'xstate';
import { getNextTransitions, initialTransition, transition } from 'xstate';
import type {
  AnyActorLogic,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  EventObject,
} from 'xstate';
import { listensTo, onwardTo } from './onward.ts';
import { follows, NOTHING, Places, type Wait } from './places.ts';
import { alike, type Position } from './position.ts';
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

/** What XState answers with beside a snapshot; its own types name none of the actions that a chart adds. */
interface Effect {
  type: string;
  params: unknown;
}

type Snapshot = AnyMachineSnapshot;

/** What XState carries: a box, because it copies what it carries, name by name, at each change. */
interface Box<C> {
  readonly of: C;
}

/** What XState hands to guards and actions; the events are those of the chart. */
interface Asked<C> {
  context: Box<C>;
  event: never;
}

const AFTER = 'xstate.after.';
/** How a thrown-away actor of a machine begins: as nothing. */
const UNBEGUN = { status: 'active', output: undefined, error: undefined } as const;

/**
 * XState's edge, and its only one. All that is asked of it here is exported and documented; no other file of the workflows
 * knows how it writes a machine, or the names it gives to its actions and timers. The position is handed in and out; what
 * follows from a place in the chart alone is reckoned once, and shared by all that stand there.
 */
export class Stepper<C extends { now: number }, I> {
  /** For pictures and paths; stepped it is only here. */
  readonly machine: AnyStateMachine;

  readonly #wishes: ReadonlySet<string>;
  readonly #logic: AnyActorLogic;
  readonly #places: Places;
  readonly #offers = new WeakMap<object, Offer[]>();

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
          holds(rules, tree, { c: context.of, e: event }),
      },
      actions: {
        ...each(changes, (change) =>
          assign(({ context, event }: Asked<C>, params: never) => ({
            of: change(context.of, event, params),
          })),
        ),
        ...each(wishing, (wish) =>
          enqueueActions(({ context, enqueue }) => {
            const wished = wish((context as Box<C>).of);
            enqueue.assign({ of: wished.context } as never);
            for (const one of wished.wishes) enqueue(one as never);
          }),
        ),
        ...Object.fromEntries(wishes.map((name) => [name, () => {}])),
      },
    };
    // What the states name was checked against the parts where they are written (`StageOf`).
    const boxed = { ...config, context: (start: never) => ({ of: config.context(start) }) };
    const machine: AnyStateMachine = createMachine(boxed as never, implementations as never);
    this.machine = machine;
    this.#places = new Places(machine);
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
  offers(position: Position<C>): readonly Offer[] {
    return follows(this.#offers, position, () =>
      getNextTransitions(snapshotOf(position))
        .filter(({ eventType }) => eventType !== '' && !eventType.startsWith('xstate.'))
        .map(({ eventType, guard }) => ({ event: eventType, tree: treeOf(guard) })),
    );
  }

  /** The states that listen to this, each by its path from the root. */
  listening(event: string): readonly (readonly string[])[] {
    const paths: (readonly string[])[] = [];
    const look = (node: AnyStateNode): void => {
      if (listensTo(node, event)) paths.push(node.path);
      for (const inner of Object.values(node.states)) look(inner);
    };
    look(this.machine.root);
    return paths;
  }

  /** What leads on from here to where this can be said, within the stage; an offer of '' goes on by itself once its rules hold. */
  onward({ value, status }: Position<C>, event: string, stages: readonly string[]): Offer | null {
    const found = status === 'active' ? onwardTo(this.machine, value, event, stages) : null;
    return found && { event: found.event, tree: treeOf(found.guard) };
  }

  /** What the active states wait for, in document order. */
  waits(position: Position<C>): readonly Wait[] {
    return this.#places.waits(position);
  }

  /** The position as plain JSON. */
  dump(position: Position<C>): JsonObject {
    const { context } = position;
    const dumped: unknown = this.machine.getPersistedSnapshot(
      snapshotOf({ ...position, ...NOTHING } as Position<null>),
    );
    // What XState persists is JSON as long as no child is kept; its type does not say so. Nor does that of a context.
    const { value, historyValue, status } = dumped as JsonObject;
    return { value, context: context as unknown as JsonObject, historyValue, status };
  }

  /** The way back. Only a persisted snapshot brings its history; an actor that is never started does nothing but that. */
  revive(dumped: JsonObject): Position<C> {
    const persisted = { ...dumped, ...NOTHING, children: {}, output: undefined, error: undefined };
    const actor = createActor(this.machine, { snapshot: persisted as never });
    return this.#inOrder(actor.getSnapshot() as Snapshot, dumped['context'] as never as C);
  }

  /**
   * The same position with its states in document order, as it comes back from the store: XState asks regions in the order
   * in which they were entered, and a chart that rested must take the same path as one that never did.
   */
  #inOrder(snapshot: Snapshot, context: C): Position<C> {
    const { status, historyValue, output, error } = snapshot;
    const told = { context, status, historyValue, output, error };
    return { ...this.#places.of(snapshot), ...told };
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
    const { of: context } = snapshot.context as Box<C>;
    const { status, output, error } = snapshot;
    const position = moved
      ? this.#inOrder(snapshot, context)
      : { ...before, context, status, output, error };
    return { position, entered, wishes };
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

/** A position is XState’s snapshot with its context out of the box; the rest of the house sees four fields of it. */
function snapshotOf(position: Position<unknown>): Snapshot {
  return { ...position, context: { of: position.context } } as unknown as Snapshot;
}

/** The tree behind a guard; null where there is none. */
function treeOf(guard: unknown): RuleTree<string> | null {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return null;
  return guard.params as RuleTree<string>;
}

function each<A, B>(table: Readonly<Record<string, A>>, make: (one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(table).map(([name, one]) => [name, make(one)]));
}
