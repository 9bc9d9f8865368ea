import type { Context } from '../context.ts';
import { awaitedOf, finalSessionStates } from '../memory/index.ts';
import type { Phase } from '../phases.ts';

/** Where the work rests while the clocks stand still, as what is remembered of it tells: it goes on there. */
export function restsIn(c: Context): Phase {
  if (finalSessionStates[c.finalSession.state] !== 'unasked') return 'concluding';
  if (c.notice !== null) return 'noticePeriod';
  if (awaitedOf(c) !== null || c.decision?.scope === 'worker') return 'transferring';
  if (c.silence !== null) return 'reachingOut';
  if (c.taper?.agreed === true) return 'consolidating';
  return c.decision === null ? 'serving' : 'preparing';
}
