import { makeAlmanac } from '../../activities/almanac/table.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import type { EventName } from '../../workflows/ending/events/index.ts';
import { begin, store, tell, type Stored } from '../../workflows/chart/index.ts';

const policy = defaultPolicy({ name: 'Riverside Counselling', zone: 'Europe/London' });
const begun = Date.now();
const almanac = makeAlmanac({ zones: ['Europe/London'], regions: [], from: begun, years: 3 });

const facts: [EventName, object][] = [
  ['ending.opened', { reason: 'planned.goals_reached' }],
  ['endingTalk.held', {}],
  ['change.reviewed', { changes: ['Sleeps again'], strength: 'You asked for help early' }],
  ['riskFactor.named', { type: 'stress' }],
];

/** What an ending has stored half way through its preparation, all its deadlines ahead. */
export function midLife(ref: string): Stored {
  const row = {
    externalRef: ref,
    programme: 'counselling',
    worker: 'W-7',
    cadenceDays: 7,
    sessionsSoFar: 12,
    language: 'en',
    consentFollowUp: true,
    reminders: false,
    checkIns: false,
    threads: false,
    mandated: false,
    feePaying: false,
    goals: ['Sleep again'],
  };
  let { live } = begin(endingChart, { ref, row, policy, almanac }, begun);
  for (const [type, facts_] of facts) {
    const event = { type, id: `${ref}/${type}`, by: { role: 'worker', ref: 'W-7' }, with: facts_ };
    live = tell(endingChart, live, event, begun).live;
  }
  return store(endingChart, { ...live, grants: [] });
}
