import { isSame } from '../../chart/rules/index.ts';
import type { Finding } from '../../wording/index.ts';
import { wordingOf } from '../matters/index.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

/** Rules of what is said: wording is checked when it is said, not when a letter is about to leave. */
export const wordingRules = {
  soundWords: {
    ofEvent: true,
    id: 'G12',
    holds: (facts) => refusedIn(facts) === undefined,
    why: (facts) => {
      const found = refusedIn(facts);
      const why = found?.why.replace(/\.$/, '') ?? 'it hurts';
      return `“${found?.found ?? 'what was said'}” must not be said: ${why}`;
    },
    mend: 'Say what was done or what is offered, in plain words (endwell letters lint tells how).',
  },
  readByAnother: {
    ofEvent: true,
    id: 'G13',
    holds: ({ c, e }) => {
      const task = is(e, 'task.done') ? c.tasks.find(({ id }) => id === e.with.task) : undefined;
      return (
        task?.type !== 'read-wording' || c.wordsToRead.every(({ by }) => !isSame(by, e.by.ref))
      );
    },
    why: 'these words are read by somebody who did not write them',
    mend: 'Let another person read them and finish the task (task.done).',
  },
} as const satisfies Record<string, EndingRule>;

function refusedIn({ c, e }: EndingFacts): Finding | undefined {
  return wordingOf(c, e).find(({ level }) => level === 'refuse');
}
