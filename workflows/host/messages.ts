import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Entry, HostedEvent, JsonObject, Refusal, Stored } from '../chart/index.ts';

/**
 * What can be said to, and asked of, a hosted chart. The names are durable: endings that are already
 * running answer to them, so none is ever renamed.
 */

/** The messages that carry the words of their chart: its view `V`, and the names `T` of what may be said to it. */
export function messagesOf<V = unknown, T extends string = string>() {
  return {
    /**
     * A person, or a program on their behalf, says that something happened. Answers with the view after it; an event that
     * cannot happen is refused before it is accepted, by an `ApplicationFailure` of the refusal's
     * code with the {@link Refusal} as its detail. Telling the same id again changes nothing and answers alike. An update of
     * any other name is heard as an event of that type, which then need not be said again (`sdk-edges.ts`).
     */
    tell: defineUpdate<V, [event: HostedEvent & { type: T }]>('tell'),
    /** A machine says that something happened, and waits for no answer: a refusal goes to the timeline. */
    inform: defineSignal<[event: HostedEvent & { type: T }]>('inform'),
    /** Where the chart stands, for readers. */
    view: defineQuery<V>('view'),
  };
}

/** Wakes a run, so that it can go over to a newer build of its code; it changes nothing else. */
export const moveOn = defineSignal('moveOn');

/** The log. `logged` counts all there ever was: hand it back as `since` to get only what is new. */
export const timeline = defineQuery<Timeline, [since?: number]>('timeline');

/** The whole stored state, as it would be carried into a new run. */
export const stored = defineQuery<Stored>('stored');

/**
 * What stands against an event of this type with these facts, said by this person; `null`: nothing. Any word may be asked
 * about: one that the chart does not know is refused like the rest.
 */
export const whyNot = defineQuery<
  Refusal | null,
  [type: string, facts?: JsonObject, by?: JsonObject]
>('whyNot');

export interface Timeline {
  logged: number;
  entries: Entry[];
}
