/**
 * Why somebody is to hear of a task at once, and not with the list of the next morning: it is due within hours, others did not do
 * it in time, it is an offer to them, or it is what a client answered about them.
 */
export const newsReasons = ['urgent', 'late', 'offer', 'feedback'] as const;
export type NewsReason = (typeof newsReasons)[number];

/** That somebody is to hear of a task at once, and when they were told of it; null: not yet. */
export type Heralded = { why: NewsReason; at: number | null };

/** A task, as an ending or a departure tells its agency of it: by reference and code alone. */
export type News = {
  of: 'ending' | 'departure';
  /** Opaque reference of the ending, or the worker who leaves. */
  ref: string;
  task: string;
  type: string;
  /** The role that owes it, and the person where one is known by reference. */
  who: string;
  person: string | null;
  /** Epoch milliseconds. */
  due: number;
  why: NewsReason;
};

/** What is handed over; under the same key it is the same. */
export type NewsPost = { key: string; news: News };

/** What a kind of task is due in, as its setting says it: working hours are not waited for until tomorrow. */
export function isWithinHours(duration: string): boolean {
  return /^\d+wh$/.test(duration);
}
