import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { EventName } from '../events/index.ts';
import type { Phase } from '../phases.ts';

/** What is known of a kind of task. */
export interface TaskTraits {
  /** Who owes it. */
  readonly who: string;
  /** Who is asked instead, because the one who owes it has a part in what it is about. */
  readonly instead?: (c: Context) => string;
  /** By when, from its opening (durations of docs/field.md#policy), in the agency's working time. */
  readonly due: (c: Context) => string;
  /** And no later than this, where it still lies ahead: afterwards it cannot be done. */
  readonly before?: (c: Context) => Instant | null;
  /** Who is asked next, and how long after the due instant. */
  readonly escalation: readonly Escalation[];
  /** What is told to finish it: a hint for people; `task.done` finishes a task by hand. */
  readonly doneBy: readonly EventName[];
  /** What it asks for is so: then it is finished, or not opened at all. */
  readonly settled?: (c: Context, about: number | null) => boolean;
  /** The phases in which it makes sense; it is withdrawn when the ending leaves them. */
  readonly within: readonly Phase[];
  /** Done together with the client, so it waits while the client is away (G14). */
  readonly withClient: boolean;
  /** Open, it holds up the closing (G7). Others have rules of their own there, or somebody goes on with them after it. */
  readonly holdsClosing: boolean;
  /** What to do, in a sentence for the worker's list. */
  readonly sentence: string;
}

/** Somebody else is asked: so long after the due instant, or so long from the opening. */
export type Escalation = { readonly to: string } & (
  { readonly after: string } | { readonly within: (c: Context) => string }
);

export const days = (text: string) => () => text;
