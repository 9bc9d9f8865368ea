import { authorityDue } from '../matters/index.ts';
import type { Deadline } from './deadline.ts';

/** The authority. */
export const mandateDeadlines = {
  mandateNoticeDue: {
    at: authorityDue,
    purpose: 'the authority is to hear of the closing',
  },
} as const satisfies Record<string, Deadline>;
