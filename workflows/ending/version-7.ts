import { inContext } from '../chart/index.ts';
import type { Context, Touch } from './context.ts';
import { isFlagged } from './matters/index.ts';
import { contactBlank } from './memory/contact.ts';

/** How a contact after closing came to its end was not kept. */
function untold(c: Context): Context {
  const bare = (touches: readonly Touch[]) => touches.map((t) => ({ ...t, settled: null }));
  const entries = c.entries.map((entry) => {
    const { touches } = entry.before;
    return touches ? { ...entry, before: { ...entry.before, touches: bare(touches) } } : entry;
  });
  return { ...c, touches: bare(c.touches), entries };
}

/** Of how to reach the client safely less was asked, and of the unflagged it was asked at no change of stage. */
function safelyReached(c: Context): Context {
  const known = { ...c, safeContact: { ...contactBlank.safeContact, ...c.safeContact } };
  const { phase } = isFlagged(known) ? c.safeContact : c;
  return { ...known, safeContact: { ...known.safeContact, phase } };
}

/** Version 7 of an ending, from version 6: each fact says what it adds. */
export const toVersion7 = inContext(untold, safelyReached);
