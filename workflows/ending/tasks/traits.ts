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
  /** Its time runs from the happening: somebody has waited since then, however late it is told. */
  readonly fromHappening?: true;
  /** And no later than this, where it still lies ahead: afterwards it cannot be done. */
  readonly before?: (c: Context) => Instant | null;
  /** Who is asked next, and how long after the due instant. */
  readonly escalation: readonly Escalation[];
  /** What is told when it is done; `task.done` finishes a task by hand. */
  readonly doneBy: readonly EventName[];
  /** What is told when somebody who may decides not to do it. */
  readonly skippedBy?: readonly EventName[];
  /** What else is told that ends it, for what it was for no longer applies then: a hint for people. */
  readonly endedBy?: readonly EventName[];
  /** Its time has passed without it. */
  readonly lapsed?: (c: Context, about: number | null) => boolean;
  /** Nothing of it is owed any more, whatever became of it: then it is settled, or not opened at all. */
  readonly settled?: (c: Context, about: number | null) => boolean;
  /** The phases in which it makes sense; it is withdrawn when the ending leaves them. */
  readonly within: readonly Phase[];
  /** Done together with the client, so it waits while the client is away (G14). */
  readonly withClient: boolean;
  /** Open, it holds up the closing (G7). Others have rules of their own there, or somebody goes on with them after it. */
  readonly holdsClosing: boolean;
  /** Whoever owes it hears of it at once, because it is for them alone; what is due within hours is told at once anyway. */
  readonly tells?: 'offer' | 'feedback';
  /** What to do, in a sentence for the worker's list. */
  readonly sentence: string;
  /** What helps with it: openings of a talk, or questions; shown beside it, stored nowhere, and sent to nobody. */
  readonly prompts?: readonly string[];
  /** The same for a client whom nobody may call: no way is named that they did not allow. */
  readonly uncalled?: string;
  /** What is said in place of it where nobody meets any more. */
  readonly apart?: string;
  /** The same for a client who wants letters by post. */
  readonly byPost?: string;
  /** What is good to know with it: shown to whoever does it, and kept nowhere. */
  readonly note?: string;
}

/** Somebody else is asked: so long after the due instant, or so long from the opening. */
export type Escalation = { readonly to: string } & (
  { readonly after: string } | { readonly within: (c: Context) => string }
);

export const days = (text: string) => () => text;
