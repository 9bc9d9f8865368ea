import { makeAlmanac } from '../../activities/almanac/table.ts';
import { dateAt, calendarOf } from '../../workflows/calendar/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import type { CaseTerms } from '../rehearsal/case-story.ts';
import { momentOf } from '../scenario/moment.ts';
import { Failed } from './exit.ts';

/** When a caseload is rehearsed, and how its people behave. */
export interface AskedTerms {
  from?: string;
  until?: string;
  assume?: string;
}

const day = 86_400_000;

/** From midnight of a day (today, if none is named) until another, or for so long (two years). */
export function termsOf(policy: Policy, asked: AskedTerms): CaseTerms {
  const { zone } = policy.agency;
  const assume = asked.assume ?? 'asPlanned';
  if (assume !== 'asPlanned' && assume !== 'silent') {
    throw unheard('assume', assume, 'asPlanned or silent');
  }
  const about = asked.from === undefined ? Date.now() : Date.parse(asked.from);
  if (Number.isNaN(about)) throw unheard('from', asked.from, aDate);
  const almanac = makeAlmanac({ zones: [zone], regions: [], from: about - 2 * day, years: 1 });
  const calendar = calendarOf({ policy });
  const from = asked.from ?? dateAt(almanac, zone, about);
  const start = momentOf(`${from}T00:00`, { almanac, calendar, start: about });
  if (start === null) throw unheard('from', from, aDate);
  const { until = 'P2Y' } = asked;
  const end = momentOf(until.length === 10 ? `${until}T00:00` : until, {
    almanac,
    calendar,
    start,
  });
  if (end === null || end <= start) {
    throw unheard('until', until, 'a duration such as P2Y, or a date after the first');
  }
  return { policy, start, until: end, assume };
}

const aDate = 'a date such as 2035-02-05';

function unheard(option: string, found: string | undefined, possible: string): Failed {
  const says = `--${option}: found "${found}"; possible is ${possible}.`;
  return new Failed([{ code: 'caseload.terms', says }]);
}
