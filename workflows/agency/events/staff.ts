import * as v from 'valibot';
import { Line, Mail, Ref, somethingOf } from '../../chart/rules/index.ts';
import { Language } from '../../ending/row.ts';
import { LocalDate } from '../../calendar/index.ts';

export const roles = [
  'worker',
  'supervisor',
  'lead',
  'director',
  'duty',
  'on-call',
  'intake',
  'records',
  'admin',
  'accounts',
  'cover',
] as const;
export type Role = (typeof roles)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const hours = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/));
const own = {
  cover: v.optional(v.nullable(Ref)),
  nominee: v.optional(v.nullable(Ref)),
  workingDays: v.optional(
    v.nullable(v.pipe(v.array(v.picklist(weekdays)), v.minLength(1), v.maxLength(7))),
  ),
  hours: v.optional(v.nullable(hours)),
  /** How they are reached, in which language, and in which time zone they are. */
  mail: v.optional(v.nullable(Mail)),
  phone: v.optional(v.nullable(Line)),
  language: v.optional(v.nullable(Language)),
  zone: v.optional(v.nullable(Ref)),
  /** Whether they want a list of their tasks each morning, and a text of what is urgent. */
  digest: v.optional(v.boolean()),
  texts: v.optional(v.boolean()),
};

/** The people of an agency, by opaque references; null takes back what was said. */
export const staffSaid = {
  'staff.joined': v.strictObject({ ref: Ref, role: v.picklist(roles), ...own }),
  'staff.changed': somethingOf({ ref: Ref, role: v.optional(v.picklist(roles)), ...own }),
  'staff.left': v.strictObject({ ref: Ref }),
  /** `until` is the last day; their endings hear of it on the first. Without a cover, the usual one stands in. */
  'staff.away': v.strictObject({
    ref: Ref,
    from: LocalDate,
    until: v.optional(LocalDate),
    cover: v.optional(Ref),
  }),
  'staff.back': v.strictObject({ ref: Ref }),
  /** Their calendar can be subscribed to under an address of its own; closed, that address is gone for good. */
  'calendar.opened': v.strictObject({ ref: Ref }),
  'calendar.closed': v.strictObject({ ref: Ref }),
} as const;
