import * as v from 'valibot';
import { Ref } from '../../chart/rules/index.ts';

const Way = v.picklist(['phone', 'text', 'email', 'letter', 'visit']);

/** Contact is lost, tried for and found again; a pause is decided about. */
export const silenceSaid = {
  'attempt.made': v.strictObject({
    task: v.optional(Ref),
    channel: Way,
    result: v.picklist(['reached', 'no_answer', 'left_message', 'wrong_number', 'declined']),
  }),
  'contact.restored': v.optional(v.strictObject({ channel: v.optional(Way) }), {}),
  'closingOffer.answered': v.strictObject({
    choice: v.picklist(['talk', 'pause', 'close', 'not_now']),
  }),
  'silence.decided': v.strictObject({ decision: v.picklist(['close', 'keepTrying', 'hold']) }),
  'hold.decided': v.strictObject({ decision: v.picklist(['extend', 'close']) }),
} as const;
