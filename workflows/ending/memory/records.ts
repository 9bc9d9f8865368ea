import type { Instant } from '../../calendar/almanac.ts';

/** Requests, holds and retention (C34, G17). */
export type RecordsMemory = {
  records: {
    /** The client’s last request to see the records. */
    access: { at: Instant; given: boolean } | null;
    /** The client’s last request to erase them; `because` is kept until the answer left. */
    erasure: {
      at: Instant;
      decision: 'open' | 'erase' | 'restrict' | 'refuse';
      because: string | null;
    } | null;
    /** Nothing may be destroyed; looked at again on `review`. */
    legalHold: { since: Instant; review: Instant } | null;
  };
};

export const recordsBlank = {
  records: { access: null, erasure: null, legalHold: null },
} satisfies RecordsMemory;
