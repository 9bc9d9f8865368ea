import type { Stage } from '../base.ts';
import { opens, when } from '../phrases.ts';

/** Frozen clocks: no counter moves while the client is away, and what waited comes later by as long (G14). */
export const clocks = {
  meta: { title: 'Clocks', says: 'Do the clocks of this ending run?' },
  initial: 'running',
  states: {
    running: {
      meta: { title: 'Running', says: 'Deadlines with the client run.' },
      on: {
        'client.unavailable': {
          guard: when({ all: ['alive', 'notAway'] }),
          target: 'frozen',
          actions: 'freeze',
        },
      },
    },
    frozen: {
      meta: { title: 'Frozen', says: 'The client is away; the agency’s own deadlines still run.' },
      after: { awayReviewDue: { actions: [opens('hold-review'), 'repeatAwayReview'] } },
      on: {
        'client.resumed': { target: 'running', actions: 'thaw' },
        'client.ended': { target: 'running', actions: 'thaw' },
        'client.died': { target: 'running' },
      },
    },
  },
} satisfies Stage;
