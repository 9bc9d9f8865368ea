import type { Listed } from '../known-endings.ts';
import { listUrl, savedViews, uiUrlOf } from '../views.ts';
import { addressOf, reaching } from './reach.ts';
import { write } from './exit.ts';

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

const textOf = (sign: unknown): string => (typeof sign === 'string' ? sign : '-');
const listOf = (sign: unknown): string => (Array.isArray(sign) ? sign.join(', ') : '-');
const instantOf = (sign: unknown): string | null =>
  sign instanceof Date ? sign.toISOString() : null;
