import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Correctable } from '../names.ts';
import type { Phase } from '../phases.ts';

/** What may be put back: only what such an entry replaces is kept of it. */
export type Replaced = Partial<
  Pick<
    Context,
    | 'absence'
    | 'absences'
    | 'approvals'
    | 'awayReview'
    | 'decision'
    | 'finalSession'
    | 'frozen'
    | 'lastContact'
    | 'named'
    | 'notice'
    | 'optedOut'
    | 'planEarlyMid'
    | 'planEarlyStart'
    | 'silence'
    | 'since'
    | 'taper'
    | 'tasks'
    | 'touches'
    | 'track'
    | 'transfer'
  >
>;

/** Something that was told and can be corrected, named by its id: `client.died#1` (docs/field.md#corrections). */
export type Told = {
  id: string;
  type: Correctable;
  /** The id of the event, so that it is noted once. */
  event: string;
  /** When it happened, as it was told. */
  at: Instant;
  by: { role: string; ref: string };
  /** Where the ending was when it was told. */
  phase: Phase;
  /** The session that was planned then: it is recorded by that, or called off; null: none. */
  session: number | null;
  before: Replaced;
  /** Who said first that it is wrong, where two must say so. */
  asked: { role: string; ref: string } | null;
};

export type EntriesMemory = {
  /** What can still be corrected, the last one last. */
  entries: Told[];
  /** Where it was when the client asked to come back: it goes on there if advice is all they want. */
  returnFrom: Phase | null;
};

export const entriesBlank = { entries: [], returnFrom: null } satisfies EntriesMemory;
