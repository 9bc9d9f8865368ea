import type { EndingStage } from '../setup.ts';
import { g19 } from '../rules/index.ts';
import { opens, when } from '../phrases.ts';

/** What is owed to the client whatever the ending was like (D34): originals, access, the authority, money. */
export const obligations = {
  documents: {
    description: 'What is the client’s own goes back to them (C20).',
    initial: 'owed',
    states: {
      owed: {
        description: 'Originals are still here.',
        always: [
          { guard: when('originalsBack'), target: 'back' },
          { guard: when('originalsSent'), target: 'underWay' },
        ],
      },
      underWay: {
        description: 'Originals travel; their arrival is to be proven.',
        always: [
          { guard: when('originalsBack'), target: 'back' },
          { guard: when('originalsHeld'), target: 'owed' },
        ],
      },
      back: {
        description: 'Nothing of the client’s is here.',
        always: { guard: when('originalsHeld'), target: 'owed' },
      },
    },
  },
  access: {
    description: 'Does the client know how to see the records (C34)?',
    initial: 'open',
    on: { 'access.told': { actions: 'tellAccess' } },
    states: {
      open: {
        description: 'The closing letter says how, and portals are still open.',
        on: { 'access.closed': { target: 'closed', actions: 'closeAccess' } },
      },
      closed: { description: 'Portals and the like are shut.' },
    },
  },
  authority: {
    description: 'Whoever ordered the work knows of the ending (G19).',
    initial: 'telling',
    states: {
      telling: {
        description: 'The authority is told, and the client sees it.',
        always: [
          { guard: when(g19), target: 'clear' },
          {
            guard: when({ all: ['copyOwed', 'copyGivenUp'] }),
            target: 'showing',
            actions: opens('authority-copy'),
          },
        ],
      },
      showing: {
        description: 'The copy could not be sent: somebody shows it.',
        always: { guard: when(g19), target: 'clear' },
      },
      clear: {
        description: 'Nothing of the authority is in the way.',
        always: { guard: when('authorityOwed'), target: 'telling' },
      },
    },
  },
  money: {
    description: 'What was paid and not earned goes back.',
    initial: 'open',
    states: {
      open: {
        description: 'The account is to be settled.',
        always: { guard: when('moneySettled'), target: 'even' },
        on: { 'money.settled': { actions: 'settleMoney' } },
      },
      even: {
        description: 'Nobody owes anything.',
        // That it was settled was told by mistake.
        always: { guard: when('paysAndOwes'), target: 'open', actions: opens('settle-money') },
      },
    },
  },
} satisfies Record<string, EndingStage>;
