import { isSame } from '../../chart/rules/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { untilErased } from '../phases.ts';

/** Tasks of what was said (docs/architecture.md#wording). */
export const wordingTasks = {
  'read-wording': {
    who: 'supervisor',
    // Somebody who did not write it (G13).
    instead: (c) =>
      c.wordsToRead.some(({ by }) => isSame(by, c.row.supervisor)) ? 'lead' : 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['task.done'],
    settled: (c) => c.wordsToRead.length === 0,
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    sentence: 'Read what was written for the client with another eye',
  },
} as const satisfies Record<string, TaskTraits>;
