import * as v from 'valibot';
import { Ref } from '../../chart/rules/index.ts';
import { Moment } from '../../calendar/index.ts';

/** One client, as the list of the worker's endings has it. */
export const ClientFacts = v.strictObject({
  ref: Ref,
  workflowId: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  externalRef: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  closeness: v.optional(v.picklist(['close', 'regular', 'occasional']), 'regular'),
  risk: v.optional(v.picklist(['clear', 'concern', 'urgent']), 'clear'),
  nextSession: v.optional(Moment),
  callOnly: v.optional(v.boolean(), false),
});

/** What happens with the worker's clients; their endings report it, or people do. */
export const clientsSaid = {
  'client.added': ClientFacts,
  'client.told': v.strictObject({
    ref: Ref,
    how: v.picklist(['call', 'message', 'inPerson', 'heardElsewhere']),
    /** When they heard it, if that was not now. */
    at: v.optional(Moment),
  }),
  'client.settled': v.strictObject({
    ref: Ref,
    outcome: v.picklist(['handedOver', 'ended', 'closed']),
  }),
  /** It was told by mistake: they have not heard it, or it is not settled how they go on. */
  'client.untold': v.strictObject({ ref: Ref }),
  'client.unsettled': v.strictObject({ ref: Ref }),
} as const;

/** What came of telling an ending; only the host says these. */
export const clientsAnswered = {
  'ending.told': v.strictObject({ ref: Ref, key: v.string() }),
  'ending.missing': v.strictObject({ ref: Ref, key: v.string() }),
  'agency.told': v.strictObject({ key: v.string() }),
} as const;
