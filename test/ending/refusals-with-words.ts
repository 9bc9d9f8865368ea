import type { By } from '../../workflows/chart/rules/index.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import { given, supervisor, type Story } from './given.ts';
import * as at from './journeys.ts';
import { agreed, lead, noticeGiven, proposal, proposed, readyForNotice } from './notice-given.ts';

const because = 'it was another client';
const client: By = { role: 'client', ref: 'Kim' };
const urgent = ['risk.changed', { level: 'urgent' }] as const;
const died = () => given('client.died');
const going = ['transfer.proposed', { to: 'W-9' }] as const;

/** A refusal with its story: what is told then, by whom, and of which day. */
export type Met = readonly [
  code: string,
  story: () => Story,
  type: Said,
  words?: object,
  by?: By,
  on?: string,
];

/** What is met only with words, or in a place, of its own. */
export const metWithWords: readonly Met[] = [
  ['D19.somethingElse', given, 'entry.corrected', { entry: 'nothing#1', because }, supervisor],
  ['C33.transferReceived', () => given(going, 'transfer.consented'), 'transfer.started'],
  [
    'D19.enoughSay',
    () => given('client.died').when('entry.corrected', { entry: 'client.died', because }),
    'entry.corrected',
    { entry: 'client.died', because },
  ],
  [
    'D19.deathStands',
    died,
    'entry.corrected',
    { entry: 'client.died', because, instead: 'held' },
    supervisor,
  ],
  ['A35.startsLater', given, 'session.moved', { start: '2034-02-01T10:00' }],
  ['C14.trackKnown', given, 'followUp.agreed', { track: 'daily' }],
  [
    'A35.proposalSound',
    () => at.preparing().also(...at.prepared),
    'taper.proposed',
    { steps: ['1x4w', '1x2w'] },
  ],
  [
    'G8.sessionsRecorded',
    () =>
      at
        .preparing()
        .also(...at.prepared, ['taper.proposed', {}])
        .untilSession(),
    'taper.agreed',
  ],
  [
    'B11.relationshipAllows',
    () => at.weaning().also('rupture.named'),
    'ending.proposed',
    proposal('planned.goals_not_reached'),
  ],
  ['A5.endsLater', given, 'client.unavailable', { until: '2034-01-01' }],
  ['G10.notHeldForSafety', () => given('safety.held'), 'safety.held'],
  ['G16.notOptedOut', () => given('client.optedOut'), 'followUp.agreed'],
  ['4.5.wordAgreed', given, 'safeContact.changed', { asksWord: true }],
  ['G10.alive', died, 'client.unavailable'],
  ['A3.kindFits', given, 'ending.opened', { reason: 'planned.goals_reached', kind: 'unplanned' }],
  [
    'A3.initiatorFits',
    given,
    'ending.opened',
    { reason: 'planned.goals_reached', initiator: 'agency' },
  ],
  ['C1.reasonKnown', given, 'ending.opened', { reason: 'goals_reached' }],
  ['D15.stagnationDecided', given, 'ending.opened', { reason: 'planned.stagnation' }],
  ['A16.expectationsReviewed', given, 'ending.opened', { reason: 'relationship.dissatisfied' }],
  ['C12.datesInOrder', given, 'case.changed', { plannedEnd: '2030-01-01' }],
  ['G17.bornByNow', given, 'case.changed', { bornOn: '2035-03-01' }],
  ['4.4.clocksShowIt', given, 'session.planned', { start: '2035-03-25T01:30' }],
  ['B22.secondViewGiven', given, 'rupture.named', { hypothesis: 'thinking' }],
  ['B17.workerFirst', given, 'expectations.reviewed'],
  [
    'D5.itemAgreed',
    () => given(['agreement.recorded', { form: 'written', items: ['come on time'] }]),
    'conduct.noted',
    { behaviour: 'Came late', item: 'be kind', date: '2035-02-04' },
  ],
  [
    'A6.hasHappened',
    () => given(agreed),
    'conduct.noted',
    { behaviour: 'Came late', item: 'reasonable conduct', date: '2036-02-04' },
  ],
  [
    'G4.noLabels',
    () => given(agreed),
    'conduct.noted',
    { behaviour: 'An aggressive person', item: 'reasonable conduct', date: '2035-02-04' },
  ],
  [
    'G5.endingSigned',
    () => proposed().also('conversation.held', ['options.offered', { what: ['A', 'B', 'C'] }]),
    'notice.given',
  ],
  [
    'G5.decidedByAnother',
    () => noticeGiven().when('appeal.lodged', {}, client),
    'appeal.decided',
    { upheld: false },
    supervisor,
  ],
  [
    'C32.integrityAffirmed',
    given,
    'ending.proposed',
    proposal('agency.scope_or_capacity', { integrity: false }),
  ],
  ['G2.riskAllows', () => readyForNotice().also(urgent), 'notice.given'],
  ['G5.preventionFits', () => proposed(), 'conversation.prevented', { because: 'danger' }],
  ['G5.optionsOffered', () => proposed().also('conversation.held'), 'notice.given'],
  ['G5.noticeLongEnough', readyForNotice, 'notice.given', { effectiveOn: '2035-02-13' }],
  [
    'C18.invoiceOpen',
    () => at.serving({ row: { feePaying: true } }, 1),
    'invoice.paid',
    { invoice: 'F-9' },
  ],
  ['G11.toldFirst', () => given(at.began({ call: true })), 'transfer.proposed', { to: 'W-9' }],
  ['A9.workerAlive', () => given('worker.died'), 'worker.unavailable'],
  ['C33.namesAnother', given, 'transfer.proposed', { to: 'W-7' }],
  [
    'C33.transferConsented',
    () => given('client.unavailable'),
    'transfer.conflictChecked',
    { found: false },
  ],
  [
    'D28.conflictChecked',
    () => given(going, 'transfer.consented'),
    'transfer.accepted',
    {},
    { role: 'receiver', ref: 'W-9' },
  ],
  ['C19.dateAhead', given, 'deadline.watched', { what: 'A form', date: '2034-01-01' }],
  [
    'C20.arrivalKnown',
    () => given(['original.held', { item: 'a deed' }]),
    'documents.sent',
    { carrier: 'Royal Mail' },
  ],
  [
    'G7.originalsBack',
    () => given(['original.held', { item: 'a deed' }]),
    'ending.annulled',
    { because },
    lead,
  ],
  [
    'G17.noLegalHold',
    () => given().when('legalHold.set', {}, lead),
    'ending.annulled',
    { because },
    lead,
  ],
  ['G17.noAccessOpen', () => given('records.requested'), 'ending.annulled', { because }, lead],
  ['D34.nothingServed', () => at.serving({}, 1), 'ending.annulled', { because }, lead],
  ['6.8.taskKnown', given, 'task.taken', { task: 'nothing#9' }],
  [
    'D27.isNamed',
    proposed,
    'approval.given',
    { of: 'agencyEnding' },
    { role: 'supervisor', ref: 'unknown' },
  ],
];
