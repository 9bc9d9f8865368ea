import type { Stage } from '../base.ts';
import { opens, when } from '../phrases.ts';

/** How client and worker get on. A strain is a signal, not a sin; an open rupture holds the taper (B6–B24, G8). */
export const relationship = {
  meta: { title: 'Relationship', says: 'Is something in the way between client and worker?' },
  initial: 'steady',
  states: {
    steady: {
      meta: { title: 'Steady', says: 'Nothing is known to be in the way.' },
      on: {
        'strain.suspected': {
          target: 'strainSuspected',
          actions: ['ruptureSuspected', opens('raise-gently')],
        },
        'rupture.named': {
          target: 'ruptureOpen',
          actions: ['ruptureOpen', opens('repair-rupture')],
        },
      },
    },
    strainSuspected: {
      meta: { title: 'Strain suspected', says: 'Small signs: the worker raises it gently.' },
      on: {
        'rupture.named': {
          target: 'ruptureOpen',
          actions: ['ruptureOpen', opens('repair-rupture')],
        },
        'rupture.setAside': { target: 'steady', actions: 'ruptureOver' },
      },
    },
    ruptureOpen: {
      meta: { title: 'Rupture open', says: 'Something came between them.' },
      on: {
        'rupture.repairing': { target: 'repairing', actions: 'ruptureRepairing' },
        'rupture.repaired': { target: 'steady', actions: 'ruptureOver' },
        'rupture.setAside': { target: 'steady', actions: 'ruptureOver' },
      },
    },
    repairing: {
      meta: { title: 'Repairing', says: 'They are mending it.' },
      on: {
        'rupture.repaired': { target: 'steady', actions: 'ruptureOver' },
        'rupture.setAside': { target: 'steady', actions: 'ruptureOver' },
      },
    },
  },
} satisfies Stage;

/** How safe the client is. Urgent risk calls a person at once. */
export const risk = {
  meta: { title: 'Risk', says: 'Is the client safe?' },
  on: {
    'risk.changed': [
      { guard: when('becomesUrgent'), actions: ['setRisk', opens('safety-check')] },
      { actions: 'setRisk' },
    ],
  },
} satisfies Stage;
