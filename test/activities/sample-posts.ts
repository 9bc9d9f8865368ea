import type { Facts, Intent, Post } from '../../workflows/ending/intents.ts';

const worker = 'Ana Reyes';
const strength = 'You said no when friends offered a drink.';

const sampleFacts: Record<Intent, Facts> = {
  'ending-is-part': {},
  'ending-talk-invite': { worker },
  'taper-plan': {
    worker,
    steps: ['2035-05-07T15:00', '2035-05-21T15:00', '2035-06-18T15:00', '2035-07-16T15:00'],
  },
  'session-reminder': { worker, start: '2035-05-07T15:00', place: 'Room 2, Mill Lane' },
  'gap-check-in': {},
  'final-session-invite': { worker, start: '2035-07-16T15:00' },
  'closing-offer': { worker },
  'closing-letter': {
    startedOn: '2035-02-05',
    endedOn: '2035-07-16',
    strength,
    keptYears: '7',
    changes: ['I sleep through most nights', 'I talk to my sister again'],
    nextSteps: ['Walk with the Saturday group'],
    followUps: ['2035-08-16', '2035-10-16'],
    complaint: 'you can also tell our manager what you think of this',
  },
  'follow-up-touch': { strength, asksNothing: false, offersBooster: true },
  'return-received': { answerBy: '2035-12-04' },
};

/** A post of the intent with every fact it usually has; `change` replaces some of it. */
export function samplePost(intent: Intent, change: Partial<Post> = {}): Post {
  return {
    key: `e-71c2/${intent}/1/1`,
    intent,
    language: 'en-GB',
    to: { name: 'Sam', address: 'sam@home.example' },
    sender: 'Ana',
    agency: {
      name: 'Riverside Counselling',
      mail: 'office@riverside.example',
      phone: '020 7946 0000',
      crisisLine: '116 123',
    },
    threads: true,
    ...change,
    facts: { ...sampleFacts[intent], ...change.facts },
  };
}
