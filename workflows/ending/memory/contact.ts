import type { Instant } from '../../calendar/almanac.ts';
import type { Phase } from '../phases.ts';

/** Ways to reach somebody; what the client did not allow is not used. */
export const channels = ['email', 'post', 'phone', 'person', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** What nobody knows of a message: whose it is, or whether it means stop. */
export type Doubt = 'whose' | 'stop';

/** How the client may safely be reached, as far as anybody asked (docs/field.md#fact-safe-contact-plan). */
export type ContactMemory = {
  safeContact: {
    /** What the client allows; null: only what the row says. */
    channels: Channel[] | null;
    /** To be reached with care, because others may see it; null: as the notes of the row say. */
    flagged: boolean | null;
    /** When somebody last asked the client. */
    confirmedAt: Instant | null;
    /** It is to be asked now. */
    asked: boolean;
    /** The stage for which it was last thought of: safety changes when the stage does. */
    phase: Phase;
    /** Nothing at all is sent until somebody has looked. */
    held: boolean;
    /** Held for a message alone, that may not be theirs or may mean stop: people may turn to them as ever. Null: by a person, or not at all. */
    doubt: Doubt | null;
    /** The only hours in which they may be reached, such as `Mon-Fri 10:00-12:00`, in their own zone; none: any that are not quiet. */
    hours: string[];
    /** The name under which we write and call, and the subject of what we write; null: ours. */
    sender: string | null;
    subject: string | null;
    /** Whether a letter may have links, and files for a calendar; null: where nobody else may see it. */
    links: boolean | null;
    calendar: boolean | null;
    /** Others read their mailbox, or answer their phone: what is written says nothing of what we do. */
    shared: boolean;
    /** What they say on the phone when it is safe to talk. */
    codeWord: string | null;
    /** Who may know that they are a client. */
    mayKnow: string[];
    /** What may be said on an answering machine; null: a name and a number. */
    voicemail: string | null;
    /** Nothing is ever written to them: somebody calls or comes. */
    neverWrite: boolean;
    /** What goes by post needs a proof that it arrived. */
    recorded: boolean;
    /** Their own page asks for the code word before it shows anything. */
    asksWord: boolean;
    /** When somebody last tried that word there, the latest last; no more of them than may be tried within an hour. */
    tries: Instant[];
    /** Links to their own page bear this number: counted up, it ends all that were given out before. */
    linkNumber: number;
  };
};

export const contactBlank = {
  safeContact: {
    channels: null,
    flagged: null,
    confirmedAt: null,
    asked: false,
    phase: 'serving',
    held: false,
    doubt: null,
    hours: [],
    sender: null,
    subject: null,
    links: null,
    calendar: null,
    shared: false,
    codeWord: null,
    mayKnow: [],
    voicemail: null,
    neverWrite: false,
    recorded: false,
    asksWord: false,
    tries: [],
    linkNumber: 0,
  },
} satisfies ContactMemory;
