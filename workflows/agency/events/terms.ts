import * as v from 'valibot';
import { nothing, Ref } from '../../chart/rules/index.ts';
import { Policy } from '../../policy/index.ts';
import { AlmanacTable, LocalDate } from '../../calendar/index.ts';

/** The settings of an agency, and the endings that are to come under them. */
export const termsSaid = {
  /** The whole of the newer settings, and the zone rules where the agency works by them. */
  'policy.applied': v.strictObject({ policy: Policy, almanac: AlmanacTable }),
  /** Running endings that are still under an older version: each is told, one after the other. */
  'endings.found': v.strictObject({
    endings: v.pipe(v.array(Ref), v.minLength(1), v.maxLength(500)),
  }),
  /**
   * The agency is closed from one date to another, both included: a new version of the settings (`agency.closures`), under
   * which these are no working days. So every ending hears of it in the way in which it hears of any other setting.
   */
  'closure.announced': v.strictObject({ from: LocalDate, until: LocalDate }),
  'admin.cancelRequested': nothing,
} as const;
