import * as v from 'valibot';
import { LocalDate } from '../../calendar/index.ts';
import { Line, nothing, Ref, somethingOf } from '../../chart/rules/index.ts';

/** How far something is reached or kept: a whole number from 0 to 10, of what is done and never of a person. */
const Tenths = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

/** The work itself: goals, reviews, limits of time. */
export const serviceSaid = {
  'goal.named': v.strictObject({
    wording: Line,
    direction: v.optional(v.picklist(['gain', 'be_free_of']), 'gain'),
    enough: v.optional(Line),
  }),
  'goal.rated': v.strictObject({
    goal: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
    reached: Tenths,
  }),
  /** What was agreed on at the beginning is otherwise now, or was written down wrongly (C12). */
  'case.changed': somethingOf({
    startDate: v.optional(LocalDate),
    plannedEnd: v.optional(LocalDate),
    sessionCap: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
    supervisor: v.optional(Ref),
    bornOn: v.optional(LocalDate),
  }),
  'readiness.agreed': v.strictObject({
    basis: v.picklist([
      'goals_met',
      'sufficient_progress',
      'no_longer_needed',
      'time_ended',
      'other',
    ]),
  }),
  'stagnation.decided': v.strictObject({
    decision: v.picklist(['continue', 'newApproach', 'refer', 'planEnding']),
  }),
  'stagnation.countersigned': nothing,
  'expectations.asked': nothing,
  /** First what the worker owes, and how the client sees it kept, 0 to 10 each (B16, B17). */
  'duties.rated': v.strictObject({
    duties: v.pipe(
      v.array(v.strictObject({ what: Line, kept: Tenths })),
      v.minLength(1),
      v.maxLength(8),
    ),
  }),
  /** Then what the client owes the work, as both see it. */
  'expectations.reviewed': v.strictObject({
    workerFirst: v.optional(v.boolean()),
    own: v.optional(
      v.pipe(
        v.array(v.strictObject({ what: Line, client: v.optional(Line), worker: v.optional(Line) })),
        v.maxLength(8),
      ),
    ),
  }),
  'worker.offered': nothing,
  'check.answered': v.strictObject({
    different: v.picklist(['yes', 'no', 'rather_not_say']),
    words: v.optional(Line),
  }),
  'unease.told': v.optional(
    v.strictObject({
      to: v.optional(v.picklist(['worker', 'other'])),
      person: v.optional(Ref),
    }),
    {},
  ),
  'contactStyle.chosen': v.strictObject({
    style: v.picklist(['chatty', 'brief', 'minimal', 'only_when_asked']),
  }),
  'outcome.recorded': v.strictObject({
    outcome: v.picklist(['achieved', 'partly', 'not_achieved', 'not_assessable']),
  }),
} as const;
