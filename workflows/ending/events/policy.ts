import * as v from 'valibot';
import { Policy } from '../../policy/index.ts';
import { AlmanacTable } from '../../calendar/index.ts';

/** The settings under which the ending runs. */
export const policySaid = {
  /** The whole of the newer settings, and the zone rules where the agency works by them. */
  'policy.upgraded': v.strictObject({ policy: Policy, almanac: v.optional(AlmanacTable) }),
} as const;
