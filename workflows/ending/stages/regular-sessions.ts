import { recordable } from '../standings/index.ts';
import { when } from '../phrases.ts';

/** While the regular cadence lasts, each session that was recorded is followed by the next. */
export const regularSessions = {
  'session.held': { guard: when(recordable), actions: 'planNextSession' },
  'session.missed': { guard: when(recordable), actions: 'planNextSession' },
  'session.excused': { guard: when('sessionPlanned'), actions: 'planNextSession' },
  'session.cancelled': { guard: when('sessionPlanned'), actions: 'planNextSession' },
} as const;
