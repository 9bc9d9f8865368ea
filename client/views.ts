import type { Connection } from '@temporalio/client';
import type { Instant } from '../workflows/calendar/almanac.ts';
import type { Phase } from '../workflows/ending/phases.ts';

/** A list of endings that somebody looks at every morning. */
export interface SavedView {
  name: string;
  /** In the language of Temporal's list filters. */
  query: string;
}

const running = `WorkflowType = 'endOfService' AND ExecutionStatus = 'Running'`;
const month = 31 * 86_400_000;
const inStage = (phase: Phase) => `EwPhase = '${phase}'`;

/**
 * The lists of docs/field.md#lists; those that look at a date look at it from `now`. What would be stuck, because nothing
 * lies ahead of it, is found by the list without a next step (G18).
 */
export function savedViews(now: Instant): SavedView[] {
  const at = (instant: Instant) => `'${new Date(instant).toISOString()}'`;
  return Object.entries({
    'needs a human now': 'EwNeedsHuman = true AND EwOverdue = true',
    'everything owed': 'EwNeedsHuman = true',
    weaning: inStage('consolidating'),
    'on hold': inStage('onHold'),
    'blocked closings': `${inStage('closing')} AND EwBlockers IN ('documents', 'summary', 'letter', 'authority', 'access', 'money')`,
    'departing workers': `EwFlags = 'departing'`,
    ruptures: `EwFlags = 'rupture'`,
    'mail that does not arrive': `EwFlags = 'undeliverable'`,
    'follow-up this month': `EwFollowUpActive = true AND EwNextActionAt <= ${at(now + month)}`,
    'returned clients': inStage('returning'),
    'no next step': `EwNextActionAt < ${at(now)}`,
  }).map(([name, query]) => ({ name, query: `${running} AND ${query}` }));
}

/** Those of the lists that have something on them, with how many endings that is. */
export async function filledViews(
  { workflowService }: Connection,
  namespace: string,
  now: Instant,
): Promise<(SavedView & { count: number })[]> {
  const counted = savedViews(now).map(async (view) => {
    const { count } = await workflowService.countWorkflowExecutions({
      namespace,
      query: view.query,
    });
    return { ...view, count: Number(count) };
  });
  return (await Promise.all(counted)).filter(({ count }) => count > 0);
}

/** Where Temporal's pages show a list. */
export function listUrl(uiUrl: string, namespace: string, query: string): string {
  const place = `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows`;
  return `${place}?query=${encodeURIComponent(query)}`;
}

/** Where they show one ending. */
export function endingUrl(uiUrl: string, namespace: string, workflowId: string): string {
  const place = `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows`;
  return `${place}/${encodeURIComponent(workflowId)}`;
}

/** The pages of a development server; null where the address does not tell. */
export function uiUrlOf(address: string): string | null {
  const [, host, port] = /^(localhost|127\.0\.0\.1):(\d+)$/.exec(address) ?? [];
  return host === undefined ? null : `http://${host}:${Number(port) + 1000}`;
}
