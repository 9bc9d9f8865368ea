import { Hono } from 'hono';
import type { Env } from './entrance.ts';
import { headersOfOurs, listsPage } from './page.ts';
import { refuse } from './refusal.ts';

/** A list on Temporal's pages: its name, its filter, and how many it names now. */
export interface List {
  name: string;
  /** Its name in an address, such as `needs-a-human-now`. */
  key: string;
  query: string;
  count: number;
}

/** The lists as they are when they are asked for, in the namespace that they are of. */
export type Lists = () => Promise<{ namespace: string; lists: readonly List[] }>;

/** A page with all lists, and an address for each that leads to Temporal's page with its filter. */
export function createListRoutes(asked: () => Lists | null): Hono<Env> {
  return new Hono<Env>().get('/:list?', async (c) => {
    const found = await asked()?.().catch(() => null);
    if (!found) return refuse(c, 'pagesDown');
    const { namespace, lists } = found;
    const asks = c.req.param('list');
    if (asks === undefined) return c.html(listsPage(lists), 200, headersOfOurs);
    const list = lists.find(({ key }) => key === asks);
    if (list === undefined) return refuse(c, 'noSuchList');
    const page = `/namespaces/${encodeURIComponent(namespace)}/workflows`;
    return c.redirect(`${page}?query=${encodeURIComponent(list.query)}`, 302);
  });
}
