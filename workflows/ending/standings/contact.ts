import type { Stage } from '../base.ts';
import { when } from '../phrases.ts';

/** Whether and how the client may be written to; consulted at every send (G10, G16). */
export const contact = {
  meta: { title: 'Contact', says: 'May the client be written to?' },
  initial: 'open',
  on: {
    'client.died': { guard: when('alive'), target: '.deceased' },
    'client.optedOut': [
      { guard: when('fromFollowUpOnly'), target: '.purposeLimited', actions: 'optOutOfFollowUp' },
      { target: '.optedOut', actions: 'optOutOfAll' },
    ],
    'contactDetails.changed': [
      { guard: when('saysPlace'), actions: ['changeDetails', 'askForAlmanac'] },
      { actions: 'changeDetails' },
    ],
    'message.failed': { guard: when('addressRefused'), actions: 'addressBad' },
    'sensitiveDate.named': { actions: 'nameSensitiveDate' },
    'checkIn.optedIn': { actions: 'wantCheckIns' },
    'checkIn.optedOut': { actions: 'wantNoCheckIns' },
    'checkIn.answered': { actions: 'hearAgain' },
  },
  states: {
    open: {
      meta: { title: 'Open', says: 'Messages may be sent.' },
      always: { guard: when('addressFails'), target: 'undeliverable' },
    },
    purposeLimited: {
      meta: { title: 'Limited', says: 'No follow-up is wanted; the rest may be sent.' },
      on: { 'client.optedIn': { guard: when('clientSays'), target: 'open', actions: 'optIn' } },
    },
    optedOut: {
      meta: { title: 'Opted out', says: 'Nothing is wanted.' },
      on: {
        'client.optedIn': { guard: when('clientSays'), target: 'open', actions: 'optIn' },
        // To want less of something is not to want the rest again (G16).
        'client.optedOut': { actions: 'hearAgain' },
      },
    },
    undeliverable: {
      meta: { title: 'Undeliverable', says: 'The address does not work.' },
      always: { guard: when('addressWorks'), target: 'open' },
    },
    deceased: {
      meta: { title: 'Deceased', says: 'Nothing is ever sent again.' },
      on: { 'client.optedOut': { actions: 'hearAgain' } },
    },
  },
} satisfies Stage;
