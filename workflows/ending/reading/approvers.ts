import type { Context } from '../context.ts';
import {
  asksSecondReader,
  missingSigners,
  ownerOf,
  signersOf,
  toBeSigned,
} from '../matters/index.ts';
import type { Intent } from '../names.ts';

/** Who has to say yes before a message leaves: by role, by name where that is known, and whether they did. */
export type Approver = { role: string; person: string | null; done: boolean };

/** Nobody: it leaves by itself, as the gate decides (G10). */
export function approversOf(c: Context, intent: Intent): Approver[] {
  switch (intent) {
    case 'closing-letter': {
      const done = c.letter !== 'none' && c.letter !== 'withheld';
      return asksSecondReader(c)
        ? [named(c, 'supervisor', 'approve-letter', done)]
        : [named(c, 'worker', 'write-letter', done)];
    }
    case 'notice-of-ending': {
      if (c.notice === null) return [];
      const missing = missingSigners(c, toBeSigned(c));
      return signersOf(c, toBeSigned(c)).map((role) =>
        named(c, role, 'approve-agency-ending', !missing.includes(role)),
      );
    }
    default:
      return [];
  }
}

function named(
  c: Context,
  role: string,
  type: 'write-letter' | 'approve-letter' | 'approve-agency-ending',
  done: boolean,
): Approver {
  return { role, person: ownerOf(c, { type, who: role }).person, done };
}
