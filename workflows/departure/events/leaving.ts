import * as v from 'valibot';
import { Line, nothing, Ref, somethingOf, takingSaid } from '../../chart/rules/index.ts';
import { leavings } from '../../ending/names.ts';
import { LocalDate } from '../../calendar/index.ts';

const kind = v.picklist(leavings);
const contentiousness = v.picklist(['high', 'medium', 'low']);

/** What a departure begins with. Unless said, a dismissal is contentious and the rest is not (C25). */
export const FactsStated = v.strictObject({
  worker: v.pipe(Ref, v.description('Reference of the worker who leaves, such as W-7')),
  kind,
  contentiousness: v.optional(contentiousness),
  lastDay: v.optional(LocalDate),
  speaker: v.pipe(Ref, v.description('Who now speaks for the agency')),
  speakerName: v.optional(v.pipe(Line, v.description('How the clients know them'))),
  director: v.pipe(Ref, v.description('Who is asked when the time is up')),
  statedBy: v.pipe(Ref, v.description('Who states the facts; somebody else confirms them')),
});
export type FactsStated = v.InferOutput<typeof FactsStated>;

/** The leaving itself, and what an agency has to see to. */
export const leavingSaid = {
  'departure.confirmed': nothing,
  'departure.corrected': somethingOf({
    kind: v.optional(kind),
    contentiousness: v.optional(contentiousness),
    lastDay: v.optional(LocalDate),
    speaker: v.optional(Ref),
    speakerName: v.optional(Line),
    director: v.optional(Ref),
  }),
  'departure.withdrawn': nothing,
  'announcement.released': v.strictObject({ reason: Line }),
  'announcement.made': nothing,
  'records.custodianNamed': v.strictObject({ to: Ref }),
  'access.revoked': v.strictObject({ on: LocalDate }),
  'replies.rerouted': v.strictObject({ to: Ref }),
  'task.done': v.strictObject({ task: Ref }),
  ...takingSaid,
} as const;
