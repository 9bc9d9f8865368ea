import * as v from 'valibot';
import { AlmanacTable } from '../../calendar/index.ts';
import type { EventIn } from '../../chart/rules/index.ts';
import { staffSaid } from './staff.ts';
import { termsSaid } from './terms.ts';

export { weekdays } from './staff.ts';

/** Everything that can be said to an agency: `subject.fact`, in the past tense, with what belongs to it. */
export const said = { ...termsSaid, ...staffSaid } as const;

const Told = v.strictObject({ ref: v.string(), key: v.string() });
const search = { member: v.string(), n: v.number() };

/** What the outside world answers to a wish; only the host says these. */
export const answered = {
  'ending.told': Told,
  'ending.missing': Told,
  /** The endings of a member, by reference; `unlisted`: nobody could say which they are. */
  'endings.listed': v.strictObject({ ...search, endings: v.array(v.string()) }),
  'endings.unlisted': v.strictObject({ ...search, code: v.string() }),
  'almanac.refreshed': v.strictObject({ almanac: AlmanacTable }),
  'almanac.failed': v.strictObject({ code: v.string() }),
} as const;

/** A fact that people may say. */
export type Said = keyof typeof said;
export type AgencyEvent = EventIn<typeof said & typeof answered>;
