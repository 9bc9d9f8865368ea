import type { JsonObject } from './event.ts';
import type { By } from './rules/by.ts';
import { rolesOf, type Takable } from './rules/taking.ts';

/** Something that people owe, of which one of each kind is open at most. Instants in epoch milliseconds. */
export type Chore<T extends string = string> = {
  type: T;
  state: 'open' | 'done' | 'withdrawn';
  who: string;
  /** Who took it, or was given it, by reference; null: whoever owes it by role. */
  holder: string | null;
  opened: number;
  due: number;
  /** It was not done in time, and the next role was asked. */
  late: boolean;
};

/** How a task is most usually finished: what is told, and as far as it is known what belongs to it. */
export type Hint = {
  event: string;
  /** In which role it is said. */
  role: string;
  /** By whom, where that is not whoever owes it; empty: by somebody else, of whom nobody knows the name. */
  who: string | null;
  /** Whose word it is, where whoever says it only passes it on. */
  for: NonNullable<By['for']> | null;
  facts: JsonObject;
  /** Facts beside the required ones that only a person knows. */
  asks: string[];
};

/** What is known of one kind. */
export interface ChoreTraits<C> {
  /** Who owes it, as a role. */
  readonly who: string;
  readonly due: (c: C) => number;
  readonly sentence: string;
  /** The events that finish it. */
  readonly doneBy: readonly string[];
  /** What it asks for is so. */
  readonly settled: (c: C) => boolean;
  /** Who cannot do it, because a second person is asked for. */
  readonly barred?: (c: C) => readonly string[];
  /** What is known of the facts of the first event that finishes it. */
  readonly facts?: (c: C) => JsonObject;
  /** Facts beside the required ones that only a person knows. */
  readonly asks?: readonly string[];
}

/** Something owed, as readers see it. */
export type OwedChore<T extends string = string> = {
  id: T;
  type: T;
  what: string;
  who: string;
  person: string | null;
  coveredFor: null;
  holder: string | null;
  due: number;
  overdue: boolean;
  escalated: number;
  attempts: string[];
  finishedBy: string[];
  /** How it is usually finished; null: nothing that finishes it can be told now. */
  hint: Hint | null;
};

interface Owing<T extends string> {
  now: number;
  tasks: Chore<T>[];
}

/**
 * What the people of a chart owe, each kind once. `kinds` is what is known of them, `nextRole` is asked when time is up, and
 * `personOf` says who fills a role, where that is known.
 */
export function choresOf<T extends string, C extends Owing<T>>(
  kinds: Readonly<Record<T, ChoreTraits<C>>>,
  nextRole: string,
  personOf: (c: C, who: string) => string | null,
) {
  const openOf = (c: C): Chore<T>[] => c.tasks.filter(({ state }) => state === 'open');
  const isOpen = (c: C, type: string): boolean => openOf(c).some((task) => task.type === type);
  const mapOpen = (c: C, change: (task: Chore<T>) => Chore<T>): C => {
    if (!c.tasks.some(({ state }) => state === 'open')) return c;
    const tasks = c.tasks.map((task) => (task.state === 'open' ? change(task) : task));
    return { ...c, tasks };
  };
  const finish = (c: C, type: string): C =>
    mapOpen(c, (task) => (task.type === type ? { ...task, state: 'done' } : task));

  const hintOf = (c: C, type: T, who: string): Hint => {
    const [event = 'task.done'] = kinds[type].doneBy;
    const [role = who] = rolesOf(who);
    const facts = event === 'task.done' ? { task: type } : (kinds[type].facts?.(c) ?? {});
    return { event, role, who: null, for: null, facts, asks: [...(kinds[type].asks ?? [])] };
  };

  return {
    openOf,
    finish,

    /** Opens tasks, each unless it is open already or what it asks for is so. */
    openTasks: (c: C, ...types: T[]): C => {
      const fresh = types
        .filter((type) => !isOpen(c, type) && !kinds[type].settled(c))
        .map((type): Chore<T> => {
          const { who, due } = kinds[type];
          const when = { opened: c.now, due: due(c) };
          return { type, state: 'open', who, holder: null, ...when, late: false };
        });
      if (fresh.length === 0) return c;
      // One of each kind is kept: the log knows of the earlier ones.
      const others = c.tasks.filter(({ type }) => !fresh.some((task) => task.type === type));
      return { ...c, tasks: [...others, ...fresh] };
    },

    /** Finishes the tasks whose matter has come true, whoever said so. */
    finishSettled: (c: C): C =>
      openOf(c).some(({ type }) => kinds[type].settled(c))
        ? mapOpen(c, (task) => (kinds[task.type].settled(c) ? { ...task, state: 'done' } : task))
        : c,

    /** Nothing is owed any more. */
    withdrawTasks: (c: C): C => mapOpen(c, (task) => ({ ...task, state: 'withdrawn' })),

    /** Asks the next role about the tasks whose time is up: whoever had one was asked in vain. */
    escalateTasks: (c: C): C =>
      mapOpen(c, (task) =>
        task.due <= c.now && !task.late
          ? { ...task, late: true, who: nextRole, holder: null }
          : task,
      ),

    /** When the next open task needs somebody else; null: none does. */
    nextTaskDue: (c: C): number | null => {
      const due = c.tasks.flatMap((t) => (t.state === 'open' && !t.late ? [t.due] : []));
      return due.length === 0 ? null : Math.min(...due);
    },

    /** Whether a task may be finished by hand. */
    byHand: (c: C, task: string): boolean =>
      openOf(c).some(({ type }) => type === task && kinds[type].doneBy.includes('task.done')),

    takable: (c: C, id: string): Takable | null => {
      const task = c.tasks.find(({ type }) => type === id);
      if (task === undefined) return null;
      const { state, who, holder, type } = task;
      const person = personOf(c, who);
      const barred = kinds[type].barred?.(c) ?? [];
      return { open: state === 'open', who, holder, person, barred };
    },

    /** From now on somebody has it; null: its role. Who owes it by name anyway holds nothing. */
    withHolder: (c: C, id: string, holder: string | null): C =>
      mapOpen(c, (task) =>
        task.type === id
          ? { ...task, holder: holder === personOf(c, task.who) ? null : holder }
          : task,
      ),

    /** Somebody is away or gone: what they had is with its role again. */
    released: (c: C, ref: string): C =>
      openOf(c).some(({ holder }) => holder === ref)
        ? mapOpen(c, (task) => (task.holder === ref ? { ...task, holder: null } : task))
        : c,

    /** Those who have taken something that is still open. */
    heldBy: (c: C): string[] => [...new Set(openOf(c).flatMap(({ holder }) => holder ?? []))],

    /** What is owed, as readers see it. */
    owedIn: (c: C): OwedChore<T>[] =>
      openOf(c).map(({ type, who, holder, due, late }) => ({
        id: type,
        type,
        what: kinds[type].sentence,
        who,
        person: holder ?? personOf(c, who),
        coveredFor: null,
        holder,
        due,
        overdue: late || due <= c.now,
        escalated: late ? 1 : 0,
        attempts: [],
        finishedBy: [...kinds[type].doneBy],
        hint: hintOf(c, type, who),
      })),
  };
}
