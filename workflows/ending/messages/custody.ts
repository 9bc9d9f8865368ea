import { dateAt } from '../../calendar/index.ts';
import {
  clientZone,
  absenceEnds,
  isThreatened,
  mayCall,
  plannedSession,
  referralAbout,
  underWay,
} from '../matters/index.ts';
import type { Context, Message } from '../context.ts';
import { clocksOf, type Facts, type MessageTraits, toOthers } from './traits.ts';

/** Messages about going on with somebody else. */
export const transferMessages = {
  'handover-told': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    wanted: (c) => c.handover === 'sent' || c.handover === 'accepted',
    // Of a first meeting somebody asks only where one is waited for.
    facts: (c) => ({ receiver: c.handoverTo, asksLater: underWay(c) }),
  },
} as const satisfies Record<string, MessageTraits>;

/** Messages about a service that is recommended besides: to it, and to the client what it was told (A29). */
export const referralMessages = {
  'referral-introduction': {
    // Each type of referral has its own.
    ...toOthers,
    to: {
      whom: 'receiver',
      address: (c, m) => {
        const referral = referralAbout(c, m);
        const mail = referral?.introduction?.mail ?? null;
        return referral === null || mail === null ? null : { name: referral.what, address: mail };
      },
    },
    wanted: (c, m) => referralAbout(c, m)?.state === 'consented',
    facts: (c, m) => introductionOf(c, m),
  },
  'introduction-copy': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: false,
    wanted: (c, m) => referralAbout(c, m)?.introduction != null,
    facts: (c, m) => ({ receiver: referralAbout(c, m)?.what ?? null, ...introductionOf(c, m) }),
  },
} as const satisfies Record<string, MessageTraits>;

/** Name and way back alone, and what the client themselves wants to be known (minimum necessary). */
function introductionOf(c: Context, m: Message): Facts {
  const { contact = null, words = null } = referralAbout(c, m)?.introduction ?? {};
  return { client: c.row.name ?? null, contact, words };
}

/** Messages about who looks after the client. None gives a reason (G11). */
export const custodyMessages = {
  'departure-notice': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    duty: true,
    wanted: (c) => c.custody.departure !== null && c.custody.departure.told === null,
    facts: (c) => ({
      worker: c.row.workerName ?? null,
      speaker: c.custody.departure?.speakerName ?? c.policy.agency.name,
      // The day from which on their word is none of ours (C26); of a death no day is told.
      lastDay:
        c.custody.departure?.kind === 'death' ? null : (c.custody.departure?.lastDay ?? null),
      nextStart: isThreatened(c) ? null : (plannedSession(c)?.start ?? null),
      calls: mayCall(c),
      ...clocksOf(c, plannedSession(c)),
    }),
  },
  'departure-options': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    wanted: (c) => c.custody.departure !== null && c.custody.departure.choice === null,
    facts: () => ({ options }),
  },
  'break-notice': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    duty: true,
    wanted: (c) => {
      const { away } = c.custody;
      return away !== null && !away.died && (absenceEnds(c) ?? Infinity) > c.now;
    },
    facts: (c) => ({
      from: dateAt(c.almanac, clientZone(c), c.custody.away?.since ?? c.now),
      until: c.custody.away?.until ?? null,
      cover: c.custody.cover?.name ?? null,
    }),
  },
} as const satisfies Record<string, MessageTraits>;

/** What the client can choose, each with what speaks for and against it; none is pressed. */
const options = ['somebodyElse', 'otherService', 'pause', 'ending'];
