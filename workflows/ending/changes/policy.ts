import { upgraded } from '../matters/index.ts';
import { on } from './change.ts';

/** What happens to the memory of the settings. */
export const policyChanges = {
  upgradePolicy: on('policy.upgraded', (c, e) => upgraded(c, e.with.policy, e.with.almanac)),
} as const;
