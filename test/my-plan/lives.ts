import type { Policy } from '../../workflows/policy/index.ts';
import { givenWith, type Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';

/** Closed after less was reached than was hoped for, a week ago: the two questions were sent. */
export function asked(): Story {
  return at
    .readyToEnd({}, ['ending.opened', { reason: 'planned.no_longer_needed' }])
    .also('ending.confirmed', 'taper.waived', [
      'finalSession.scheduled',
      { start: '2035-02-19T14:00' },
    ])
    .hold()
    .also(['outcome.recorded', { outcome: 'not_achieved' }], 'letter.handed', 'summary.signed')
    .later('7d');
}

/** Two sessions are held, and then nobody comes: after the next two, silence is noticed. */
export function silent(): Story {
  const story = givenWith({}).hold(2);
  story.untilSession().when('session.missed').untilSession().when('session.missed');
  return story.later('1wd');
}

/** The agency says whom to call in a crisis. */
export const withLine = (policy: Policy): Policy => ({
  ...policy,
  agency: { ...policy.agency, crisisLine: '116 123' },
});
