import { calendarOf } from '../calendar.ts';
import { after } from '../deadlines.ts';
import { planSession } from '../sessions.ts';
import { planTouches } from '../touches.ts';
import { type Move, finalSession, on, remember } from './move.ts';

/** The last session, and the papers of the ending. */
export const closingMoves = {
  offerFinalSession: ((c) =>
    finalSession(c, {
      state: 'offered',
      offers: c.finalSession.offers + 1,
      until: after(c.almanac, calendarOf(c), c.now, c.policy.finalSession.choose),
    })) satisfies Move,
  scheduleFinal: on('finalSession.scheduled', (c, e) =>
    finalSession(planSession(c, e.with.start, e.with.start, true), {
      state: 'scheduled',
      until: null,
    }),
  ),
  expectFinal: ((c) => finalSession(c, { state: 'scheduled', until: null })) satisfies Move,
  finalHeld: ((c) => finalSession(c, { state: 'held', until: null })) satisfies Move,
  finalMissed: ((c) => finalSession(c, { state: 'missed', until: null })) satisfies Move,
  finalDeclined: ((c) => finalSession(c, { state: 'declined', until: null })) satisfies Move,
  finalImpossible: on('finalSession.impossible', (c) =>
    finalSession(c, { state: 'impossible', because: 'named', until: null }),
  ),
  approveLetter: on('letter.approved', (c, e) => ({
    ...c,
    letter: 'approved',
    strength: e.with?.strength ?? c.strength,
  })),
  letterSent: remember({ letter: 'sent' }),
  letterHanded: remember({ letter: 'handed' }),
  letterWithheld: remember({ letter: 'withheld' }),
  letterReturned: remember({ letter: 'none' }),
  signSummary: remember({ summary: 'signed' }),
  closeEnding: ((c) => planTouches({ ...c, closedAt: c.now })) satisfies Move,
} as const;
