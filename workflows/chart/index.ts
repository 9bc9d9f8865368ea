/** The kit that hosts any chart: pure, and the only way into it. */
export { asMeant, asTold, inGrains } from './as-of.ts';
export { noted, type Step } from './advance.ts';
export { chartOf, type Types } from './chart-of.ts';
export type { Chart, Migrations } from './chart.ts';
export type { Chore, ChoreTraits, Hint, OwedChore } from './chore.ts';
export { choresOf } from './chores.ts';
export {
  lastSaid,
  saidEntries,
  saysTheSame,
  type Entry,
  type HostedEvent,
  type SaidEntry,
  type JsonObject,
  type JsonValue,
  type Wish,
} from './event.ts';
export {
  type Heralded,
  isWithinHours,
  type News,
  type NewsPost,
  type NewsReason,
  newsReasons,
} from './news.ts';
export type { Told, Position, Value } from './position.ts';
export type { Thrown } from './fault.ts';
export { retried, setAside, steady, tended } from './faults.ts';
export type { Grant, Live } from './live.ts';
export {
  changed,
  defect,
  isRefusal,
  malformed,
  reused,
  unseen,
  type Misheard,
  type Refusal,
} from './rules/refusal.ts';
export { hashOf, shownReference, shownWord, takenBy } from './hash.ts';
export {
  type NotDone,
  notDone,
  settledAs,
  type Settled,
  type SettledAs,
  settledBy,
  type Settling,
} from './settling.ts';
export { repetitionOf } from './repetition.ts';
export {
  armingsOnly,
  inContext,
  load,
  migrated,
  revived,
  shared,
  store,
  type Stored,
  withFaults,
} from './store.ts';
export { changesOf, type Change, type StageOf, type Wishing } from './stage.ts';
export { at, begin, due, fire, nextDue, possible, settle, take, tell } from './step.ts';
export { nextOf, soonest, type Timer, type Waking } from './timers.ts';
export { nextTurn, turnAfter, turnFor, type Telling } from './turns.ts';
