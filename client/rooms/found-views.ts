import type { View } from '../../workflows/ending/reading/view.ts';
import { nameOf } from '../called.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Listed } from '../known-endings.ts';
import type { Office } from '../office/index.ts';

/** The endings of a list with what each shows; `more` are on it besides, and `silent` did not answer. */
export interface FoundViews {
  views: View[];
  more: number;
  silent: string[];
}

/** As many as a page shows, and as many at once as leave the server to others. */
const most = 40;
const atOnce = 8;

/** Those of a list that are theirs, each with its view; null: it does not answer now. The list lets in more than is theirs. */
export async function seenOf(
  office: Office,
  all: readonly Listed[],
): Promise<{ listed: Listed; view: View | null }[]> {
  const seen: { listed: Listed; view: View | null }[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce).map(async (listed) => {
      const [answer] = await Promise.allSettled([office.open(listed.ref)]);
      if (answer.status === 'fulfilled') return [{ listed, view: answer.value.view }];
      return isNotTheirs(answer.reason) ? [] : [{ listed, view: null }];
    });
    seen.push(...(await Promise.all(some)).flat());
  }
  return seen;
}

/** Those of somebody's endings for which a question of Temporal's list holds. */
export async function foundViews(office: Office, query: string): Promise<FoundViews> {
  const { endings, total } = await office.page(most, undefined, query);
  const seen = await seenOf(office, endings);
  const silent = seen.flatMap(({ listed, view }) => (view === null ? [nameOf(listed)] : []));
  return {
    views: seen.flatMap(({ view }) => view ?? []),
    more: total - endings.length,
    silent,
  };
}

function isNotTheirs(reason: unknown): boolean {
  return reason instanceof EndwellError && reason.code === 'notFound';
}
