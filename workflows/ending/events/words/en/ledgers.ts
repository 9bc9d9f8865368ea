import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { takingSaid } from '../../../../chart/rules/index.ts';
import type { ledgersSaid, policySaid } from '../../ledgers.ts';
import { almanacExample, type Documents, policyExample } from '../table.ts';
import { titlesIn } from '../letter-titles.ts';

const task: Label & { example: string } = {
  label: 'The task',
  hint: 'As the list of tasks names it.',
  example: 'tell-in-person#1',
};

/** For every chart that has tasks. */
export const taking: WordsOf<typeof takingSaid> & WordsOf<Pick<typeof ledgersSaid, 'task.done'>> = {
  'task.done': { title: 'The task is done', fields: { task } },
  'task.taken': { title: 'I take the task', fields: { task } },
  'task.handedOver': {
    title: 'Somebody else does the task',
    fields: { task, to: { label: 'Who', hint: 'Their reference.', example: 'W-8' } },
  },
  'task.givenBack': { title: 'The task goes back to its role', fields: { task } },
  'task.skipped': {
    title: 'The task is left undone',
    fields: { task, because: { label: 'Why', example: 'it has settled itself' } },
  },
  'colleague.gone': {
    title: 'A colleague is away, or works here no more',
    fields: { ref: { label: 'Who', hint: 'Their reference.', example: 'W-8' } },
  },
};

export const cancelAsked = 'Whoever runs Endwell asked to stop it';

export const ledgersWords: WordsOf<typeof ledgersSaid> = {
  ...taking,
  'message.told': {
    title: 'What a letter would have said was told otherwise',
    fields: {
      what: { label: 'Which letter', choices: titlesIn('en') },
      how: {
        label: 'How it was told',
        choices: {
          call: 'by phone',
          inPerson: 'in person',
          handed: 'handed over',
          delivered: 'by post, and its arrival is proven',
        },
      },
    },
  },
  'admin.cancelRequested': cancelAsked,
};

export const policy = {
  label: 'The newer settings',
  hint: 'All of them, as a policy file has them.',
  example: policyExample,
};
export const almanac = {
  label: 'The table of zone rules and holidays',
  hint: 'As it is prepared from libraries that ship their data.',
  example: almanacExample,
};

export const policyWords: WordsOf<typeof policySaid, Documents> = {
  'policy.upgraded': {
    title: 'The agency’s settings have changed',
    fields: { policy, almanac },
  },
};
