import type { View } from '../../workflows/ending/view.ts';
import type { KnownEndings, Listed } from '../known-endings.ts';
import { toIso } from '../scenario/document.ts';
import { listUrl, savedViews, uiUrlOf } from '../views.ts';
import { addressOf, reaching } from './reach.ts';
import { write } from './write.ts';

/** The running endings of this agency. */
export function listEndings(query: string | undefined, json: boolean): Promise<void> {
  return reaching(async ({ endings }) => {
    const found: Listed[] = [];
    for await (const one of endings.list(query)) found.push(one);
    const lines = found.map(({ ref, signs }) => {
      const next = instantOf(signs['EwNextActionAt']);
      const owes = signs['EwNeedsHuman'] === true ? `; owed: ${listOf(signs['EwOpenTasks'])}` : '';
      const by = next === null ? 'nothing by itself' : `next ${next.slice(0, 10)}`;
      return `${ref}  ${textOf(signs['EwPhase'])}, ${textOf(signs['EwWorkerRef'])}, ${by}${owes}`;
    });
    write(json, { endings: found }, lines.length > 0 ? lines : ['There are none.']);
  });
}

/** The ready-made lists, each with its address on Temporal's pages. */
export function listViews(json: boolean): Promise<void> {
  return reaching(async ({ config }) => {
    const { namespace } = config.temporal;
    const uiUrl = uiUrlOf(addressOf(config.temporal));
    const views = savedViews(Date.now()).map(({ name, query }) => {
      return { name, query, url: uiUrl === null ? null : listUrl(uiUrl, namespace, query) };
    });
    const lines = views.flatMap(({ name, query, url }) => [
      name,
      `  ${query}`,
      ...(url ? [`  ${url}`] : []),
    ]);
    write(json, { views }, lines);
  });
}

interface Owed {
  ref: string;
  task: string;
  what: string;
  who: string;
  person: string | null;
  due: string;
  overdue: boolean;
  finishedBy: string[];
}

/** What people owe in all running endings, soonest first; of one person, if one is named. */
export function listTasks(person: string | undefined, json: boolean): Promise<void> {
  return reaching(async ({ endings }) => {
    const tasks: Owed[] = [];
    const named = person === undefined ? '' : ` AND (${atPerson(person)})`;
    const query = `ExecutionStatus = 'Running' AND EwNeedsHuman = true${named}`;
    for await (const { ref, signs } of endings.list(query)) {
      const owed = await owedBy(endings, ref, signs);
      tasks.push(...owed.filter((task) => person === undefined || task.person === person));
    }
    tasks.sort((one, other) => one.due.localeCompare(other.due));
    const lines = tasks.map(
      ({ due, ref, what, who, person: by, overdue, task }) =>
        `${due.slice(0, 10)}  ${ref}  ${what}, ${by ?? who}${overdue ? ' (overdue)' : ''} [${task}]`,
    );
    write(json, { tasks }, lines.length > 0 ? lines : ['Nothing is owed.']);
  });
}

async function owedBy(endings: KnownEndings, ref: string, signs: Listed['signs']): Promise<Owed[]> {
  const persons: Record<string, unknown> = {
    worker: signs['EwWorkerRef'],
    supervisor: signs['EwSupervisorRef'],
  };
  const { owed }: View = await endings.view(ref);
  return owed.map(({ id, what, who, due, overdue, finishedBy }) => {
    const person = persons[who];
    return {
      ref,
      task: id,
      what,
      who,
      person: typeof person === 'string' ? person : null,
      due: toIso(due),
      overdue,
      finishedBy,
    };
  });
}

function atPerson(person: string): string {
  const quoted = `'${person.replaceAll("'", "''")}'`;
  return `EwWorkerRef = ${quoted} OR EwSupervisorRef = ${quoted}`;
}

const textOf = (sign: unknown): string => (typeof sign === 'string' ? sign : '-');
const listOf = (sign: unknown): string => (Array.isArray(sign) ? sign.join(', ') : '-');
const instantOf = (sign: unknown): string | null =>
  sign instanceof Date ? sign.toISOString() : null;
