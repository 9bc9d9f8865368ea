import type { EndingStage } from '../setup.ts';
import { when } from '../phrases.ts';

/**
 * The settings under which this ending runs (docs/field.md#policy). It keeps the version it began with until the agency brings
 * it under a newer one: what was promised stays, and what lies ahead is reckoned anew.
 */
export const terms = {
  description: 'Which version of the settings holds here.',
  on: {
    'policy.upgraded': {
      guard: when({ all: ['agencySays', 'policyNewer', 'policySafe', 'policyPlacesKnown'] }),
      actions: 'upgradePolicy',
    },
  },
} satisfies EndingStage;
