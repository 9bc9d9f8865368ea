/** A named deadline of a chart. */
export interface Deadline<C> {
  /** When it is due, in epoch milliseconds, or null: none, said outright. */
  readonly at: (c: C) => number | null;
  /** What the timer is called in the Temporal UI, at most 60 characters and without personal data. */
  readonly purpose: string;
}
