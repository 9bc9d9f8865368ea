import type { Instant } from '../../calendar/almanac.ts';
import type { Phase } from '../phases.ts';

/** Ways to reach somebody; what the client did not allow is not used. */
export const channels = ['email', 'post', 'phone', 'person'] as const;
export type Channel = (typeof channels)[number];

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
  },
} satisfies ContactMemory;
