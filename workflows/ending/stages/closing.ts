import type { Stage } from '../base.ts';
import { g7 } from '../guards.ts';
import { enters, opens, sends, when } from '../phrases.ts';

/** The papers of the ending: summary and letter. It closes by itself once nothing is owed (G7). */
export const closing = {
  id: 'closing',
  meta: { title: 'Closing', says: 'Summary and letter are made; nothing may stay owed.' },
  type: 'parallel',
  entry: [enters('closing'), 'cancelSession', opens('write-letter'), opens('sign-summary')],
  always: { guard: when(g7), target: '#following', actions: 'closeEnding' },
  on: {
    'ending.closed': { guard: when(g7), target: '#following', actions: 'closeEnding' },
    'client.ended': { actions: 'stopFollowUp' },
    'decision.withdrawn': { guard: when('undoOpen'), actions: 'goOnFollowing' },
  },
  states: {
    summary: {
      meta: { title: 'Summary', says: 'What was done, and how it went.' },
      initial: 'unsigned',
      states: {
        unsigned: {
          meta: { title: 'Unsigned', says: 'The summary is to be signed.' },
          on: { 'summary.signed': { target: 'signed', actions: 'signSummary' } },
        },
        signed: { meta: { title: 'Signed', says: 'The summary is signed.' } },
      },
    },
    letter: {
      meta: { title: 'Letter', says: 'What the client keeps in their hands.' },
      initial: 'drafting',
      states: {
        drafting: {
          meta: { title: 'Drafting', says: 'The closing letter is to be written and approved.' },
          on: {
            'letter.approved': {
              guard: when({ all: ['letterReady', 'mayBeWritten'] }),
              target: 'leaving',
              actions: ['approveLetter', sends('closing-letter')],
            },
            'letter.handed': { target: 'left', actions: 'letterHanded' },
            'letter.withheld': { target: 'left', actions: 'letterWithheld' },
          },
        },
        leaving: {
          meta: { title: 'Leaving', says: 'The letter is on its way.' },
          always: {
            guard: when('letterGivenUp'),
            target: 'drafting',
            actions: ['letterReturned', opens('write-letter')],
          },
          on: {
            'message.sent': {
              guard: when('isClosingLetter'),
              target: 'left',
              actions: 'letterSent',
            },
            'letter.handed': { target: 'left', actions: 'letterHanded' },
            'letter.withheld': { target: 'left', actions: 'letterWithheld' },
          },
        },
        left: { meta: { title: 'Left', says: 'The letter was sent, handed over or withheld.' } },
      },
    },
  },
} satisfies Stage;
