import {
  closesSoon,
  closingExpected,
  copyOwed,
  isInformed,
  underMandate,
} from '../matters/index.ts';
import type { Intent } from '../names.ts';
import { lastOf, mayBeWritten, messageOf } from '../sending/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of the authority (B18, G19). */
export const mandateRules = {
  saidToBeMandated: {
    id: 'B18',
    holds: ({ c }) => c.row.mandated && c.mandate === null,
    why: 'the case does not say that an authority ordered the work',
    mend: 'Record the mandate (mandate.recorded).',
  },
  mandateUnnamed: {
    id: 'B18',
    holds: ({ c }) => underMandate(c) && c.mandate?.informedAt === null,
    why: 'the authority was told already',
    mend: 'Tell when its mandate has ended (mandate.ended), then record the new one.',
  },
  saidByRelative: {
    ofEvent: true,
    id: 'B18',
    holds: ({ e }) => is(e, 'mandate.recorded') && e.with.kind === 'relative',
    why: 'it is an authority',
    mend: 'Nothing needs doing.',
  },
  mayBeShared: {
    id: 'B18',
    holds: ({ c }) => c.mandate?.shared === true,
    why: ({ c }) =>
      `${c.mandate?.authority ?? 'whoever pressed the client'} is no authority, and is told nothing without the client’s word`,
    mend: 'Ask the client, and record it if they allow it (mandate.shared, by the client or for them).',
  },
  orderedByAuthority: {
    id: 'B18',
    holds: ({ c }) => c.mandate?.kind !== 'relative',
    why: ({ c }) =>
      `${c.mandate?.authority ?? 'whoever pressed the client'} is no authority: they permit nothing, and no letter of ours goes to them`,
    mend: 'What the client allows them to hear (mandate.shared), say yourself, and tell that (authority.informed).',
  },
  mandateKnown: {
    id: 'B18',
    holds: ({ c }) => c.mandate !== null && !c.mandate.ended,
    why: 'nobody ordered or pressed for this work',
    mend: 'Record who did (mandate.recorded).',
  },
  mandateOver: {
    id: 'B18',
    holds: ({ c }) => c.mandate?.ended === true,
    why: 'the mandate has not ended',
    mend: 'Tell it when it has (mandate.ended).',
  },
  pressedByRelative: {
    id: 'B18',
    holds: ({ c }) => c.mandate?.kind === 'relative',
    why: 'no relative pressed for this work',
    mend: 'Nothing needs doing.',
  },
  authorityKnows: {
    id: 'G19',
    holds: ({ c }) => c.mandate !== null && c.mandate.informedAt !== null,
    why: 'the authority was not told',
    mend: 'Tell it (authority.informed).',
  },
  noticeWritable: {
    id: 'B18',
    holds: ({ c }) =>
      underMandate(c) &&
      c.mandate?.mail != null &&
      (c.row.name !== undefined || c.mandate.reference !== null),
    why: ({ c }) =>
      `nobody said where ${c.mandate?.authority ?? 'the authority'} is written to, or by which name or reference it knows the client`,
    mend: 'Record it (mandate.recorded, with mail and reference), or write yourself and tell that (authority.informed).',
  },
  endKnown: {
    ofEvent: true,
    id: 'B18',
    holds: ({ c, e }) =>
      is(e, 'authority.noticeApproved') && (e.with.endsOn ?? closingExpected(c)) !== null,
    why: 'nobody knows yet on which day the work ends',
    mend: 'Say it (with: endsOn).',
  },
  isAuthorityNotice: isMessage('authority-notice'),
  copyMeant: {
    id: 'G19',
    holds: ({ c }) => c.policy.mandate.clientCopy && c.alive,
    why: 'the policy gives the client no copy',
    mend: 'Nothing needs doing.',
  },
  mayReceive: {
    id: 'G10',
    holds: ({ c }) => mayBeWritten(c, 'authority-copy') && c.optedOut !== 'all',
    why: 'the client cannot be written to by mail',
    mend: 'Say it in person.',
  },
  closesSoon: {
    id: 'B18',
    holds: ({ c }) => closesSoon(c),
    why: 'the work goes on',
    mend: 'Nothing needs doing.',
  },
  informedEarlier: {
    id: 'B18',
    holds: ({ c }) => (c.mandate?.informedAt ?? null) !== null && !isInformed(c),
    why: 'what the authority was told is of this service',
    mend: 'Nothing needs doing.',
  },
  authorityUntold: {
    id: 'B18',
    holds: ({ c }) => c.mandate?.informedAt === null,
    why: 'the authority was told',
    mend: 'Nothing needs doing.',
  },
  permissionAsked: {
    id: 'B18',
    holds: ({ c }) => c.mandate?.needsPermission === true && !c.mandate.permitted,
    why: 'the authority need not permit it, or did',
    mend: 'Nothing needs doing.',
  },
  authorityInformed: {
    id: 'G19',
    holds: ({ c }) => !underMandate(c) || isInformed(c),
    why: ({ c }) =>
      `${c.mandate?.authority ?? 'the authority'}, who ordered this work, does not know of the ending`,
    mend: 'Tell them (authority.informed, with what was said), or record that the mandate has ended (mandate.ended).',
  },
  authorityPermits: {
    id: 'G19',
    holds: ({ c }) =>
      !underMandate(c) || !isInformed(c) || !c.mandate?.needsPermission || c.mandate.permitted,
    why: ({ c }) => `${c.mandate?.authority ?? 'the authority'} has not permitted it yet`,
    mend: 'Ask them, and record their answer (authority.permitted).',
  },
  clientSawCopy: {
    id: 'G19',
    holds: ({ c }) => !underMandate(c) || !isInformed(c) || !copyOwed(c),
    why: 'the client has not seen what the authority was told',
    mend: 'Wait until their copy has left, or give it to them (authority.copyGiven).',
  },
  authorityOwed: {
    id: 'G19',
    holds: ({ c }) =>
      underMandate(c) &&
      (!isInformed(c) ||
        (c.mandate?.needsPermission === true && !c.mandate.permitted) ||
        copyOwed(c)),
    why: 'nothing is owed to the authority, nor to the client about it',
    mend: 'Nothing needs doing.',
  },
  copyOwed: {
    id: 'G19',
    holds: ({ c }) => copyOwed(c),
    why: 'no copy is owed to the client',
    mend: 'Nothing needs doing.',
  },
  copyGivenUp: {
    id: 'G19',
    holds: ({ c }) => {
      const copy = lastOf(c, 'authority-copy');
      return copy?.state === 'undeliverable' || copy?.state === 'suppressed';
    },
    why: 'the copy is still on its way',
    mend: 'Wait for it.',
  },
} as const satisfies Record<string, EndingRule>;

function isMessage(intent: Intent): EndingRule {
  return {
    ofEvent: true,
    id: 'G19',
    holds: ({ c, e }) => {
      const message = is(e, 'message.sent') ? messageOf(c, e.with.key) : null;
      return message?.intent === intent && message.state === 'checked';
    },
    why: 'this is another message',
    mend: 'Nothing needs doing.',
  };
}
