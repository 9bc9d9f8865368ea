import { likesContact, offeredToClose } from '../matters/index.ts';
import type { Context } from '../context.ts';
import { type MessageTraits, goesOn, workerOf } from './traits.ts';

/** Messages of the matter `silence`: fewer words each time, and never a reproach (A4, A8, B6). */
export const silenceMessages = {
  'missed-you': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.silence === null && goesOn(c) && likesContact(c) && missedSince(c),
    facts: (c) => workerOf(c),
  },
  'reach-out-1': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    page: true,
    wanted: (c) => c.phase === 'reachingOut' && !offeredToClose(c),
    facts: (c) => workerOf(c),
  },
  'reach-out-2': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    page: true,
    wanted: (c) => c.phase === 'reachingOut' && !offeredToClose(c),
    facts: (c) => workerOf(c),
  },
  'reach-out-3': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    wanted: (c) => c.phase === 'reachingOut' && !offeredToClose(c),
    facts: () => ({}),
  },
  'closing-offer': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    page: true,
    wanted: (c) => c.phase === 'reachingOut' && offeredToClose(c),
    facts: (c) => workerOf(c),
  },
} as const satisfies Record<string, MessageTraits>;

function missedSince(c: Context): boolean {
  return c.sessions.some((s) => s.state === 'missed' && s.at > c.lastContact);
}
