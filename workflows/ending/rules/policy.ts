import { knowsPlaces } from '../../calendar/index.ts';
import { rolesAmong } from '../../chart/rules/index.ts';
import { unsafe } from '../../policy/index.ts';
import { widened } from '../matters/index.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

const upgrading = rolesAmong('admin', 'system');

/** Rules of the settings. */
export const policyRules = {
  agencySays: {
    ofEvent: true,
    id: '6.11',
    saidIn: upgrading,
    holds: ({ e }) => upgrading.has(e.by.role),
    why: 'the settings are the agency’s',
    mend: 'Ask somebody who administers them, who applies a policy to all endings (endwell policy apply).',
  },
  policyNewer: {
    ofEvent: true,
    id: '6.11',
    holds: ({ c, e }) => is(e, 'policy.upgraded') && e.with.policy.version > c.policy.version,
    why: ({ c }) => `the ending runs under version ${c.policy.version}, and this one is not newer`,
    mend: 'Count the version of the policy up whenever a setting changes.',
  },
  policySafe: {
    ofEvent: true,
    id: '6.11',
    holds: ({ e }) => is(e, 'policy.upgraded') && unsafe(e.with.policy).length === 0,
    why: ({ e }) => (is(e, 'policy.upgraded') ? unsafe(e.with.policy)[0]?.says : null) ?? 'unsafe',
    mend: 'Mend the policy: its check says all that is unsafe in it (endwell policy check).',
  },
  policyPlacesKnown: {
    ofEvent: true,
    id: '6.11',
    holds: placesKnown,
    why: 'nobody knows the clock or the holidays of a place it names',
    mend: 'Tell the almanac of its zone and holiday regions along with it.',
  },
} as const satisfies Record<string, EndingRule>;

function placesKnown({ c, e }: EndingFacts): boolean {
  if (!is(e, 'policy.upgraded')) return false;
  const { policy, almanac } = e.with;
  const { zone, holidays } = policy.agency;
  return knowsPlaces(almanac ? widened(c.almanac, almanac) : c.almanac, [zone], holidays);
}
