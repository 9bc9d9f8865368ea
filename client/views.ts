import type { Config } from '../temporal.config.ts';
import type { Place } from '../worker/stack.ts';
import { buildOf, Versions } from '../worker/upgrades/index.ts';
import type { Instant } from '../workflows/calendar/almanac.ts';
import { quoted } from '../workflows/ending/workflow-id.ts';
import type { Phase } from '../workflows/ending/phases.ts';

/** A list that somebody looks at every morning. */
export interface SavedView {
  name: string;
  /** Its name in an address, such as `needs-a-human-now`. */
  key: string;
  /** In the language of Temporal's list filters. */
  query: string;
}

export type CountedView = SavedView & { count: number };

const inStage = (phase: Phase) => `EwPhase = '${phase}'`;

const ofEndings: Record<string, string> = {
  'needs a human now': 'EwNeedsHuman = true',
  overdue: 'EwOverdue = true',
  silent: inStage('reachingOut'),
  'no next step': 'EwNextActionAt IS NULL',
  'blocked closings': `${inStage('closing')} AND EwBlockers IS NOT NULL`,
  weaning: inStage('consolidating'),
  'on hold': inStage('onHold'),
  'departing workers': `EwFlags = 'departing'`,
  'immediate endings': `EwFlags = 'immediate'`,
  ruptures: `EwFlags = 'rupture'`,
  'mail that does not arrive': `EwFlags = 'undeliverable'`,
  'follow-up': 'EwFollowUpActive = true',
  'returned clients': inStage('returning'),
};

/**
 * The lists of docs/field.md#lists. None is of a day, so that one that somebody keeps goes on being true; but for what was
 * left undone `now`, as happens where no worker works: that only ever names what was undone then. What would be stuck,
 * because nothing lies ahead of it, is found by the list without a next step (G18).
 *
 * @param current the version of the worker deployment that is current, such as `endwell:3f9a2c1b`; null where there is none
 */
export function savedViews(now: Instant, current: string | null = null): SavedView[] {
  const ofAll: Record<string, string> = {
    'departures’ tasks': `WorkflowType = 'workerDeparture' AND EwNeedsHuman = true`,
    faulty: `EwFlags = 'faulty' OR TemporalReportedProblems IS NOT NULL`,
    'left undone': `EwNextActionAt < '${new Date(now).toISOString()}'`,
    ...(current === null
      ? {}
      : {
          'versions behind': `TemporalWorkerDeploymentVersion != ${quoted(current)}`,
        }),
  };
  const endings = Object.entries(ofEndings).map(([name, query]) => ({
    ...named(name),
    query: `WorkflowType = 'endOfService' AND ExecutionStatus = 'Running' AND ${query}`,
  }));
  const all = Object.entries(ofAll).map(([name, query]) => ({
    ...named(name),
    query: `ExecutionStatus = 'Running' AND (${query})`,
  }));
  return [...endings, ...all];
}

function named(name: string): Pick<SavedView, 'name' | 'key'> {
  return { name, key: (name.toLowerCase().match(/[a-z]+/g) ?? []).join('-') };
}

/** Where a list is at the door: the address stays, and leads to what the list is when it is opened. */
export function listAtDoor(door: string, { key }: Pick<SavedView, 'key'>): string {
  return `${door}/lists/${key}`;
}

/** The lists as they are now, each with how many it names; `config` names the worker deployment. */
export async function countedViews(
  place: Omit<Place, 'address'>,
  config: Config,
  now: Instant = Date.now(),
): Promise<CountedView[]> {
  const { connection, namespace } = place;
  const build = await buildOf(config);
  const current = await new Versions({ ...place, build }).current();
  const version = current === null ? null : `${build.deploymentName}:${current}`;
  const counted = savedViews(now, version).map(async (view) => {
    const { query } = view;
    const asked = { namespace, query };
    const { count } = await connection.workflowService.countWorkflowExecutions(asked);
    return { ...view, count: Number(count) };
  });
  return await Promise.all(counted);
}

/** Where Temporal's own pages show a list as it is now, where no door of ours stands before them. */
export function listUrl(uiUrl: string, namespace: string, { query }: SavedView): string {
  const place = `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows`;
  return `${place}?query=${encodeURIComponent(query)}`;
}

/** Where Temporal's pages show one ending. */
export function endingUrl(uiUrl: string, namespace: string, workflowId: string): string {
  const place = `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows`;
  return `${place}/${encodeURIComponent(workflowId)}`;
}
