import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';
import { fact } from '../standings/index.ts';

const signs = {
  'summary.signed': { guard: when('summaryOwed'), target: 'signed', actions: 'signSummary' },
} as const;

/** It was told by mistake: what it said was done is to be done (docs/field.md#corrections). */
const unsigned = {
  guard: when({ all: [fact, 'toldOfSummary'] }),
  target: 'unsigned',
  actions: ['takeBackFact', opens('sign-summary')],
} as const;
const unwritten = {
  guard: when({ all: [fact, 'toldOfLetter'] }),
  target: 'drafting',
  actions: ['takeBackFact', opens('write-letter'), opens('approve-letter')],
} as const;

/** Summary and letter: what is written at the end (A23, A26). */
export const closingPapers = {
  summary: {
    description: 'What was done, and how it went.',
    initial: 'unsigned',
    states: {
      unsigned: {
        description: 'The summary is to be signed.',
        always: { guard: when('summarySettled'), target: 'signed' },
        on: {
          ...signs,
          'summary.scheduled': {
            guard: when({ all: ['wentSilent', 'summaryInTime'] }),
            target: 'scheduled',
            actions: 'scheduleSummary',
          },
        },
      },
      scheduled: {
        description: 'The case went silent; the summary has its day.',
        on: { ...signs, 'entry.corrected': unsigned },
      },
      signed: { description: 'The summary is signed.', on: { 'entry.corrected': unsigned } },
    },
  },
  letter: {
    description: 'What the client keeps in their hands.',
    initial: 'drafting',
    states: {
      drafting: {
        description: 'The closing letter is to be written and approved.',
        always: { guard: when('letterLeft'), target: 'left' },
        on: {
          'letter.approved': {
            guard: when({ all: ['letterReady', 'letterRead', 'mayBeWritten'] }),
            target: 'leaving',
            actions: ['approveLetter', sends('closing-letter')],
          },
          'letter.handed': {
            guard: when({ all: ['letterReady', 'letterRead'] }),
            target: 'left',
            actions: 'letterHanded',
          },
          'letter.withheld': { target: 'left', actions: 'letterWithheld' },
        },
      },
      leaving: {
        description: 'The letter is on its way.',
        always: [
          {
            guard: when('letterGivenUp'),
            target: 'drafting',
            actions: ['letterReturned', opens('write-letter'), opens('approve-letter')],
          },
          // It left, or a person has told it.
          { guard: when('letterLeft'), target: 'left' },
        ],
        on: {
          'letter.handed': { target: 'left', actions: 'letterHanded' },
          'letter.withheld': { target: 'left', actions: 'letterWithheld' },
          'entry.corrected': unwritten,
        },
      },
      left: {
        description: 'The letter was sent, handed over or withheld.',
        on: { 'entry.corrected': unwritten },
      },
    },
  },
} satisfies Record<string, EndingStage>;
