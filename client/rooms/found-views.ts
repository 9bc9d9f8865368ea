import type { View } from '../../workflows/ending/reading/view.ts';
import { nameOf } from '../called.ts';
import type { Office } from '../office/index.ts';

/** The endings of a list with what each shows; `more` are on it besides, and `silent` did not answer. */
export interface FoundViews {
  views: View[];
  more: number;
  silent: string[];
}

/** As many as a page shows. */
const most = 40;

/** Those of somebody's endings for which a question of Temporal's list holds. */
export async function foundViews(office: Office, query: string): Promise<FoundViews> {
  const { endings, total } = await office.page(most, undefined, query);
  const seen = await office.seen(endings);
  const silent = seen.flatMap(({ listed, view }) => (view === null ? [nameOf(listed)] : []));
  return {
    views: seen.flatMap(({ view }) => view ?? []),
    more: total - endings.length,
    silent,
  };
}
