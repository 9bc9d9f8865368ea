import { dateAt, daysBetween, knowsPlaces } from '../../calendar/index.ts';
import { becameOf, handRules, rolesAmong, takingRules } from '../../chart/rules/index.ts';
import { unsafe } from '../../policy/index.ts';
import type { Context } from '../context.ts';
import type { AgencyEvent } from '../events/index.ts';
import { byHand, skippable, takable } from '../tasks/index.ts';
import { type AgencyRule, is } from '../parts.ts';

/** The roles in which somebody administers an agency. */
export const administering = rolesAmong('admin', 'lead', 'director', 'system');
/** Longer than that is no closure but a change of the working days. */
const longest = 60;

/** Rules of the settings of an agency (docs/field.md#policy). */
export const termsRules = {
  ...takingRules<Context, AgencyEvent>(takable),
  ...handRules<Context, AgencyEvent>(byHand, skippable, (c, id) => {
    const task = c.tasks.find(({ type, state }) => type === id && state !== 'open');
    return task ? becameOf(id, task, (at) => dateAt(c.almanac, c.policy.agency.zone, at)) : null;
  }),
  administers: {
    ofEvent: true,
    id: '6.11',
    saidIn: administering,
    holds: ({ e }) => administering.has(e.by.role),
    why: 'that is said by whoever administers the agency: admin, lead or director',
    mend: 'Ask one of them.',
  },
  policyNewer: {
    ofEvent: true,
    id: '6.11',
    holds: ({ c, e }) => is(e, 'policy.applied') && e.with.policy.version > c.policy.version,
    why: ({ c }) =>
      `version ${c.policy.version} is in force, so the next is ${c.policy.version + 1}`,
    mend: 'Write that number as the version of the policy.',
  },
  policySafe: {
    ofEvent: true,
    id: '6.11',
    holds: ({ e }) => is(e, 'policy.applied') && unsafe(e.with.policy).length === 0,
    why: ({ e }) => (is(e, 'policy.applied') ? unsafe(e.with.policy)[0]?.says : null) ?? 'unsafe',
    mend: 'Mend the policy: its check says all that is unsafe in it (endwell policy check).',
  },
  placesKnown: {
    ofEvent: true,
    id: '6.11',
    holds: ({ e }) => {
      if (!is(e, 'policy.applied')) return false;
      const { zone, holidays } = e.with.policy.agency;
      return knowsPlaces(e.with.almanac, [zone], holidays);
    },
    why: 'nobody knows the clock or the holidays of a place it names',
    mend: 'Tell the almanac of its zone and holiday regions along with it.',
  },
  closureAhead: {
    ofEvent: true,
    id: '6.2',
    holds: ({ c, e }) =>
      is(e, 'closure.announced') &&
      e.with.until >= dateAt(c.almanac, c.policy.agency.zone, c.now) &&
      e.with.until >= e.with.from,
    why: 'a closure lies ahead, and does not end before it begins',
    mend: 'Say its first and its last day.',
  },
  closureShort: {
    ofEvent: true,
    id: '6.2',
    holds: ({ e }) =>
      is(e, 'closure.announced') && daysBetween(e.with.from, e.with.until) < longest,
    why: `a closure lasts ${longest} days at most`,
    mend: 'Change the working days of the policy (agency.workingDays) instead.',
  },
} as const satisfies Record<string, AgencyRule>;
