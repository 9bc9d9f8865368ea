import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Entry, HostedEvent, JsonObject, JsonValue, Refusal, Stored } from '../chart/index.ts';

/**
 * What can be said to, and asked of, a hosted chart. The names are durable: endings that are already
 * running answer to them, so none is ever renamed.
 */

/**
 * A person, or a program on their behalf, says that something happened. Answers with the view after it; an event that
 * cannot happen is refused before it is accepted, by an `ApplicationFailure` of the refusal's
 * code with the {@link Refusal} as its detail. Telling the same id again changes nothing and answers alike.
 */
export const tell = defineUpdate<JsonValue, [event: HostedEvent]>('tell');

/** A machine says that something happened, and waits for no answer: a refusal goes to the timeline. */
export const inform = defineSignal<[event: HostedEvent]>('inform');

/** Wakes a run, so that it can go over to a newer build of its code; it changes nothing else. */
export const moveOn = defineSignal('moveOn');

/** Where the chart stands, for readers. */
export const view = defineQuery<JsonValue>('view');

/** The log. `logged` counts all there ever was: hand it back as `since` to get only what is new. */
export const timeline = defineQuery<Timeline, [since?: number]>('timeline');

/** The whole stored state, as it would be carried into a new run. */
export const stored = defineQuery<Stored>('stored');

/** What stands against an event of this type with these facts, said by this person; `null`: nothing. */
export const whyNot = defineQuery<
  Refusal | null,
  [type: string, facts?: JsonObject, by?: JsonObject]
>('whyNot');

export interface Timeline {
  logged: number;
  entries: Entry[];
}
