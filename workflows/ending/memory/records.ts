import type { Instant } from '../../calendar/almanac.ts';

/** One opening of a record, until its time is over. */
export type Opening = { ref: string; role: string; at: Instant; until: Instant; because: string };

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
    /** To whom the record was opened in an emergency, who had nothing to do with the client (4.5): the last ones, oldest first. */
    opened: Opening[];
    /** Nothing may be destroyed; looked at again on `review`. */
    legalHold: { since: Instant; review: Instant } | null;
  };
};

export const recordsBlank = {
  records: { access: null, erasure: null, opened: [], legalHold: null },
} satisfies RecordsMemory;
