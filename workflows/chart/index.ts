/** The kit that hosts any chart: pure, and the only way into it. */
export { noted, type Step } from './advance.ts';
export { chartOf, type Types } from './chart-of.ts';
export type { Chart } from './chart.ts';
export { saidEntries, type Entry, type HostedEvent, type SaidEntry } from './event.ts';
export type { Told, Position, Value } from './position.ts';
export type { Grant, Live } from './live.ts';
export { armingsOnly, type Migrations } from './migration.ts';
export { isRefusal, type Misheard, type Refusal } from './rules/refusal.ts';
export { load, migrated, shared, store, type Stored } from './store.ts';
export { changesOf, type Change, type StageOf, type Wishing } from './stage.ts';
export { at, begin, due, fire, isRepeated, nextDue, possible, settle, take, tell } from './step.ts';
export { nextOf, soonest, type Timer } from './timers.ts';
export { nextTurn, turnAfter, turnFor, type Telling } from './turns.ts';
export type { JsonObject, JsonValue, Wish } from './wish.ts';
