import type { Facts } from '../../workflows/ending/messages/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import type { letterFacts } from './facts.ts';
import { baseOf } from './local-time.ts';
import { germanFacts } from './samples-de.ts';

const worker = 'Ana Reyes';
const strength = 'You said no when friends offered a drink.';

const meeting = {
  worker,
  session: '12',
  sequence: '0',
  state: 'planned',
  start: '2035-05-07T15:00',
  end: '2035-05-07T15:50',
  timeZone: 'Europe/London',
  clocksDiffer: false,
  final: false,
  mode: null,
  place: 'Room 2, Mill Lane',
} as const;
const introduction = {
  client: 'Sam Hill',
  contact: '020 7946 0123, after five',
  words: 'I would like to sing with others again',
} as const;
const noticed = {
  authority: 'the court in Mill Lane',
  endsOn: '2035-07-16',
  held: '10',
  agreed: '12',
} as const;

/** The letters that need facts of an ending. */
type Telling = {
  [I in Intent]: keyof (typeof letterFacts)[I] extends never ? never : I;
}[Intent];

/** Facts of somebody who does not exist, as each letter usually gets them: for previews and tests. */
const sampleFacts: Partial<Record<Intent, Facts>> & Record<Telling, Facts> = {
  'ending-talk-invite': { worker },
  'taper-plan': {
    worker,
    steps: ['2035-05-07T15:00', '2035-05-21T15:00', '2035-06-18T15:00', '2035-07-16T15:00'],
    timeZone: 'Europe/London',
  },
  'session-invite': meeting,
  'session-change': { ...meeting, sequence: '1', was: '2035-05-04T10:00' },
  'session-cancel': { ...meeting, sequence: '1', state: 'cancelled', next: '2035-05-14T15:00' },
  'session-reminder': meeting,
  'gap-check-in': { asked: true },
  'final-session-invite': { worker, start: '2035-07-16T15:00', timeZone: 'Europe/London' },
  'closing-talk-offer': { worker },
  'closing-letter': {
    startedOn: '2035-02-05',
    endedOn: '2035-07-16',
    strength,
    gained: ['Sleep through most nights'],
    freed: ['Rows at the table'],
    kept: '7y',
    ownWords: true,
    changes: ['I sleep through most nights', 'I talk to my sister again'],
    nextSteps: ['Walk with the Saturday group'],
    nextStepDates: ['2035-07-21'],
    followUps: ['1mo', '3mo'],
    complaint: true,
  },
  'follow-up-touch': { strength, agreed: true, asksNothing: false, offersBooster: true },
  'return-received': { answerBy: '2035-12-04' },
  'time-limit-notice': { worker, left: '5', until: null },
  'expectation-review-invite': { worker },
  'missed-you': { worker },
  'reach-out-1': { worker },
  'reach-out-2': { worker },
  'closing-offer': { worker },
  'break-notice': { from: '2035-06-04', until: '2035-06-25', cover: 'Joe Park' },
  'notice-of-ending': {
    effectiveOn: '2035-07-16',
    meetsUntilThen: true,
    options: ['Mill House', 'Lakeside', 'The Well'],
    noOptionsBecause: null,
    appealBy: '2035-06-30',
    behaviour: 'on 2 June a door was kicked in the waiting room',
    agreementItem: 'everyone here is safe',
    agreed: true,
    returnConditions: 'a talk with the manager in three months',
  },
  'appeal-answer': { upheld: false, meets: true, effectiveOn: '2035-08-20' },
  'notice-moved': { meets: true, effectiveOn: '2035-08-20', appealBy: '2035-07-30' },
  'agreement-reminder': {
    agreed: true,
    item: 'a meeting that moves is told the day before',
    behaviour: 'on 4 and 11 June nobody came and no call was made',
  },
  'payment-talk': { consequences: 'new meetings wait until we have a plan' },
  'departure-notice': {
    worker,
    speaker: 'Joe Park',
    calls: true,
    lastDay: '2035-07-31',
    nextStart: '2035-07-16T15:00',
    timeZone: 'Europe/London',
  },
  'referral-introduction': introduction,
  'introduction-copy': { ...introduction, receiver: 'Mill House Choir' },
  'successor-reply': {
    client: 'Sam Hill',
    permission: 'their letter of 2 March 2035',
    says: 'the accounts of 2034 are done, and those of 2035 are not begun',
    endedOn: '2035-07-16',
    dates: ['The yearly report to the register'],
    dateDays: ['2035-09-30'],
  },
  'departure-options': { options: ['somebodyElse', 'otherService', 'pause', 'ending'] },
  'handover-told': { receiver: 'Mill House', asksLater: true },
  'documents-sent': {
    items: ['Your contract of 2031', 'Two letters of the court'],
    carrier: 'Swift Post',
    tracking: 'SP 4711',
  },
  'records-how-to': { kept: '7y', access: '30d' },
  'deadline-reminder': { what: 'Your yearly report to the register', on: '2035-09-30' },
  'authority-notice': { ...noticed, client: 'Sam Hill', reference: 'K 4711/35' },
  'authority-copy': { ...noticed, sentOn: '2035-07-02' },
  'mandate-limits': {
    authority: 'the court in Mill Lane',
    isAuthority: true,
    conditions: 'twelve meetings by the end of July',
    reports: 'on which days you came',
    endsWhen: 'the last of the twelve meetings',
  },
  'feedback-two-questions': {
    reader: 'Joe Park',
    shownLater: true,
    asksFirst: true,
    asksSecond: true,
  },
  'feedback-reply': {
    words: 'From May on we also meet on two mornings, because of what you said.',
  },
  'auto-reply': { answerBy: '2035-12-04', opens: '09:00', closes: '17:00' },
  'erasure-answer': {
    decision: 'restrict',
    because: 'the law asks us to keep them for seven years',
  },
};

const inLanguage: Record<string, Partial<Record<Intent, Facts>>> = { de: germanFacts };

/** The same as people of this language would have said it; where nobody has, in English. */
export function samplesIn(language: string, intent: Intent): Facts {
  return { ...sampleFacts[intent], ...inLanguage[baseOf(language)]?.[intent] };
}
