import { inCare } from '../matters/index.ts';
import type { TransferMemory } from '../memory/transfer.ts';
import type { EndingRule } from '../parts.ts';
import { phaseTraits } from '../phases.ts';

/** Rules of the note for whoever takes over (C33). */
export const handoverRules = {
  mayHandOver: {
    id: 'C33',
    holds: ({ c }) => inCare(c),
    why: ({ c }) => `nothing is handed over while the ending is ${phaseTraits[c.phase].is}`,
    mend: 'What another service asks later is an enquiry (enquiry.received).',
  },
  handoverDraft: handoverIs('draft', 'no note waits for the client’s yes', 'handover.drafted'),
  handoverConsented: handoverIs(
    'consented',
    'the client has not agreed that a note is passed on',
    'handover.consented',
  ),
  handoverSent: handoverIs('sent', 'no note was passed on', 'handover.sent'),
  handoverAccepted: handoverIs('accepted', 'nobody has received a note', 'handover.accepted'),
  handoverNone: handoverIs('none', 'there is a note', 'handover.declined'),
  handoverPassed: {
    id: 'C33',
    holds: ({ c }) => c.handover === 'sent' || c.handover === 'accepted',
    why: 'no note was passed on',
    mend: 'Pass it on (handover.sent).',
  },
  handoverSettled: {
    id: 'C33',
    holds: ({ c }) => c.handover !== 'draft' && c.handover !== 'consented',
    why: ({ c }) =>
      c.handover === 'draft'
        ? 'the client has not said whether the note may be passed on'
        : 'the note that the client agreed to was not passed on',
    mend: 'Pass it on (handover.sent), or record that the client does not want it (handover.declined).',
  },
  handoverOpen: {
    id: 'C33',
    holds: ({ c }) => c.handover === 'draft' || c.handover === 'consented',
    why: 'no note waits to be passed on',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;

function handoverIs(state: TransferMemory['handover'], why: string, event: string): EndingRule {
  return {
    id: 'C33',
    holds: ({ c }) => c.handover === state,
    why,
    mend: `Do that first (${event}).`,
  };
}
