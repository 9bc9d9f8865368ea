import * as v from 'valibot';
import { By } from '../../chart/rules/by.ts';
import { AlmanacTable } from '../../calendar/shapes.ts';
import { envelope } from '../../chart/rules/envelope.ts';
import { staffSaid } from './staff.ts';
import { termsSaid } from './terms.ts';

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

type Contents = { [K in keyof typeof said]: v.InferOutput<(typeof said)[K]> } & {
  [K in keyof typeof answered]: v.InferOutput<(typeof answered)[K]>;
};
/** A fact that people may say. */
export type Said = keyof typeof said;
export type EventName = keyof Contents;

/** One event: what was said, its idempotency id, who says it, and (`on`) when it happened, in local time. */
export type EventOf<N extends EventName> = {
  [K in N]: { type: K; id: string; by: By; on?: string | undefined; with: Contents[K] };
}[N];
export type AgencyEvent = EventOf<EventName>;

/** The schema of one event with its envelope. */
export function schemaOf<N extends Said>(type: N): v.GenericSchema<unknown, EventOf<N>> {
  return v.strictObject({ type: v.literal(type), ...envelope, by: By, with: said[type] }) as never;
}
