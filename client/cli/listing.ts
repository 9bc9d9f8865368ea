import { askTogether } from '../../ask-together.ts';
import type { SavedView } from '../views.ts';
import { doorTo } from '../pages.ts';
import { secrecyOf } from '../../worker/secrecy/index.ts';
import type { Listed } from '../known-endings.ts';
import { called } from '../called.ts';
import { addressOf, reaching, type Reached } from './reach.ts';
import { write } from './exit.ts';

export interface Listing {
  query?: string;
  limit: number;
  after?: string;
  json: boolean;
}

/** The running endings of this agency, a page at a time. */
export function listEndings({ query, limit, after, json }: Listing): Promise<void> {
  return reaching(async (reached) => {
    const page = await reached.endings.page(limit, after, query);
    const named = await withNames(reached, page.endings);
    const lines = named.map(({ ref, externalRef, signs }) => {
      const next = instantOf(signs['EwNextActionAt']);
      const owes = signs['EwNeedsHuman'] === true ? `; owed: ${listOf(signs['EwOpenTasks'])}` : '';
      const by = next === null ? 'nothing by itself' : `next ${next.slice(0, 10)}`;
      return `${called({ ref, externalRef })}  ${textOf(signs['EwPhase'])}, ${textOf(signs['EwWorkerRef'])}, ${by}${owes}`;
    });
    const more =
      page.next === null
        ? []
        : [`${lines.length} of ${page.total}; the next ones: endwell list --after ${page.next}`];
    write(
      json,
      { ...page, endings: named },
      lines.length > 0 ? [...lines, ...more] : ['There are none.'],
    );
  });
}

/**
 * Those opened before the list knew the agency’s own references are asked for theirs. Where one does not answer, it and those after
 * it have none: the list says enough.
 */
async function withNames(
  { connection, endings }: Reached,
  listed: readonly Listed[],
): Promise<Listed[]> {
  const nameless = listed.filter(({ externalRef }) => externalRef === null);
  const names = new Map<string, string | null>();
  for await (const some of askTogether(connection, nameless, ({ ref }) => endings.view(ref))) {
    for (const answer of some)
      if (answer.status === 'fulfilled')
        names.set(answer.one.ref, answer.value.externalRef ?? null);
    if (some.some(({ status }) => status === 'rejected')) break;
  }
  return listed.map((one) => ({
    ...one,
    externalRef: one.externalRef ?? names.get(one.ref) ?? null,
  }));
}

/** The ready-made lists, each with how many it names and its address at the door. */
export function listViews(json: boolean): Promise<void> {
  return reaching(async ({ config, connection }) => {
    const { temporal, taskQueue } = config;
    const { countedViews, listAtDoor, listUrl } = await import('../views.ts');
    const door = await doorTo(addressOf(temporal), config);
    const place = { connection, namespace: temporal.namespace, taskQueue, ...secrecyOf(config) };
    const found = await countedViews(place, config);
    const { uiUrl } = config;
    const urlOf = (view: SavedView): string | null => {
      if (door !== null) return listAtDoor(door, view);
      return uiUrl === null ? null : listUrl(uiUrl, temporal.namespace, view);
    };
    const views = found.map((view) => ({ ...view, url: urlOf(view) }));
    const lines = views.flatMap(({ name, count, query, url }) => [
      `${name} (${count})`,
      `  ${query}`,
      ...(url === null ? [] : [`  ${url}`]),
    ]);
    const hint =
      door === null && uiUrl === null
        ? ['No pages were found: npm start opens them, or ENDWELL_UI_URL says where they are.']
        : [];
    write(json, { views }, [...lines, ...hint]);
  });
}

const textOf = (sign: unknown): string => (typeof sign === 'string' ? sign : '-');
const listOf = (sign: unknown): string => (Array.isArray(sign) ? sign.join(', ') : '-');
const instantOf = (sign: unknown): string | null =>
  sign instanceof Date ? sign.toISOString() : null;
