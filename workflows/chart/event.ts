import type { JsonValue } from './wish.ts';

/** Something said to a chart. The `id` is the sender's, and makes a repetition harmless. */
export interface HostedEvent {
  type: string;
  id: string;
  [more: string]: unknown;
}

/** One line of the log: when, which kind of thing, what. Never free text about a person. */
export interface Entry {
  at: number;
  kind: string;
  what: string;
  [more: string]: JsonValue | undefined;
}
