import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { coolOffEnd } from '../../client/caseload/cool-off.ts';
import { owedIn } from '../../client/day.ts';
import { toOpening } from '../../client/opening.ts';
import { surveyCaseload } from '../../client/rehearsal/survey.ts';
import { addDays } from '../../workflows/calendar/index.ts';
import { begin, tell, type HostedEvent } from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { viewOf } from '../../workflows/ending/reading/index.ts';
import { Row } from '../../workflows/ending/row.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import { said } from '../ending/given.ts';

const HOUR = 3_600_000;

/** Days and nights on which somebody may open an ending for the first time: what, where, and when (UTC). */
const days: [day: string, zone: string, holidays: string[], at: string][] = [
  ['a Saturday', 'Europe/London', ['GB-ENG'], '2026-12-05T11:00Z'],
  ['the last minute of a Sunday', 'Europe/Berlin', ['DE'], '2026-12-06T22:59Z'],
  ['Christmas Eve', 'Europe/Berlin', ['DE'], '2026-12-24T16:00Z'],
  ['Christmas Day', 'America/New_York', ['US-NY'], '2026-12-25T14:00Z'],
  ['Boxing Day', 'Asia/Kolkata', [], '2026-12-25T21:30Z'],
  ['the last minute of a year', 'UTC', ['GB-ENG'], '2026-12-31T23:59Z'],
  ['the same where the next year has begun', 'Pacific/Apia', [], '2026-12-31T23:59Z'],
  ['New Year’s Day', 'Europe/London', ['GB-ENG'], '2027-01-01T10:00Z'],
  ['an American night that lacks an hour', 'America/New_York', ['US-NY'], '2027-03-14T06:59Z'],
  ['Good Friday', 'Europe/London', ['GB-ENG'], '2027-03-26T10:00Z'],
  ['the night that lacks an hour', 'Europe/Berlin', ['DE'], '2027-03-28T00:59Z'],
  ['Easter Monday', 'Europe/Berlin', ['DE'], '2027-03-29T06:00Z'],
  ['the hour that comes again', 'Europe/Berlin', ['DE'], '2027-10-31T00:59Z'],
  ['the same hour, again', 'Europe/Berlin', ['DE'], '2027-10-31T01:59Z'],
  ['the morning of 29 February', 'Europe/London', ['GB-ENG'], '2028-02-29T09:00Z'],
  ['the last minute of 29 February', 'Europe/London', ['GB-ENG'], '2028-02-29T23:59Z'],
];

describe.each(days)('given %s in %s', (_day, zone, holidays, at) => {
  const now = Date.parse(at);
  const policy = defaultPolicy({ name: 'Riverside Counselling', zone, holidays });
  const today = at.slice(0, 10);
  const row = v.parse(Row, {
    externalRef: 'R-1',
    worker: 'W-7',
    plannedEnd: addDays(today, 250),
    preferredChannel: 'email',
    email: 'r1@example.org',
  });
  const opening = toOpening('e-1', row, policy, now);

  it('when an ending is opened and told of, then it is prepared, and the talk is owed, and not at once', () => {
    const { live } = begin(endingChart, endingChart.admit(opening), now);
    expect(live.position.context.phase).toBe('serving');
    const word = said('ending.opened', { reason: 'planned.goals_reached' }, 'said-1');
    const { live: told } = tell(endingChart, live, word as HostedEvent, now);
    const view = viewOf(told, endingChart.possible(told.position));

    expect(view.phase).toBe('preparing');
    expect(owedIn(view, now)).toMatchObject([
      { type: 'open-ending-talk', when: 'later', overdue: false },
      { type: 'safe-contact-review', overdue: false },
    ]);
  });

  it('when a caseload is imported, then it cools off for a day', () => {
    expect(coolOffEnd(policy, now)).toBe(now + 24 * HOUR);
  });

  it('when two years are rehearsed from then on, then nothing is refused, and the ending comes to its rest', async () => {
    const terms = {
      policy,
      start: now,
      until: now + 730 * 24 * HOUR,
      assume: 'asPlanned',
    } as const;
    const { sides } = await surveyCaseload([row], [terms], () => undefined);
    expect(sides[0]?.tally).toMatchObject({ endings: 1, refused: 0, phases: { settled: 1 } });
  });
});
