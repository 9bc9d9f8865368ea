import type { EndingStage } from './setup.ts';
import { enters, when } from './phrases.ts';
import {
  aftercare,
  closing,
  concluding,
  consolidating,
  corrected,
  preparations,
  noticePeriod,
  parting,
  preparing,
  goingOn,
  proposing,
  reachingOut,
  silences,
  ceased,
  onHold,
  returning,
  serving,
  staying,
  proposable,
  transferring,
} from './stages/index.ts';
import {
  accounts,
  agreement,
  back,
  clocks,
  contact,
  custody,
  choosable,
  feedback,
  almanac,
  chores,
  post,
  mandate,
  meetings,
  records,
  reflection,
  relationship,
  risk,
  terms,
} from './standings/index.ts';

/**
 * The whole chart: the journey of one ending, and what stands beside it. It is the conclusion of the work and the
 * orderly way there at once (C10), and goes on when the case is closed (C40). Regions act in the order in
 * which they are written: sessions are recorded before the journey looks at them, tasks and messages
 * come last.
 */
export const root = {
  description: 'One ending, from the first meeting until its records are destroyed.',
  initial: 'open',
  states: {
    open: {
      description: 'The journey of the ending, and what stands beside it.',
      type: 'parallel',
      states: {
        meetings,
        clocks,
        relationship,
        risk,
        contact,
        agreement,
        accounts,
        custody,
        mandate,
        journey: {
          description: 'Where is this ending?',
          initial: 'working',
          on: {
            'client.died': { guard: when('alive'), target: '#ceased', actions: 'silence' },
            'outcome.recorded': {
              guard: when({ all: ['decisionOpen', 'outcomeFits'] }),
              actions: ['recordOutcome', 'promptReferral'],
            },
            ...goingOn,
            'decision.withdrawn': back({
              all: ['somethingDecided', 'decisionFresh', 'mayWithdraw'],
            }),
            'entry.corrected': corrected,
            'ending.annulled': {
              guard: when({
                all: [
                  'alive',
                  'annuls',
                  'nothingServed',
                  'originalsBack',
                  'noLegalHold',
                  'noAccessOpen',
                ],
              }),
              target: '#annulled',
            },
          },
          states: {
            working: {
              id: 'working',
              tags: 'box',
              description: 'Client and worker still meet.',
              initial: 'together',
              // The work rests as long as the clocks do.
              always: { guard: when('away'), target: '#onHold' },
              on: {
                ...preparations,
                ...proposing,
                // Whoever says so passes on what the client told them, who hears of it and can take it back.
                'client.ended': { target: '#parting', actions: 'clientEnds' },
                ...staying,
                'departure.optionsTalked': {
                  guard: when({ all: [choosable, 'choosesToEnd', 'clientSays'] }),
                  target: '#parting',
                  actions: 'departureEnds',
                },
              },
              states: {
                together: {
                  id: 'together',
                  tags: 'box',
                  description: 'The work, its preparation and its weaning.',
                  after: silences,
                  initial: 'serving',
                  on: {
                    'transfer.proposed': {
                      guard: when(proposable),
                      target: '#transferring',
                      actions: 'proposeTransfer',
                    },
                  },
                  states: {
                    serving,
                    preparing,
                    consolidating,
                    rejoin: { id: 'rejoin', type: 'history', history: 'deep', target: 'serving' },
                  },
                },
                reachingOut,
                noticePeriod,
                transferring,
                concluding,
                resume: { id: 'resume', type: 'history', history: 'deep', target: 'together' },
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
        feedback,
        reflection,
        records,
        terms,
        chores,
        post,
        almanac,
      },
    },
    erased: {
      id: 'erased',
      type: 'final',
      description: 'The records were destroyed.',
      entry: enters('erased'),
    },
    annulled: {
      id: 'annulled',
      type: 'final',
      description: 'It was registered by mistake; nothing of it goes on.',
      entry: [enters('annulled'), 'annul'],
    },
  },
} satisfies EndingStage;
