import { idsOnly } from './repetition.ts';
import type { JsonObject, JsonValue } from './event.ts';

/** By version `n`: the whole stored state of version `n` made into that of `n + 1`. */
export type Migrations = Readonly<Record<number, (stored: JsonObject) => JsonObject>>;

/** Timers as they are stored now: what one is called, and what it tells, is the chart’s to say. */
export function armingsOnly(stored: JsonObject): JsonObject {
  const timers = (stored['timers'] as JsonObject[]).map(
    ({ event: _event, purpose: _purpose, ...arming }): JsonValue => arming,
  );
  return { ...stored, timers };
}

/** What was said is remembered by time, and nothing is set aside yet. */
export function withFaults(stored: JsonObject): JsonObject {
  const { context } = stored['position'] as { context: { now: number } };
  return { ...stored, seen: idsOnly(stored, context.now), faults: [] };
}
