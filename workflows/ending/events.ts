import * as v from 'valibot';
import { LocalDate, LocalTime } from './row.ts';
import { AlmanacTable, MessageFailed, MessageSent } from './results.ts';

const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const Ref = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const nothing = v.optional(v.strictObject({}), {});

/** Who says it: the role, and an opaque reference of the person. */
export const By = v.strictObject({
  role: v.picklist([
    'worker',
    'supervisor',
    'client',
    'admin',
    'records',
    'duty',
    'intake',
    'system',
  ]),
  ref: Ref,
});
export type By = v.InferOutput<typeof By>;

const Reason = v.picklist([
  'planned.goals_reached',
  'planned.sufficient_progress',
  'planned.no_longer_needed',
  'planned.time_ended',
]);
export type PlannedReason = v.InferOutput<typeof Reason>;

export const riskTypes = [
  'habit_return',
  'peer_pressure',
  'anniversary',
  'stress',
  'money',
  'housing',
  'isolation',
  'other',
] as const;

/**
 * Everything that can be said to an ending, by people: `subject.fact`, in the past tense, with
 * what belongs to it. JSON Schema and OpenAPI are made from this table.
 */
export const said = {
  'session.planned': v.strictObject({ start: LocalTime }),
  'session.moved': v.strictObject({ start: LocalTime }),
  'session.held': nothing,
  'session.missed': nothing,
  'session.excused': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
  'session.cancelled': v.optional(v.strictObject({ because: v.optional(Line) }), {}),

  'ending.named': nothing,
  'ending.opened': v.strictObject({
    kind: v.optional(v.picklist(['planned']), 'planned'),
    initiator: v.optional(v.picklist(['client', 'worker', 'mutual']), 'mutual'),
    reason: Reason,
    outcome: v.optional(v.picklist(['achieved', 'partly', 'not_achieved', 'not_assessable'])),
  }),
  'endingTalk.held': nothing,
  'change.reviewed': v.strictObject({
    changes: v.pipe(v.array(Line), v.minLength(1), v.maxLength(8)),
    strength: Line,
  }),
  'riskFactor.named': v.strictObject({ type: v.picklist(riskTypes), strategy: v.optional(Line) }),
  'riskFactors.declined': nothing,
  'strategy.practised': v.strictObject({
    factor: v.picklist(riskTypes),
    where: v.picklist(['session', 'real_life']),
    how: v.optional(Line),
  }),
  'practice.waived': nothing,
  'support.named': v.strictObject({ label: Line }),
  'nextStep.agreed': v.strictObject({
    what: Line,
    owner: v.optional(Line),
    by: v.optional(LocalDate),
  }),
  'nextSteps.declined': nothing,
  'contingency.planned': v.strictObject({
    earlySigns: v.optional(Line),
    firstSteps: Line,
    whoToContact: v.optional(Line),
  }),

  'taper.proposed': v.strictObject({
    preset: v.optional(v.pipe(v.string(), v.maxLength(40))),
    steps: v.optional(v.pipe(v.array(Ref), v.minLength(1), v.maxLength(20))),
  }),
  'taper.agreed': nothing,
  'taper.declined': nothing,
  'taper.waived': nothing,
  'taper.held': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
  'taper.resumed': nothing,
  'taper.steppedBack': nothing,
  'taper.advanced': nothing,
  'setback.reported': nothing,
  'goals.reopened': nothing,
  'client.wantedSooner': nothing,
  'checkIn.optedIn': nothing,
  'checkIn.optedOut': nothing,
  'checkIn.answered': nothing,

  'strain.suspected': nothing,
  'rupture.named': nothing,
  'rupture.repairing': nothing,
  'rupture.repaired': nothing,
  'rupture.setAside': nothing,
  'risk.changed': v.strictObject({ level: v.picklist(['clear', 'concern', 'urgent']) }),

  'finalSession.scheduled': v.strictObject({ start: LocalTime }),
  'finalSession.declined': nothing,
  'finalSession.impossible': v.strictObject({ because: Line }),
  'letter.approved': v.optional(v.strictObject({ strength: v.optional(Line) }), {}),
  'letter.handed': nothing,
  'letter.withheld': v.strictObject({ because: v.picklist(['safety', 'clientOptedOut']) }),
  'summary.signed': nothing,
  'ending.closed': nothing,

  'touch.answered': v.strictObject({
    outcome: v.picklist(['well', 'wants_contact', 'concern', 'declined']),
  }),
  'followUp.agreed': v.strictObject({ track: Ref }),
  'followUp.declined': nothing,
  'task.done': v.strictObject({ task: Ref }),

  'client.ended': v.optional(v.strictObject({ reason: v.optional(Line) }), {}),
  'decision.withdrawn': nothing,
  'client.unavailable': v.optional(
    v.strictObject({ because: v.optional(Line), until: v.optional(LocalDate) }),
    {},
  ),
  'client.resumed': nothing,
  'client.died': nothing,
  'client.optedOut': v.optional(
    v.strictObject({ from: v.optional(v.picklist(['followUp', 'all']), 'all') }),
    {
      from: 'all',
    },
  ),
  'client.optedIn': nothing,
  'contactDetails.changed': v.strictObject({
    email: v.optional(v.pipe(v.string(), v.email())),
    zone: v.optional(Ref),
    regions: v.optional(v.array(Ref)),
    name: v.optional(Line),
  }),
  'sensitiveDate.named': v.strictObject({
    date: v.pipe(v.string(), v.regex(/^(\d{4}-)?\d\d-\d\d$/, 'a date such as 05-14 or 2035-05-14')),
  }),
  'return.requested': nothing,
  'return.agreed': nothing,
  'return.advised': nothing,
  'records.destroyed': nothing,
  'admin.cancelRequested': nothing,
} as const;

/** What the outside world answers to a wish; only the host says these. */
export const answered = {
  'message.sent': MessageSent,
  'message.failed': MessageFailed,
  'almanac.refreshed': v.strictObject({ almanac: AlmanacTable }),
  'almanac.failed': v.strictObject({ code: Ref }),
} as const;

type Contents = { [K in keyof typeof said]: v.InferOutput<(typeof said)[K]> } & {
  [K in keyof typeof answered]: v.InferOutput<(typeof answered)[K]>;
};
/** A fact that people may say. */
export type Said = keyof typeof said;
export type EventName = keyof Contents;

/**
 * One event: what was said, its idempotency id, who says it, and (`on`) when it happened, in the
 * agency's local time, which is not when it was told.
 */
export type EventOf<N extends EventName> = {
  [K in N]: { type: K; id: string; by: By; on?: string | undefined; with: Contents[K] };
}[N];
export type EndingEvent = EventOf<EventName>;

const envelope = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  by: By,
  on: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/))),
};

/** The schema of one event with its envelope. */
export function schemaOf<N extends Said>(type: N): v.GenericSchema<unknown, EventOf<N>> {
  return v.strictObject({ type: v.literal(type), ...envelope, with: said[type] }) as never;
}

export function isSaid(type: string): type is Said {
  return Object.hasOwn(said, type);
}
