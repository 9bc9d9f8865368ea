import type { Chore, ChoreTraits, Hint, OwedChore } from './chore.ts';
import { isSpoken, type HostedEvent } from './event.ts';
import type { Heralded, News } from './news.ts';
import { isSame } from './rules/by.ts';
import { rolesOf, type Takable } from './rules/taking.ts';
import { type Settled, type SettledAs, settledBy } from './settling.ts';

interface Owing<T extends string> {
  now: number;
  tasks: Chore<T>[];
}

/** What was said, and on which day it happened; or what came due. */
type Cause = HostedEvent & { on?: string | undefined };

/**
 * What the people of a chart owe, each kind once. `kinds` is what is known of them, `nextRole` is asked when time is up, and
 * `personOf` says who fills a role, where that is known, and `toldAt` when what is told happened, by the day it is told of.
 */
export function choresOf<T extends string, C extends Owing<T>>(
  kinds: Readonly<Record<T, ChoreTraits<C>>>,
  nextRole: string,
  personOf: (c: C, who: string) => string | null,
  toldAt: (c: C, on: string | undefined) => number,
) {
  const openOf = (c: C): Chore<T>[] => c.tasks.filter(({ state }) => state === 'open');
  const isOpen = (c: C, type: string): boolean => openOf(c).some((task) => task.type === type);
  const mapOpen = (c: C, change: (task: Chore<T>) => Chore<T>): C => {
    if (!c.tasks.some(({ state }) => state === 'open')) return c;
    const tasks = c.tasks.map((task) => (task.state === 'open' ? change(task) : task));
    return { ...c, tasks };
  };
  const ended = (c: C, e: Cause, task: Chore<T>, state: SettledAs): Chore<T> => {
    const because = becauseOf(e);
    return { ...task, state, settled: { ...settledBy(toldAt(c, e.on), e), because } };
  };
  /** Only what tells that it was done makes it `done`; by the clock alone there was a time for it. */
  const became = ({ type }: Chore<T>, e: Cause): SettledAs => {
    if (kinds[type].doneBy.includes(e.type)) return 'done';
    return isSpoken(e) ? 'moot' : 'lapsed';
  };
  const settleOne = (c: C, e: Cause, type: string, state: SettledAs): C =>
    mapOpen(c, (task) => (task.type === type ? ended(c, e, task, state) : task));

  const isBarred = (c: C, type: T, ref: string | null): boolean =>
    ref !== null && (kinds[type].barred?.(c) ?? []).some((one) => isSame(one, ref));
  /** Who owes it by name while nobody has taken it: nobody who is barred. */
  const ownerOf = (c: C, type: T, who: string): string | null => {
    const person = personOf(c, who);
    return isBarred(c, type, person) ? null : person;
  };

  const hintOf = (c: C, type: T, who: string): Hint => {
    const [event = 'task.done'] = kinds[type].doneBy;
    const [role = who] = rolesOf(who);
    const facts = event === 'task.done' ? { task: type } : (kinds[type].facts?.(c) ?? {});
    const another = isBarred(c, type, personOf(c, who)) ? '' : null;
    return { event, role, who: another, for: null, facts, asks: [...(kinds[type].asks ?? [])] };
  };

  return {
    openOf,
    /** Somebody did it by hand. */
    finish: (c: C, e: Cause, type: string): C => settleOne(c, e, type, 'done'),
    /** Somebody who may decided not to do it. */
    skip: (c: C, e: Cause, type: string): C => settleOne(c, e, type, 'skipped'),
    /** What it was for is over by itself. */
    moot: (c: C, type: string): C => {
      const settled = { at: c.now, told: null, because: null };
      return mapOpen(c, (task) =>
        task.type === type ? { ...task, state: 'moot', settled } : task,
      );
    },

    /** Opens tasks, each unless it is open already or what it asks for is so. */
    openTasks: (c: C, ...types: T[]): C => {
      const fresh = types
        .filter((type) => !isOpen(c, type) && !kinds[type].settled(c))
        .map((type): Chore<T> => {
          const { who: usual, otherwise = usual, due, urgent } = kinds[type];
          const who = isBarred(c, type, personOf(c, usual)) ? otherwise : usual;
          const when = { opened: c.now, due: due(c) };
          const news: Heralded | null = urgent?.(c) ? { why: 'urgent', at: null } : null;
          const unsettled = { holder: null, late: false, news, settled: null };
          return { type, state: 'open', who, ...when, ...unsettled };
        });
      if (fresh.length === 0) return c;
      // One of each kind is kept: the log knows of the earlier ones.
      const others = c.tasks.filter(({ type }) => !fresh.some((task) => task.type === type));
      return { ...c, tasks: [...others, ...fresh] };
    },

    /** Settles the tasks of which nothing is owed any more, each as what was said makes of it. */
    finishSettled: (c: C, e: Cause): C =>
      openOf(c).some(({ type }) => kinds[type].settled(c))
        ? mapOpen(c, (task) =>
            kinds[task.type].settled(c) ? ended(c, e, task, became(task, e)) : task,
          )
        : c,

    /** Nothing is owed any more: what it was for is over, or was taken back. */
    endTasks: (c: C, e: Cause, as: 'moot' | 'withdrawn'): C =>
      mapOpen(c, (task) => ended(c, e, task, as)),

    /** Asks the next role about the tasks whose time is up: whoever had one was asked in vain. */
    escalateTasks: (c: C): C =>
      mapOpen(c, (task) =>
        task.due <= c.now && !task.late
          ? { ...task, late: true, who: nextRole, holder: null, news: { why: 'late', at: null } }
          : task,
      ),

    /** The open tasks of which somebody is to hear at once. */
    newsIn: (c: C): Omit<News, 'of' | 'ref'>[] =>
      openOf(c).flatMap(({ type, who, holder, due, news }) => {
        if (news?.at !== null) return [];
        const person = holder ?? ownerOf(c, type, who);
        return [{ task: type, type, who, person, due, why: news.why }];
      }),

    /** They have heard. */
    newsTold: (c: C): C =>
      mapOpen(c, (task) =>
        task.news?.at === null ? { ...task, news: { ...task.news, at: c.now } } : task,
      ),

    /** When the next open task needs somebody else; null: none does. */
    nextTaskDue: (c: C): number | null => {
      const due = c.tasks.flatMap((t) => (t.state === 'open' && !t.late ? [t.due] : []));
      return due.length === 0 ? null : Math.min(...due);
    },

    /** Whether a task may be finished by hand. */
    byHand: (c: C, task: string): boolean =>
      openOf(c).some(({ type }) => type === task && kinds[type].doneBy.includes('task.done')),

    /** The open task of this name that may be left undone; null: there is none. */
    skippable: (c: C, id: string): Chore<T> | null =>
      openOf(c).find(({ type }) => type === id && kinds[type].skippable) ?? null,

    takable: (c: C, id: string): Takable | null => {
      const task = c.tasks.find(({ type }) => type === id);
      if (task === undefined) return null;
      const { state, who, holder, type } = task;
      const person = ownerOf(c, type, who);
      const barred = kinds[type].barred?.(c) ?? [];
      return { open: state === 'open', who, holder, person, barred };
    },

    /** From now on somebody has it; null: its role. Who owes it by name anyway holds nothing. */
    withHolder: (c: C, id: string, holder: string | null): C =>
      mapOpen(c, (task) =>
        task.type === id
          ? { ...task, holder: holder === ownerOf(c, task.type, task.who) ? null : holder }
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
        what: [kinds[type].sentence, kinds[type].beside?.(c) ?? []].flat().join('. '),
        who,
        person: holder ?? ownerOf(c, type, who),
        coveredFor: null,
        holder,
        due,
        overdue: late || due <= c.now,
        escalated: late ? 1 : 0,
        attempts: [],
        finishedBy: [
          ...kinds[type].doneBy,
          ...(kinds[type].endedBy ?? []),
          ...(kinds[type].skippable ? ['task.skipped'] : []),
        ],
        hint: hintOf(c, type, who),
      })),

    /** What became of the last of each kind. */
    settledIn: (c: C): Settled<'task'>[] =>
      c.tasks.flatMap(({ type, state, settled }): Settled<'task'>[] => {
        if (state === 'open') return [];
        const { at = null, told = null, because = null } = settled ?? {};
        const how = { at, told: told?.what ?? null, by: told && `${told.by} ${told.ref}` };
        return [{ kind: 'task', what: type, id: type, outcome: state, state, ...how, because }];
      }),
  };
}

/** Why somebody decided so, as they said it. */
function becauseOf({ with: facts }: Cause): string | null {
  if (typeof facts !== 'object' || facts === null || !('because' in facts)) return null;
  return typeof facts.because === 'string' ? facts.because : null;
}
