/**
 * The messages that an ending can want to send, and what leaves it when one goes out.
 *
 * An intent is decided by the chart (gate.ts, G10) at the moment it would leave; rendering,
 * wording checks and SMTP are activities.
 */
import type { Levels } from '../../wording/index.ts';
import { accountsMessages } from './accounts.ts';
import { agreementMessages, mandateMessages } from './agreement.ts';
import { closingMessages } from './closing.ts';
import { custodyMessages, referralMessages, transferMessages } from './custody.ts';
import { feedbackMessages } from './feedback.ts';
import { aftercareMessages } from './aftercare.ts';
import { noticeMessages } from './notice.ts';
import { papersMessages } from './papers.ts';
import { recordsMessages } from './records.ts';
import { serviceMessages } from './service.ts';
import { sessionMessages } from './sessions.ts';
import { silenceMessages } from './silence.ts';
import { togetherMessages } from './together.ts';
import type { Policy, ProgrammeType } from '../../policy/index.ts';
import type { Intent } from '../names.ts';
import type { Facts, MessageTraits } from './traits.ts';

export type { Facts } from './traits.ts';
export { neutralIntents } from './neutral.ts';

/** Every message (docs/field.md#messages). */
export const messages = {
  ...togetherMessages,
  ...sessionMessages,
  ...serviceMessages,
  ...silenceMessages,
  ...agreementMessages,
  ...noticeMessages,
  ...accountsMessages,
  ...custodyMessages,
  ...transferMessages,
  ...referralMessages,
  ...closingMessages,
  ...papersMessages,
  ...mandateMessages,
  ...feedbackMessages,
  ...aftercareMessages,
  ...recordsMessages,
} as const satisfies Record<Intent, MessageTraits>;

export function messageTraits(intent: Intent): MessageTraits {
  return messages[intent];
}

/** One message on its way out: all that rendering and sending need, and nothing more. */
export type Post = {
  /** `ending/intent/occurrence/version`: the same key is the same message, however often it is tried. */
  key: string;
  intent: Intent;
  /** BCP 47 tag of the person's language. */
  language: string;
  /** The same follows in this language: what the law asks us to say is read by both sides. */
  alsoIn?: string;
  to: { name: string | null; address: string };
  /** As a text to the number that `to` names; left out: by mail. */
  by?: 'sms';
  /** In words that say nothing of what we do. */
  neutral?: true;
  /** The subject that the client agreed to, instead of the letter’s own. */
  subject?: string;
  /** The sender's name as the person sees it. */
  sender: string;
  agency: {
    name: string;
    mail: string;
    phone: string;
    crisisLine: string;
    /** The agency’s own words for who works with whom (D4); a letter that was under way before they were told has none. */
    terms?: Policy['agency']['terms'];
    /** The language of these words; left out: that of the letter. */
    language?: string;
  };
  /** Whether it may hold links: not where others may see it (safe-contact plan). */
  links?: boolean;
  /** The number that the link to the client’s own page bears; left out: it names none. */
  page?: number;
  /** What a calendar does with the meeting that it brings along; left out: it brings none (safe-contact plan). */
  calendar?: NonNullable<MessageTraits['calendar']>;
  /** Whether messages of one ending may be threaded (safe-contact plan). */
  threads: boolean;
  /** How much each check of its wording weighs, by the agency’s settings; none came with what was under way before. */
  levels?: Levels;
  /** The type of the client’s programme, and how letters sound: each may have its own text; those that were under way before have neither. */
  programme?: ProgrammeType | null;
  tone?: 'sober' | null;
  facts: Facts;
};
