import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { awaits } from '../matters/index.ts';
import { messageOf } from '../sending/index.ts';
import type { Referral } from '../memory/transfer.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of what is recommended besides (A28, A29, C15). */
export const referralRules = {
  growthFits: {
    ofEvent: true,
    id: 'A28',
    holds: ({ c, e }) =>
      !is(e, 'referral.offered') || e.with.type !== 'growth' || c.decision?.outcome === 'achieved',
    why: 'something to grow further is offered once what was wanted is achieved',
    mend: 'Record that it was (outcome.recorded), or offer another type.',
  },
  introducible: {
    ofEvent: true,
    id: 'A29',
    holds: ({ c, e }) =>
      is(e, 'referral.consented') && e.with.mail !== undefined && c.row.name !== undefined,
    why: 'the service is not written to: nobody said where, or by which name the client is known',
    mend: 'Say where (with: mail), or send the referral by hand.',
  },
  isIntroduction: {
    ofEvent: true,
    id: 'A29',
    holds: ({ c, e }) => {
      const message = is(e, 'message.sent') ? messageOf(c, e.with.key) : null;
      return message?.intent === 'referral-introduction' && message.state === 'checked';
    },
    why: 'this is another message',
    mend: 'Nothing needs doing.',
  },
  referralOffered: referralAwaits(['consent'], 'offer it first (referral.offered)'),
  referralConsented: referralAwaits(['sending'], 'ask the client first (referral.consented)'),
  referralSent: referralAwaits(['answer'], 'send it first (referral.sent)'),
  referralAccepted: referralAwaits(['meeting'], 'it is accepted first (referral.accepted)'),
  referralOpen: referralAwaits(
    ['consent', 'sending', 'answer', 'meeting'],
    'offer it first (referral.offered)',
  ),
} as const satisfies Record<string, EndingRule>;

/** The referrals that an event may be about: the one of its type, or any, as long as nobody has said which. */
function referralsIn(c: Context, e: EndingEvent): Referral[] {
  const { with: said } = e;
  return 'type' in said ? c.referrals.filter(({ type }) => type === said.type) : c.referrals;
}

function referralAwaits(any: readonly Parameters<typeof awaits>[1][], mend: string): EndingRule {
  return {
    id: 'A29',
    holds: ({ c, e }) =>
      referralsIn(c, e).some((referral) => any.some((what) => awaits(referral, what))),
    why: ({ c, e }) => {
      const [referral] = referralsIn(c, e);
      return referral === undefined
        ? 'no such referral was offered'
        : `that referral is ${referral.state}`;
    },
    mend: `${mend.charAt(0).toUpperCase()}${mend.slice(1)}.`,
  };
}
