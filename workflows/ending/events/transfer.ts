import * as v from 'valibot';
import { referralTypes } from '../memory/index.ts';
import { Line, Mail, Ref, nothing } from '../../chart/rules/index.ts';

const Which = v.strictObject({ type: v.picklist(referralTypes) });

/** The client goes on with somebody else, and what is recommended besides. */
export const transferSaid = {
  'transfer.proposed': v.strictObject({
    to: Ref,
    name: v.optional(Line),
    external: v.optional(v.boolean(), false),
  }),
  'transfer.consented': nothing,
  'transfer.conflictChecked': v.strictObject({ found: v.boolean() }),
  'transfer.accepted': nothing,
  'transfer.refused': nothing,
  /** The first meeting with whoever took over has been. */
  'transfer.started': nothing,
  /** The note for whoever takes over: what helps them, and no more. */
  'handover.drafted': v.optional(v.strictObject({ to: v.optional(Line) }), {}),
  'handover.consented': nothing,
  'handover.declined': nothing,
  'handover.sent': nothing,
  'handover.accepted': nothing,
  /** Client, worker and whoever takes over have met. */
  'handover.held': nothing,
  /** A named practitioner or service who knows the concern, and why they suit this client (C15). */
  'referral.offered': v.strictObject({
    type: v.picklist(referralTypes),
    what: Line,
    suits: v.optional(Line),
  }),
  /** With an address the service is written to at once; without one somebody sends the referral. */
  'referral.consented': v.strictObject({
    type: v.picklist(referralTypes),
    mail: v.optional(Mail),
    contact: v.optional(Line),
    words: v.optional(Line),
  }),
  'referral.sent': Which,
  'referral.accepted': Which,
  'referral.declined': Which,
  'referral.firstContact': Which,
} as const;
