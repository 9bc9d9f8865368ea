import type { View } from '../../workflows/ending/reading/view.ts';
import { EndwellError } from '../endwell-error.ts';
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

/** Those of somebody's endings for which a question of Temporal's list holds. */
export async function foundViews(office: Office, query: string): Promise<FoundViews> {
  const { endings, total } = await office.page(most, undefined, query);
  const views: View[] = [];
  const silent: string[] = [];
  for (let from = 0; from < endings.length; from += atOnce) {
    const some = endings.slice(from, from + atOnce);
    const answers = await Promise.allSettled(some.map(({ ref }) => office.open(ref)));
    for (const [n, answer] of answers.entries()) {
      const { ref, externalRef } = some[n]!;
      if (answer.status === 'fulfilled') views.push(answer.value.view);
      // The list lets in more than is theirs.
      else if (!isNotTheirs(answer.reason)) silent.push(externalRef ?? ref);
    }
  }
  return { views, more: total - endings.length, silent };
}

function isNotTheirs(reason: unknown): boolean {
  return reason instanceof EndwellError && reason.code === 'notFound';
}
