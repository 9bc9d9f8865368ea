/**
 * The messages that an ending can want to send, and what leaves it when one goes out.
 *
 * An intent is decided by the chart (gate.ts, G10) at the moment it would leave; rendering,
 * wording checks and SMTP are activities.
 */

/** Why a message is sent; consent is given per purpose (domain.md 6.2, ContactConsent). */
export type Purpose = 'service' | 'followUp' | 'legalNotice';

interface IntentTraits {
  readonly purpose: Purpose;
  /** Counts towards the spacing caps: automatic contact, as opposed to an answer just asked for. */
  readonly spaced: boolean;
  /** A later message of the same intent replaces one that has not left yet. */
  readonly replaces: boolean;
}

/** The messages of the planned path (domain.md 6.7). */
export const intents = {
  'ending-is-part': { purpose: 'service', spaced: true, replaces: true },
  'ending-talk-invite': { purpose: 'service', spaced: false, replaces: true },
  'taper-plan': { purpose: 'service', spaced: false, replaces: true },
  'session-reminder': { purpose: 'service', spaced: false, replaces: true },
  'gap-check-in': { purpose: 'service', spaced: true, replaces: true },
  'final-session-invite': { purpose: 'service', spaced: false, replaces: true },
  'closing-offer': { purpose: 'service', spaced: false, replaces: true },
  'closing-letter': { purpose: 'service', spaced: false, replaces: true },
  'follow-up-touch': { purpose: 'followUp', spaced: true, replaces: true },
  'return-received': { purpose: 'service', spaced: false, replaces: true },
} as const satisfies Record<string, IntentTraits>;

export type Intent = keyof typeof intents;

/** Plain facts a letter may use; local times as `YYYY-MM-DDTHH:mm`, local dates as `YYYY-MM-DD`. */
export type Facts = Record<string, string | string[] | boolean | null>;

/** One message on its way out: all that rendering and sending need, and nothing more. */
export type Post = {
  /** `ending/intent/occurrence/version`: the same key is the same message, however often it is tried. */
  key: string;
  intent: Intent;
  /** BCP 47 tag of the person's language. */
  language: string;
  to: { name: string | null; address: string };
  /** The sender's name as the person sees it. */
  sender: string;
  agency: { name: string; mail: string; phone: string; crisisLine: string };
  /** Whether messages of one ending may be threaded (safe-contact plan). */
  threads: boolean;
  facts: Facts;
};
