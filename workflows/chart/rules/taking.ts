import * as v from 'valibot';
import { Line, Ref } from './bounds.ts';
import { type By, isAbove, isNamed, isSame, rolesAmong } from './by.ts';
import type { Facts, Rule } from './rule.ts';
import type { Settling } from '../settling.ts';

/** What a role owes is taken by somebody by name, handed over, and given back (docs/field.md#taking). */
export const takingSaid = {
  'task.taken': v.strictObject({ task: Ref }),
  'task.handedOver': v.strictObject({ task: Ref, to: Ref }),
  'task.givenBack': v.strictObject({ task: Ref }),
  /** Somebody who may decides not to do it; a task that is owed to somebody is not skipped. */
  'task.skipped': v.strictObject({ task: Ref, because: Line }),
  /** A colleague is away, or works here no more: what they took goes back to its role. */
  'colleague.gone': v.strictObject({ ref: Ref }),
} as const;

/** A task, as far as it matters for who does it. */
export interface Takable {
  open: boolean;
  /** The role that owes it now. */
  who: string;
  /** Who took it, or was given it; null: nobody. */
  holder: string | null;
  /** Who owes it by name while nobody took it; null: the role, whoever that is. */
  person: string | null;
  /** Those who are the first where a second person is asked for. */
  barred: readonly string[];
}

const telling = rolesAmong('system', 'admin', 'lead', 'director');

/** In which roles people speak who do what these owe; any other role speaks for itself. */
const spokenAs: Readonly<Record<string, readonly By['role'][]>> = {
  'on-call': ['duty'],
  'other-supervisor': ['supervisor', 'lead', 'director'],
  'follow-up': ['worker', 'cover', 'duty', 'intake'],
  'engagement-lead': ['lead', 'director'],
  partner: ['director'],
  engineering: ['admin'],
  nominee: ['worker', 'cover', 'supervisor', 'lead', 'director'],
  speaker: ['worker', 'cover', 'supervisor', 'lead', 'director'],
};

/** The roles in which somebody may do what this one owes. */
export function rolesOf(who: string): readonly string[] {
  return spokenAs[who] ?? [who];
}

/** Whether what this one owes is for somebody of a role: by its name, or because they speak for it. */
export function isOfRole(who: string, role: string | undefined): boolean {
  return role !== undefined && (who === role || rolesOf(who).includes(role));
}

interface Said {
  by: By;
  with: object;
}

type Name =
  | 'taskKnown'
  | 'taskUnsettled'
  | 'takenInRole'
  | 'takenByName'
  | 'nobodyHasIt'
  | 'takerIsSecond'
  | 'passedOnByOwner'
  | 'passedToAnother'
  | 'receiverIsSecond'
  | 'somebodyHasIt'
  | 'goneIsSaidByUs';

/** Rules of taking, for any chart that has tasks: `find` is how it looks up one of them. */
export function takingRules<C, E extends Said>(
  find: (c: C, task: string) => Takable | null,
): Record<Name, Rule<C, E>> {
  const meant = ({ c, e }: Facts<C, E>) => find(c, textIn(e, 'task'));
  const haver = (facts: Facts<C, E>) => {
    const task = meant(facts);
    return task === null ? null : (task.holder ?? task.person);
  };
  const rule = (one: Omit<Rule<C, E>, 'id' | 'ofEvent'>): Rule<C, E> => ({
    ofEvent: true,
    id: '6.8',
    ...one,
  });
  return {
    taskKnown: rule({
      holds: (facts) => meant(facts) !== null,
      why: ({ e }) => `there is no task ${textIn(e, 'task').slice(0, 60)}`,
      mend: 'Look at the open tasks (endwell tasks): each has its name in brackets.',
    }),
    taskUnsettled: rule({
      // Of one that there is not, only that is said.
      holds: (facts) => meant(facts)?.open !== false,
      why: ({ e }) => `the task ${textIn(e, 'task').slice(0, 60)} is settled`,
      mend: 'Nothing needs doing.',
    }),
    takenInRole: rule({
      holds: (facts) => {
        const task = meant(facts);
        return task === null || rolesOf(task.who).includes(facts.e.by.role);
      },
      why: (facts) => `it is owed by the ${meant(facts)?.who ?? 'others'}`,
      mend: 'Let one of them take it, or let whoever has it hand it over (task.handedOver).',
    }),
    takenByName: rule({
      holds: ({ e }) => isNamed(e.by.ref),
      why: ({ e }) => `nobody is known by the name "${e.by.ref}", and somebody takes a task`,
      mend: 'Say who it is (by the role, with the reference of the person).',
    }),
    nobodyHasIt: rule({
      holds: (facts) => haver(facts) === null,
      why: (facts) => {
        const has = haver(facts) ?? 'somebody';
        return isSame(has, facts.e.by.ref) ? `${has} has it already, and does it` : `${has} has it`;
      },
      mend: 'Let whoever has it hand it over (task.handedOver), or give it back if they took it (task.givenBack).',
    }),
    takerIsSecond: rule({
      holds: (facts) => !isBarred(meant(facts), facts.e.by.ref),
      why: ({ e }) => `a second person is asked for, and ${e.by.ref} is the first`,
      mend: 'Let somebody else take it (task.taken).',
    }),
    passedOnByOwner: rule({
      holds: (facts) =>
        meant(facts) === null || isSame(haver(facts), facts.e.by.ref) || isAbove(facts.e.by),
      why: (facts) => {
        const who = haver(facts);
        return who === null ? 'nobody has taken it' : `${who} has it`;
      },
      mend: 'Take it first (task.taken), or let whoever has it, a supervisor, lead or director say it.',
    }),
    passedToAnother: rule({
      holds: (facts) => {
        const to = textIn(facts.e, 'to');
        return isNamed(to) && !isSame(to, haver(facts));
      },
      why: (facts) =>
        isSame(haver(facts), textIn(facts.e, 'to'))
          ? 'they have it already'
          : `nobody is known by the name "${textIn(facts.e, 'to')}"`,
      mend: 'Name somebody else to hand it to (task.handedOver).',
    }),
    receiverIsSecond: rule({
      holds: (facts) => !isBarred(meant(facts), textIn(facts.e, 'to')),
      why: ({ e }) => `a second person is asked for, and ${textIn(e, 'to')} is the first`,
      mend: 'Hand it to somebody else (task.handedOver).',
    }),
    somebodyHasIt: rule({
      holds: (facts) => meant(facts)?.holder !== null,
      why: 'nobody has taken it',
      mend: 'Nothing needs doing.',
    }),
    goneIsSaidByUs: rule({
      saidIn: telling,
      holds: ({ e }) => telling.has(e.by.role),
      why: 'who is gone is said by the agency, or by whoever administers it',
      mend: 'Say it to the agency (staff.away or staff.left), which tells it on.',
    }),
  };
}

