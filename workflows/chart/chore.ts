import type { JsonObject } from './event.ts';
import type { Heralded } from './news.ts';
import type { By } from './rules/by.ts';
import type { SettledAs, Settling } from './settling.ts';

/** Something that people owe, of which one of each kind is open at most. Instants in epoch milliseconds. */
export type Chore<T extends string = string> = {
  type: T;
  state: 'open' | SettledAs;
  who: string;
  /** Who took it, or was given it, by reference; null: whoever owes it by role. */
  holder: string | null;
  opened: number;
  due: number;
  /** It was not done in time, and the next role was asked. */
  late: boolean;
  /** What somebody is to hear of it at once; null: nobody is. */
  news: Heralded | null;
  /** How it came to its end, and why, as it was said; null while it is open, and where that is not known. */
  settled: (Settling & { because: string | null }) | null;
};

/** How a task is most usually finished: what is told, and as far as it is known what belongs to it. */
export type Hint = {
  event: string;
  /** In which role it is said. */
  role: string;
  /** By whom, where that is not whoever owes it; empty: by somebody else, of whom nobody knows the name. */
  who: string | null;
  /** Whose word it is, where whoever says it only passes it on. */
  for: NonNullable<By['for']> | null;
  facts: JsonObject;
  /** Facts beside the required ones that only a person knows. */
  asks: string[];
};

/** What is known of one kind. */
export interface ChoreTraits<C> {
  /** Who owes it, as a role. */
  readonly who: string;
  /** Who does, where whoever fills that role is barred. */
  readonly otherwise?: string;
  readonly due: (c: C) => number;
  /** Whoever owes it hears of it at once, and not with the list of the next morning. */
  readonly urgent?: (c: C) => boolean;
  readonly sentence: string;
  /** What stands after it for whoever reads it, without a full stop; null: nothing. */
  readonly beside?: (c: C) => string | null;
  /** The events that tell that it was done. */
  readonly doneBy: readonly string[];
  /** The events after which nothing is owed of it, though nobody did it. */
  readonly endedBy?: readonly string[];
  /** Somebody who may can decide not to do it (`task.skipped`). */
  readonly skippable?: true;
  /** What it asks for is so. */
  readonly settled: (c: C) => boolean;
  /** Who cannot do it, because a second person is asked for. */
  readonly barred?: (c: C) => readonly string[];
  /** What is known of the facts of the first event that finishes it. */
  readonly facts?: (c: C) => JsonObject;
  /** Facts beside the required ones that only a person knows. */
  readonly asks?: readonly string[];
}

/** Something owed, as readers see it. */
export type OwedChore<T extends string = string> = {
  id: T;
  type: T;
  what: string;
  who: string;
  person: string | null;
  coveredFor: null;
  holder: string | null;
  due: number;
  overdue: boolean;
  escalated: number;
  attempts: string[];
  finishedBy: string[];
  /** How it is usually finished; null: nothing that finishes it can be told now. */
  hint: Hint | null;
};
