import * as v from 'valibot';
import { shownReference, shownWord } from '../../../workflows/chart/index.ts';
import { Ref } from '../../../workflows/chart/rules/index.ts';
import { phases } from '../../../workflows/ending/phases.ts';
import { quoted } from '../../../workflows/ending/workflow-id.ts';
import type { Listed } from '../../known-endings.ts';
import type { EndingLine } from '../answers/ending.ts';

/** By what the list of endings is narrowed. */
const Filters = {
  phase: v.optional(v.pipe(v.picklist(phases), v.description('In this stage alone'))),
  worker: v.optional(v.pipe(Ref, v.description('Of this worker, by reference'))),
  supervisor: v.optional(v.pipe(Ref, v.description('Of this supervisor, by reference'))),
  programme: v.optional(v.pipe(Ref, v.description('Of this kind of service'))),
  flag: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z]{1,40}$/),
      v.description('With this flag, such as rupture'),
    ),
  ),
  owed: v.optional(v.pipe(v.boolean(), v.description('Where somebody owes something'))),
  overdue: v.optional(v.pipe(v.boolean(), v.description('Where something owed is overdue'))),
};

export const EndingsAsked = v.strictObject({
  ...Filters,
  limit: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(200),
      v.description('How many at most; 100 where nothing is said'),
    ),
  ),
  after: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(4_000),
      v.description('What the page before was left with (next)'),
    ),
  ),
});

type Asked = Omit<v.InferOutput<typeof EndingsAsked>, 'limit' | 'after'>;

/** The same as a question to Temporal's list; empty: everything. */
export function askedOfList({
  phase,
  worker,
  supervisor,
  programme,
  flag,
  owed,
  overdue,
}: Asked): string {
  const is = (name: string, word: string | undefined) =>
    word === undefined ? [] : [`${name} = ${quoted(word)}`];
  const holds = (name: string, said: boolean | undefined) =>
    said === undefined ? [] : [`${name} = ${said}`];
  return [
    ...is('EwPhase', phase),
    ...is('EwWorkerRef', worker && shownReference(worker)),
    ...is('EwSupervisorRef', supervisor && shownReference(supervisor)),
    ...is('EwProgramme', programme && shownWord(programme)),
    ...is('EwFlags', flag),
    ...holds('EwNeedsHuman', owed),
    ...holds('EwOverdue', overdue),
  ].join(' AND ');
}

/** A line of the list, by names of ours; what Temporal shows of a name that may be somebody's is a hash. */
export function toLine({ ref, externalRef, signs }: Listed): v.InferOutput<typeof EndingLine> {
  const word = (name: string) => (typeof signs[name] === 'string' ? signs[name] : null);
  const words = (name: string) => {
    const sign = signs[name];
    return Array.isArray(sign) ? sign.map(String) : [];
  };
  const instant = (name: string) => {
    const sign = signs[name];
    return sign instanceof Date ? sign.toISOString() : null;
  };
  return {
    ref,
    externalRef,
    phase: word('EwPhase'),
    kind: word('EwKind'),
    reason: word('EwReason'),
    programme: word('EwProgramme'),
    worker: word('EwWorkerRef'),
    supervisor: word('EwSupervisorRef'),
    contact: word('EwContactability'),
    risk: word('EwRisk'),
    nextActionAt: instant('EwNextActionAt'),
    oldestTaskDue: instant('EwOldestTaskDue'),
    openTasks: words('EwOpenTasks'),
    blockers: words('EwBlockers'),
    flags: words('EwFlags'),
    overdue: signs['EwOverdue'] === true,
  };
}
