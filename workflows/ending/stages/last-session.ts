import { when } from '../phrases.ts';
import { recordable } from '../standings/index.ts';

const lastRecordable = { all: [recordable, 'finalSessionPlanned'] } as const;

/** What became of a last session that was planned before its stage began, or while that stage rests (A13). */
export const lastSession = {
  'session.held': { guard: when(lastRecordable), actions: 'finalHeld' },
  'session.missed': { guard: when(lastRecordable), actions: 'finalMissed' },
} as const;
