import * as v from 'valibot';
import { AlmanacTable, LocalDate } from '../../calendar/index.ts';
import { type EventIn, nothing, Ref, takingSaid } from '../../chart/rules/index.ts';
import { keysSaid } from './keys.ts';
import { staffSaid } from './staff.ts';
import { workAnswered, workSaid } from './work.ts';
import { Policy } from '../../policy/index.ts';

export { type Scope, scopes } from './keys.ts';
export { type Role, roles, weekdays } from './staff.ts';

/** The settings of an agency, and the endings that are to come under them. */
const termsSaid = {
  /** The whole of the newer settings, and the zone rules where the agency works by them. */
  'policy.applied': v.strictObject({ policy: Policy, almanac: AlmanacTable }),
  /** Running endings that are still under an older version: each is told, one after the other; none: there are none. */
  'endings.found': v.strictObject({
    endings: v.pipe(v.array(Ref), v.maxLength(500)),
  }),
  /**
   * The agency is closed from one date to another, both included: a new version of the settings (`agency.closures`), under
   * which these are no working days. So every ending hears of it in the way in which it hears of any other setting.
   */
  'closure.announced': v.strictObject({ from: LocalDate, until: LocalDate }),
  'admin.cancelRequested': nothing,
  'task.done': v.strictObject({ task: Ref }),
  ...takingSaid,
} as const;

/** Everything that can be said to an agency: `subject.fact`, in the past tense, with what belongs to it. */
export const said = { ...termsSaid, ...staffSaid, ...keysSaid, ...workSaid } as const;

const Told = v.strictObject({ ref: v.string(), key: v.string() });
const search = { member: v.string(), n: v.number() };

/** What the outside world answers to a wish; only the host says these. */
export const answered = {
  'ending.told': Told,
  'ending.missing': Told,
  /** The endings of a member, by reference; `unlisted`: nobody could say which they are. */
  'endings.listed': v.strictObject({ ...search, endings: v.array(v.string()) }),
  'endings.unlisted': v.strictObject({ ...search, code: v.string() }),
  /** Where a member has taken something, by workflow id. */
  'taken.listed': v.strictObject({ ...search, workflows: v.array(v.string()) }),
  'taken.unlisted': v.strictObject({ ...search, code: v.string() }),
  'almanac.refreshed': v.strictObject({ almanac: AlmanacTable }),
  'almanac.failed': v.strictObject({ code: v.string() }),
  ...workAnswered,
} as const;

/** A fact that people may say. */
export type Said = keyof typeof said;
export type AgencyEvent = EventIn<typeof said & typeof answered>;
