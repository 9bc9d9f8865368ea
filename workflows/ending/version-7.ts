import { inContext } from '../chart/index.ts';
import type { Context } from './context.ts';

/** In which language a message left, and from which templates, was not kept. */
function unversioned(c: Context): Context {
  return { ...c, messages: c.messages.map((message) => ({ ...message, letter: null })) };
}

/** Version 7 of an ending, from version 6: each fact says what it adds. */
export const toVersion7 = inContext(unversioned);
