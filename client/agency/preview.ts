import type { Almanac } from '../../workflows/calendar/almanac.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EventOf } from '../../workflows/ending/events/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { at, due, fire, load, tell, type Live, type Stored } from '../../workflows/chart/index.ts';
import { plansOf, type Plan } from './plans.ts';

/**
 * What becomes of one thing that an ending has before it. `kept`: as it was; `moved`: another time; `newlyDue`: it was
 * not planned before; `dropped`: it is no longer.
 */
export interface Change {
  change: 'kept' | 'moved' | 'newlyDue' | 'dropped';
  /** What it is, such as `touch 2` or `task write-letter#1`. */
  what: string;
  says: string;
  /** Epoch milliseconds; null where there is no time to it. */
  from: number | null;
  to: number | null;
}

/** What a newer policy would change for one running ending. */
export interface Preview {
  ref: string;
  /** The agency’s own reference of the case. */
  externalRef: string;
  version: { from: number; to: number };
  /** Why the ending would not take it; null: it would. */
  refused: string | null;
  changes: Change[];
}

/** More at once than any upgrade makes due. */
const mostFirings = 60;

/**
 * Steps a copy of a running ending, as it is stored, with the same pure step that the ending itself would take: what the
 * preview says is what happens. Nothing is asked of the ending, and nothing leaves.
 */
export function previewUpgrade(
  stored: Stored,
  { policy, almanac }: { policy: Policy; almanac: Almanac },
  present: number,
): Preview {
  const before = load(endingChart, stored);
  const c = before.position.context;
  const now = Math.max(present, c.now);
  const event: EventOf<'policy.upgraded'> = {
    type: 'policy.upgraded',
    id: `preview/${policy.version}`,
    by: { role: 'system', ref: 'agency' },
    with: { policy, almanac },
  };
  const { externalRef } = c.row;
  const head = { ref: c.ref, externalRef, version: { from: c.policy.version, to: policy.version } };
  const objection = endingChart.objectTo(at(before, now).position, event);
  if (objection) return { ...head, refused: objection.why, changes: [] };
  const { live } = tell(endingChart, before, event, now);
  const after = [...plansOf(live, 'timers'), ...plansOf(settled(live, now), 'ledgers')];
  const plans = [...plansOf(before, 'timers'), ...plansOf(before, 'ledgers')];
  return { ...head, refused: null, changes: compare(plans, after) };
}

/** After all that has thereby come due has fired. */
function settled(live: Live<Context>, now: number): Live<Context> {
  let next = live;
  for (let n = 0; n < mostFirings; n++) {
    const timer = due(next, now);
    if (!timer) return next;
    next = fire(endingChart, next, timer, now).live;
  }
  return next;
}

function compare(before: readonly Plan[], after: readonly Plan[]): Change[] {
  const stayed = before.map((plan): Change => {
    const next = after.find(({ what }) => what === plan.what);
    const { what, says, at: from } = plan;
    if (!next) return { change: 'dropped', what, says, from, to: null };
    const change = next.at === from ? 'kept' : 'moved';
    return { change, what, says: next.says, from, to: next.at };
  });
  const fresh = after
    .filter(({ what }) => !before.some((plan) => plan.what === what))
    .map(({ what, says, at }): Change => ({ change: 'newlyDue', what, says, from: null, to: at }));
  return [...stayed, ...fresh];
}
