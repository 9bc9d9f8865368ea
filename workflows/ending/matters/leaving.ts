import type { Leaving, ReasonCode } from '../names.ts';

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
