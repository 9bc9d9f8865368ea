/** Reckonings about one matter each: how it stands, and what follows. The only way in. */
import type { Leaving } from '../../ending/names.ts';
import type { FactsStated } from '../events/leaving.ts';
import type { Contentiousness } from '../context.ts';

export {
  changeClient,
  clientOf,
  inOrder,
  isUntold,
  listed,
  noticeDue,
  shownClient,
  untold,
} from './clients.ts';
export { closingOf, lastDayOf, later, noticeBy } from './clock.ts';
export { lagOf, lagTo } from './lag.ts';

/** Nobody knows the last day of a worker who is ill or has died: it was, before anybody could say so. */
export function isMissed(kind: Leaving): boolean {
  return kind === 'illness' || kind === 'death';
}

/** Unless somebody says otherwise, a dismissal is contentious (A10) and the rest is not. */
export function usualContentiousness({
  kind,
  contentiousness,
}: Pick<FactsStated, 'kind' | 'contentiousness'>): Contentiousness {
  return contentiousness ?? (kind === 'dismissed' ? 'high' : 'low');
}
