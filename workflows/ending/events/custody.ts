import * as v from 'valibot';
import { leavings } from '../names.ts';
import { LocalDate, Moment } from '../../calendar/index.ts';
import { Line, Ref, nothing } from '../../chart/rules/index.ts';

/** Who looks after the client: the worker leaves, is away, or somebody stands in. */
export const custodySaid = {
  /** From the departure’s workflow; said again, it corrects what was said before. */
  'departure.began': v.strictObject({
    departure: Ref,
    kind: v.picklist(leavings),
    contentiousness: v.picklist(['high', 'medium', 'low']),
    lastDay: LocalDate,
    /** Epoch milliseconds: by then the client has heard it from us. */
    dueBy: Moment,
    speaker: Ref,
    speakerName: v.optional(Line),
    call: v.boolean(),
  }),
  'departure.withdrawn': nothing,
  'departure.told': v.strictObject({
    how: v.picklist(['call', 'message', 'inPerson', 'heardElsewhere']),
  }),
  'departure.optionsTalked': v.strictObject({
    choice: v.picklist(['newWorker', 'otherService', 'pause', 'end', 'undecided']),
  }),
  'worker.unavailable': v.optional(
    v.strictObject({
      until: v.optional(LocalDate),
      cover: v.optional(Ref),
      coverName: v.optional(Line),
    }),
    {},
  ),
  'worker.returned': nothing,
  'worker.died': nothing,
  /** Whether the worker of this client knows them otherwise, or has an interest of their own (D28). */
  'conflict.checked': v.strictObject({ found: v.boolean() }),
  'cover.named': v.strictObject({ ref: Ref, name: v.optional(Line) }),
} as const;

/** What the departure’s workflow answers to a report; only the host says these. */
export const custodyAnswered = {
  'report.delivered': v.strictObject({ key: v.string() }),
  'report.failed': v.strictObject({ key: v.string() }),
} as const;
