import { when } from '../phrases.ts';
import { recordable } from '../standings/index.ts';

const lastRecordable = { all: [recordable, 'finalSessionPlanned'] } as const;

/** What became of a last session that was planned before its stage began, or while that stage rests (A13). */
export const lastSession = {
  'session.held': { guard: when(lastRecordable), actions: 'finalHeld' },
  'session.missed': { guard: when(lastRecordable), actions: 'finalMissed' },
} as const;

/** While the regular cadence lasts, each session that was recorded is followed by the next. */
export const regularSessions = {
  'session.held': { guard: when(recordable), actions: 'planNextSession' },
  'session.missed': { guard: when(recordable), actions: 'planNextSession' },
  'session.excused': { guard: when('sessionPlanned'), actions: 'planNextSession' },
  'session.cancelled': { guard: when('sessionPlanned'), actions: 'planNextSession' },
} as const;
