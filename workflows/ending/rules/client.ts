import { undoEnds } from '../matters/index.ts';
import { messageTraits } from '../messages/index.ts';
import { messageOf } from '../sending/index.ts';
import { absenceRules } from './absence.ts';
import { contactRules } from './contact.ts';
import { repliesRules } from './replies.ts';
import { type EndingRule, is } from '../parts.ts';

/** The address itself does not take what is sent there. */
const refusedCodes: ReadonlySet<string> = new Set(['mail.refusedAddress', 'sms.refusedNumber']);

/** Rules of what the client decides, and of how they may be reached (G1, G10, G14, G16). */
export const clientRules = {
  ...absenceRules,
  ...contactRules,
  ...repliesRules,
  alive: {
    id: 'G10',
    holds: ({ c }) => c.alive,
    why: 'the client’s death is recorded already',
    mend: 'Nothing more is to be said about the client; close what the agency still owes.',
  },
  undoOpen: {
    id: 'G1',
    holds: ({ c }) => c.since.ended !== null && undoEnds(c) > c.now,
    why: 'there is no decision that can still be withdrawn',
    mend: 'Ask to come back instead (return.requested).',
  },
  undoOver: {
    id: 'D32',
    holds: ({ c }) => c.since.ended !== null && c.frozen === null && undoEnds(c) <= c.now,
    why: 'the decision can still be withdrawn',
    mend: 'Wait until that is over.',
  },
  stopAsked: {
    id: 'G1',
    holds: ({ c }) => c.since.ended !== null,
    why: 'the client did not ask to stop',
    mend: 'Tell it when they do (client.ended).',
  },
  becomesUrgent: {
    ofEvent: true,
    id: 'G2',
    holds: ({ e }) => is(e, 'risk.changed') && e.with.level === 'urgent',
    why: 'the risk is not urgent',
    mend: 'Nothing needs doing.',
  },
  fromFollowUpOnly: {
    ofEvent: true,
    id: 'G16',
    holds: ({ e }) => is(e, 'client.optedOut') && e.with.from === 'followUp',
    why: 'the client did not opt out from followUp',
    mend: 'Nothing needs doing.',
  },
  saysPlace: {
    ofEvent: true,
    id: '4.4',
    holds: ({ e }) =>
      is(e, 'contactDetails.changed') && (e.with.zone ?? e.with.regions) !== undefined,
    why: 'no other place was named',
    mend: 'Name the zone or the regions.',
  },
  addressRefused: {
    ofEvent: true,
    id: 'G10',
    holds: ({ c, e }) => {
      if (!is(e, 'message.failed') || !refusedCodes.has(e.with.code)) return false;
      const intent = messageOf(c, e.with.key)?.intent;
      return intent === undefined || messageTraits(intent).to === undefined;
    },
    why: 'the address was not refused',
    mend: 'Nothing needs doing.',
  },
  stoppedTexts: {
    ofEvent: true,
    id: 'G16',
    holds: ({ e }) => is(e, 'message.failed') && e.with.code === 'sms.optedOut',
    why: 'the client did not answer a text with STOP',
    mend: 'Nothing needs doing.',
  },
  addressWorks: {
    id: 'G10',
    holds: ({ c }) => c.addressGood,
    why: 'the address does not work',
    mend: 'Give one that does (contactDetails.changed).',
  },
  addressFails: {
    id: 'G10',
    holds: ({ c }) => !c.addressGood,
    why: 'no message came back from the address',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;
