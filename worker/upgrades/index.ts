/** Builds, as whoever asks about them sees them: the only way in. The workers of a stack are opened by `fleet.ts`. */
export { buildOf } from './build.ts';
export { moveTo } from './move.ts';
export { objecting, type Plan, type Planned, planFor } from './plan.ts';
export type { TimerChange } from './timer-changes.ts';
export { type Running, Versions } from './versions.ts';
