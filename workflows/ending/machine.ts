import { ending } from './base.ts';
import { enters, when } from './phrases.ts';
import { registered } from './registration.ts';
import { aftercare } from './stages/aftercare.ts';
import { closing } from './stages/closing.ts';
import { concluding } from './stages/concluding.ts';
import { consolidating } from './stages/consolidating.ts';
import { parting } from './stages/parting.ts';
import { preparing } from './stages/preparing.ts';
import { ceased, onHold } from './stages/resting.ts';
import { returning } from './stages/returning.ts';
import { serving } from './stages/serving.ts';
import { clocks } from './standings/clocks.ts';
import { contact } from './standings/contact.ts';
import { almanac, chores, post } from './standings/ledgers.ts';
import { meetings } from './standings/meetings.ts';
import { relationship, risk } from './standings/relationship.ts';

/** The facts that prepare an ending: they may be told whenever they happen, while the work lasts. */
const preparations = {
  'change.reviewed': { actions: 'reviewChange' },
  'riskFactor.named': { actions: 'nameRisk' },
  'riskFactors.declined': { actions: 'leaveRisksUnnamed' },
  'strategy.practised': { guard: when('factorNamed'), actions: 'logPractice' },
  'practice.waived': {
    guard: when({ all: ['waiverAllowed', 'clientSays'] }),
    actions: 'waivePractice',
  },
  'support.named': { actions: 'nameSupport' },
  'nextStep.agreed': { actions: 'agreeNextStep' },
  'nextSteps.declined': { actions: 'leaveNextSteps' },
  'contingency.planned': { actions: 'planContingency' },
  'followUp.agreed': { guard: when('trackKnown'), actions: 'followTrack' },
  'followUp.declined': { actions: 'followNoTrack' },
} as const;

/**
 * The whole chart: the journey of one ending, and what stands beside it. Regions act in the order in
 * which they are written: sessions are recorded before the journey looks at them, tasks and messages
 * come last.
 */
export const machine = ending.createMachine({
  id: 'ending',
  context: ({ input }) => registered(input),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      states: {
        meetings,
        clocks,
        relationship,
        risk,
        contact,
        journey: {
          meta: { title: 'Journey', says: 'Where is this ending?' },
          initial: 'working',
          on: { 'client.died': { guard: when('alive'), target: '#ceased', actions: 'silence' } },
          states: {
            working: {
              id: 'working',
              meta: { title: 'Working', says: 'Client and worker still meet.' },
              initial: 'serving',
              on: {
                ...preparations,
                'client.ended': { target: '#parting', actions: 'clientEnds' },
                'client.unavailable': {
                  guard: when({ all: ['alive', 'notAway'] }),
                  target: '#onHold',
                },
              },
              states: {
                serving,
                preparing,
                consolidating,
                concluding,
                resume: { id: 'resume', type: 'history', history: 'deep', target: 'serving' },
              },
            },
            onHold,
            parting,
            closing,
            aftercare,
            returning,
            ceased,
          },
        },
        chores,
        post,
        almanac,
      },
    },
    erased: {
      id: 'erased',
      type: 'final',
      meta: { title: 'Erased', says: 'The records were destroyed.' },
      entry: enters('erased'),
    },
  },
});
