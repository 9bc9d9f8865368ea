import * as v from 'valibot';
import { LocalDate, LocalTime, Moment } from '../calendar/index.ts';
import { Mail } from '../chart/rules/index.ts';

/** Some thirty years of daily sessions. */
const mostSessions = 10_000;
const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** BCP 47 tag of a language. */
export const Language = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
);

/**
 * What is known of a client's case when its ending is registered: one row of a caseload
 * (docs/field.md#monitoring). The person's name and addresses are used in letters only.
 */
export const Row = v.strictObject({
  externalRef: v.pipe(Line, v.description('The agency’s own reference of the case')),
  programme: v.optional(Line, 'counselling'),
  worker: v.pipe(Line, v.description('Reference of the worker, such as W-7')),
  workerName: v.optional(Line),
  supervisor: v.optional(Line),
  name: v.optional(Line),
  startDate: v.optional(LocalDate),
  firstSession: v.optional(LocalTime),
  cadenceDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)), 7),
  plannedEnd: v.optional(LocalDate),
  sessionsSoFar: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostSessions)),
    0,
  ),
  sessionCap: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostSessions))),
  /** Left out where nobody asked: the first language of the agency. */
  language: v.optional(Language),
  zone: v.optional(Line),
  regions: v.optional(v.pipe(v.array(Line), v.maxLength(24))),
  /** Unknown until somebody asked the client (docs/field.md#unknown-contact). */
  preferredChannel: v.optional(v.picklist(['email', 'post', 'phone', 'person'])),
  email: v.optional(Mail),
  phone: v.optional(Line),
  safeContactNotes: v.optional(Line),
  /** Nobody asked, so nobody said yes. */
  consentFollowUp: v.optional(v.boolean(), false),
  /** Left out where nobody asked: the policy says what then holds. */
  reminders: v.optional(v.boolean()),
  checkIns: v.optional(v.boolean()),
  /** Whether somebody looked if the worker knows the client otherwise (D28); no: it is asked at once. */
  conflictChecked: v.optional(v.boolean()),
  /** How the client likes to be contacted (B12); unasked, as the track says. */
  contactStyle: v.optional(v.picklist(['chatty', 'brief', 'minimal', 'only_when_asked'])),
  threads: v.optional(v.boolean(), false),
  mandated: v.optional(v.boolean(), false),
  feePaying: v.optional(v.boolean(), false),
  goals: v.optional(v.pipe(v.array(Line), v.maxLength(24)), []),
  /** Epoch milliseconds: nothing is sent before (an imported case cools off). */
  quietUntil: v.optional(Moment),
  /** Where known: the records of somebody who was young are kept for longer. */
  bornOn: v.optional(LocalDate),
});
export type Row = v.InferOutput<typeof Row>;
