import type { ReasonCode } from './reasons.ts';

/** Why a worker leaves (C27). The client is never told: no text has it. */
export const leavings = [
  'resigned',
  'dismissed',
  'laid_off',
  'transferred',
  'illness',
  'death',
  'leave',
  'retirement',
] as const;
export type Leaving = (typeof leavings)[number];

/** The reason of an ending that comes of it (A9–A11). */
export const reasonOfLeaving: Record<Leaving, ReasonCode> = {
  resigned: 'worker.resigned',
  dismissed: 'worker.dismissed',
  laid_off: 'worker.laid_off',
  transferred: 'worker.transferred',
  illness: 'worker.adverse_event',
  death: 'worker.died',
  leave: 'worker.adverse_event',
  retirement: 'worker.retired',
};