/**
 * The rules of what is settled by hand: done (`task.done`), or left undone (`task.skipped`). `became` says of a task that is
 * not open any more what it is since when.
 */
export function handRules<C, E extends Said>(
  byHand: (c: C, task: string) => boolean,
  skippable: (c: C, task: string) => { who: string } | null,
  became: (c: C, task: string) => string | null,
): Record<'byHand' | 'skippable' | 'maySkip', Rule<C, E>> {
  return {
    byHand: {
      ofEvent: true,
      id: '6.8',
      holds: ({ c, e }) => byHand(c, textIn(e, 'task')),
      why: ({ c, e }) =>
        became(c, textIn(e, 'task')) ?? 'no open task of that name is finished by hand',
      mend: 'Look at the open tasks: each says what finishes it.',
    },
    skippable: {
      ofEvent: true,
      id: '6.8',
      holds: ({ c, e }) => skippable(c, textIn(e, 'task')) !== null,
      why: ({ c, e }) =>
        became(c, textIn(e, 'task')) ?? 'no open task of that name may be left undone',
      mend: 'Look at the open tasks: what is owed to somebody is done, or told to be impossible by its own event.',
    },
    maySkip: {
      ofEvent: true,
      id: '6.8',
      holds: ({ c, e }) =>
        isAbove(e.by) || rolesOf(skippable(c, textIn(e, 'task'))?.who ?? '').includes(e.by.role),
      why: 'whoever owes a task, or a supervisor, lead or director, decides that it is left undone',
      mend: 'Let one of them say it in their own role.',
    },
  };
}

/** What became of a task that is not open any more, as a clause; `day` tells an instant as a local date. */
export function becameOf(
  id: string,
  { state, settled }: { state: string; settled: Settling | null },
  day: (at: number) => string,
): string | null {
  if (settled === null) return null;
  const { at, told } = settled;
  const by = told === null ? '' : `, by ${told.what} of ${told.by} ${told.ref}`;
  return `${id} is ${state} since ${day(at)}${by}`;
}

/** What must hold, so that a task is taken, handed over or given back. */
export const takingTrees = {
  taken: {
    all: [
      'taskKnown',
      'taskUnsettled',
      'nobodyHasIt',
      'takenInRole',
      'takenByName',
      'takerIsSecond',
    ],
  },
  handedOver: {
    all: ['taskKnown', 'taskUnsettled', 'passedOnByOwner', 'passedToAnother', 'receiverIsSecond'],
  },
  givenBack: { all: ['taskKnown', 'taskUnsettled', 'somebodyHasIt', 'passedOnByOwner'] },
} as const satisfies Record<string, { all: readonly Name[] }>;

function isBarred(task: Takable | null, ref: string): boolean {
  return task?.barred.some((one) => isSame(one, ref)) ?? false;
}

function textIn({ with: facts }: Said, name: string): string {
  const value: unknown = Object.hasOwn(facts, name) ? Reflect.get(facts, name) : '';
  return typeof value === 'string' ? value : '';
}
