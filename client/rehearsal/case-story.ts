import type { Almanac, Instant } from '../../workflows/calendar/almanac.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { registered, type Opening } from '../../workflows/ending/registration.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { toRef } from '../opaque-ref.ts';
import { toOpening } from '../opening.ts';
import type { Assumption } from '../scenario/draft.ts';
import { personOf, type Scenario, type Scripted, stage } from '../scenario/scenario.ts';

/** Under what a caseload is rehearsed; instants are epoch milliseconds. */
export interface CaseTerms {
  policy: Policy;
  start: Instant;
  until: Instant;
  assume: Exclude<Assumption, 'none'>;
}

/**
 * Makes the usual story of a case: it is registered at the start, and its ending is opened when the
 * policy says that it is time to talk about it (C5) – unless the client is silent, who agrees to none.
 */
export function createCaseStories(terms: CaseTerms): (row: Row) => Scenario {
  const { policy, start, until, assume } = terms;
  const almanacs = new Map<string, Almanac>();
  const open = (row: Row): Opening => {
    const ref = toRef(stage.refKey, stage.agency, row.externalRef);
    const place = JSON.stringify([row.zone, row.regions]);
    const almanac = almanacs.get(place);
    const opening = almanac ? { ref, row, policy, almanac } : toOpening(ref, row, policy, start);
    almanacs.set(place, opening.almanac);
    return opening;
  };
  return (row) => {
    const opening = open(row);
    const script = assume === 'asPlanned' ? openingTold(opening, start) : [];
    const name = row.externalRef;
    const law = opening.almanac;
    const story = { name, opening, law, start, until, script, assume };
    return { ...story, staff: [], mail: [], expect: [], never: [] };
  };
}

/** Where an end was agreed, time has ended; elsewhere the goals are reached. */
function openingTold(opening: Opening, start: Instant): Scripted[] {
  const { row } = opening;
  const at = registered({ ...opening, now: start }).planEarlyMid;
  if (at === null) return [];
  const limited = row.plannedEnd !== undefined || row.sessionCap !== undefined;
  const reason = limited ? 'planned.time_ended' : 'planned.goals_reached';
  const by = personOf('worker', row);
  const event = endingChart.hear({ type: 'ending.opened', id: 'unsaid', by, with: { reason } });
  if ('code' in event) throw new Error(`An ending cannot be opened: ${event.why}`);
  return [{ at, event, n: null }];
}
