import { inContext } from '../chart/index.ts';
import type { Context, Touch } from './context.ts';

/** How a contact after closing came to its end was not kept. */
function untold(c: Context): Context {
  const bare = (touches: readonly Touch[]) => touches.map((t) => ({ ...t, settled: null }));
  const entries = c.entries.map((entry) => {
    const { touches } = entry.before;
    return touches ? { ...entry, before: { ...entry.before, touches: bare(touches) } } : entry;
  });
  return { ...c, touches: bare(c.touches), entries };
}

/** In which language a message left, and from which templates, was not kept. */
function unversioned(c: Context): Context {
  return { ...c, messages: c.messages.map((message) => ({ ...message, letter: null })) };
}

/** Version 7 of an ending, from version 6: each fact says what it adds. */
export const toVersion7 = inContext(untold, unversioned);
