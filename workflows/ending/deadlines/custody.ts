import { absenceEnds, cutOff } from '../matters/index.ts';
import { nextReport } from '../sending/index.ts';
import type { Deadline } from './deadline.ts';

/** Who looks after the client. The agency owes these, so no absence of the client stops them (G14). */
export const custodyDeadlines = {
  lastDayEnds: {
    at: (c) => (c.custody.departure === null ? null : cutOff(c, c.custody.departure)),
    purpose: 'from here on the worker is gone',
  },
  absenceEnds: {
    at: absenceEnds,
    purpose: 'the worker should be back',
  },
  reportAgain: {
    at: nextReport,
    purpose: 'the departure is told once more',
  },
} as const satisfies Record<string, Deadline>;
