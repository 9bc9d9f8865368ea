import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { takingSaid } from '../../../../chart/rules/index.ts';
import type { ledgersSaid, policySaid } from '../../ledgers.ts';
import { almanacExample, type Documents, policyExample } from '../table.ts';
import { titlesIn } from '../letter-titles.ts';

const task: Label & { example: string } = {
  label: 'Die Aufgabe',
  hint: 'Wie die Liste der Aufgaben sie nennt.',
  example: 'tell-in-person#1',
};

/** For every chart that has tasks. */
export const taking: WordsOf<typeof takingSaid> & WordsOf<Pick<typeof ledgersSaid, 'task.done'>> = {
  'task.done': { title: 'Die Aufgabe ist erledigt', fields: { task } },
  'task.taken': { title: 'Ich übernehme die Aufgabe', fields: { task } },
  'task.handedOver': {
    title: 'Jemand anderes übernimmt die Aufgabe',
    fields: { task, to: { label: 'Wer', hint: 'Die Kennung der Person.', example: 'W-8' } },
  },
  'task.givenBack': { title: 'Die Aufgabe geht zurück an ihre Rolle', fields: { task } },
  'task.skipped': {
    title: 'Die Aufgabe bleibt liegen',
    fields: { task, because: { label: 'Warum', example: 'es hat sich erledigt' } },
  },
  'colleague.gone': {
    title: 'Jemand aus dem Team ist nicht da oder arbeitet nicht mehr hier',
    fields: { ref: { label: 'Wer', hint: 'Die Kennung der Person.', example: 'W-8' } },
  },
};

export const cancelAsked = 'Wer Endwell betreibt, bat darum, es anzuhalten';

export const ledgersWords: WordsOf<typeof ledgersSaid> = {
  ...taking,
  'message.told': {
    title: 'Was ein Brief gesagt hätte, wurde anders gesagt',
    fields: {
      what: { label: 'Welcher Brief', choices: titlesIn('de') },
      how: {
        label: 'Wie es gesagt wurde',
        choices: {
          call: 'am Telefon',
          inPerson: 'persönlich',
          handed: 'übergeben',
          delivered: 'per Post, und der Eingang ist belegt',
        },
      },
    },
  },
  'admin.cancelRequested': cancelAsked,
};

export const policy = {
  label: 'Die neueren Einstellungen',
  hint: 'Alle, wie in einer Datei der Einstellungen.',
  example: policyExample,
};
export const almanac = {
  label: 'Die Tabelle der Zeitzonen und Feiertage',
  hint: 'Wie sie aus Bibliotheken vorbereitet wird.',
  example: almanacExample,
};

export const policyWords: WordsOf<typeof policySaid, Documents> = {
  'policy.upgraded': {
    title: 'Die Einstellungen der Einrichtung haben sich geändert',
    fields: { policy, almanac },
  },
};
