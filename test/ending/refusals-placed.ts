import type { Policy } from '../../workflows/policy/index.ts';
import { given, supervisor, usualPolicy, type Fact } from './given.ts';
import * as at from './journeys.ts';
import {
  agreed,
  director,
  emergency,
  lead,
  noticeGiven,
  proposal,
  proposed,
  reminded,
  said,
  ways,
} from './notice-given.ts';
import type { Met } from './refusals-with-words.ts';
import { stories } from './stories.ts';

const because = 'it was another client';
const client = { role: 'client', ref: 'Kim' } as const;
const forClient = { role: 'worker', ref: 'W-7', for: 'client' } as const;
const urgent: Fact = ['risk.changed', { level: 'urgent' }];
const times = (n: number, fact: (n: number) => Fact) =>
  Array.from({ length: n }, (_, k) => fact(k));
const proposedElsewhere: Fact = ['transfer.proposed', { to: 'clinic', external: true }];
const strength = 'You called your sister yourself.';

/** An agency’s settings, unlike the usual in what they say of weaning. */
const weaningBy = (taper: Partial<Policy['taper']>) => ({
  policy: (p: Policy) => ({ ...p, taper: { ...p.taper, ...taper } }),
});
const unwaived = weaningBy({ practice: { ...usualPolicy.taper.practice, clientMayWaive: false } });

/** Decided today, and all else is done. */
const decidedToday = () =>
  at.serving({}, 1).also(at.opened, ...at.prepared, 'ending.confirmed', 'taper.waived');
/** The worker wants it to end for want of progress, and it is prepared. */
const slow = (...facts: Fact[]) =>
  given(['ending.opened', { reason: 'planned.goals_not_reached', initiator: 'worker' }]).also(
    ...at.prepared,
    ...facts,
  );
/** It ended at once because of what happened, and the client would come back. */
const afterConduct = () =>
  emergency(at.serving({}, 1).also(agreed))
    .when('ending.proposed', proposal('client.conduct'), director)
    .when('conversation.prevented', { because: 'danger' })
    .also(ways, ['notice.given', said])
    .when('finalSession.impossible', { because: 'danger' }, supervisor)
    .later('1d')
    .also('return.requested');
/** What could be better was answered, and the worker is not to see it. */
const answered = (forWorker: boolean) =>
  at
    .readyToEnd({}, ['ending.opened', { reason: 'planned.no_longer_needed' }])
    .also('ending.confirmed', 'taper.waived', 'finalSession.declined')
    .also(['outcome.recorded', { outcome: 'not_achieved' }], at.handed, 'summary.signed')
    .when('feedback.answered', { stood: 'The evenings', forWorker }, client);

/** What is met only in a place of its own: a rule each that stands against what was nearly right. */
export const metInPlace: readonly Met[] = [
  ['A35.startsOrTookPlace', at.concluding, 'session.planned', { start: '2033-01-01T10:00' }],
  ['A35.tookPlace', noticeGiven, 'session.planned', { start: '2035-06-01T10:00' }],
  ['G5.beforeEffect', noticeGiven, 'session.moved', { start: '2035-06-01T10:00' }],
  [
    'D19.workersDeathStands',
    () => given('worker.died'),
    'entry.corrected',
    { entry: 'worker.died', because, instead: 'held' },
    supervisor,
  ],
  [
    'D19.optOutStands',
    () => given('client.optedOut', 'client.optedIn'),
    'entry.corrected',
    { entry: 'client.optedOut', because },
    supervisor,
  ],
  [
    'D19.erasureStands',
    () =>
      at
        .following()
        .also('erasure.requested')
        .when('erasure.decided', { decision: 'refuse', because: 'the law' }, lead)
        .also('erasure.requested'),
    'entry.corrected',
    { entry: 'erasure.decided', because },
    supervisor,
  ],
  [
    'D19.comingBackStands',
    () => given('client.unavailable', 'client.resumed', 'client.unavailable'),
    'entry.corrected',
    { entry: 'client.resumed', because },
    supervisor,
  ],
  [
    'D19.proposalStands',
    () => given(proposedElsewhere, 'transfer.refused'),
    'entry.corrected',
    { entry: 'transfer.proposed', because },
    supervisor,
  ],
  [
    'C33.not.endsByTransfer',
    () =>
      given(proposedElsewhere, 'transfer.consented', [
        'transfer.conflictChecked',
        { found: false },
      ]).when('transfer.accepted', {}, { role: 'receiver', ref: 'clinic' }),
    'entry.corrected',
    { entry: 'transfer.proposed', because },
    supervisor,
  ],
  [
    'D19.beginningStands',
    () => at.returning().also('return.agreed', 'client.died'),
    'entry.corrected',
    { entry: 'return.agreed', because },
    supervisor,
  ],
  [
    'C8.supportFits',
    () => given(...times(8, (n) => ['support.named', { label: `friend ${n}` }])),
    'support.named',
    { label: 'a sister' },
  ],
  [
    'C7.stepFits',
    () => given(...times(8, (n) => ['nextStep.agreed', { what: `class ${n}` }])),
    'nextStep.agreed',
    { what: 'a choir' },
  ],
  [
    'A24.goalFits',
    () =>
      given(...times(24, (n) => ['goal.named', { wording: `walk ${n} miles`, direction: 'gain' }])),
    'goal.named',
    { wording: 'sleep', direction: 'gain' },
  ],
  [
    'D24.dateFits',
    () => given(...times(12, (n) => ['sensitiveDate.named', { date: `2035-06-${n + 10}` }])),
    'sensitiveDate.named',
    { date: '2035-05-14' },
  ],
  ['A34.waiverAllowed', () => at.weaning(unwaived), 'practice.waived'],
  ['C17.effectWeighed', stories.owing, 'ending.proposed', proposal('commercial.non_payment')],
  [
    '6.3.stopsAtOnce',
    () => emergency(at.serving({}, 1)),
    'ending.proposed',
    proposal('client.moving'),
    director,
  ],
  ['G5.givesNotice', given, 'ending.proposed', proposal('client.moving')],
  [
    'G2.receiverAccepted',
    () =>
      given(urgent)
        .when('approval.given', { of: 'urgentRisk' }, supervisor)
        .when('approval.given', { of: 'urgentRisk' }, lead),
    'ending.proposed',
    proposal('agency.scope_or_capacity'),
  ],
  [
    'G5.signsOnce',
    () => proposed().when('approval.given', { of: 'agencyEnding' }, supervisor),
    'approval.given',
    { of: 'agencyEnding' },
    supervisor,
  ],
  ['C3.bothAgree', () => at.preparing().also(...at.prepared), 'taper.waived'],
  ['A14.waysWeighed', () => slow(), 'taper.waived'],
  ['G5.endingSeconded', () => slow(ways), 'taper.waived'],
  [
    'G2.safeToConclude',
    () =>
      given(['ending.opened', { reason: 'planned.goals_reached', initiator: 'worker' }]).also(
        ...at.prepared,
        'ending.confirmed',
        urgent,
      ),
    'taper.waived',
  ],
  [
    'D15.countersigner',
    () => stories['at a standstill']().also(['stagnation.decided', { decision: 'continue' }]),
    'stagnation.countersigned',
  ],
  [
    'G8.noOpenRupture',
    () => at.weaning(weaningBy({ onRupture: 'continue' })).also('rupture.named'),
    'taper.advanced',
  ],
  ['B11.notStrained', () => at.weaning().also('strain.suspected'), 'taper.advanced'],
  ['G8.noSetback', () => at.weaning().also('setback.reported'), 'taper.advanced'],
  ['G8.stepsLeft', () => at.weaning({}, { steps: ['1x2w'] }), 'taper.advanced'],
  ['G8.notOnHold', () => at.weaning().also('taper.held'), 'taper.advanced'],
  ['A35.notHeldByWish', () => at.weaning().also('taper.held'), 'taper.held'],
  ['A35.planHeld', () => at.weaning(), 'taper.resumed'],
  ['B11.restsForNothing', () => at.weaning().also('rupture.named'), 'taper.resumed'],
  ['B20.somethingBetween', () => at.weaning(), 'rupture.setAside'],
  ['B20.ruptureNamed', () => at.weaning().also('strain.suspected'), 'rupture.repaired'],
  ['D32.decisionFresh', () => at.preparing().later('8d'), 'decision.withdrawn'],
  [
    'D19.withdrawalStands',
    () => at.preparing().also('decision.withdrawn', 'client.died'),
    'entry.corrected',
    { entry: 'decision.withdrawn', because },
    supervisor,
  ],
  [
    'A13.lastMeetingOpen',
    () => at.concluding().also('client.unavailable', 'finalSession.declined'),
    'finalSession.declined',
  ],
  [
    'B14.togetherRests',
    () => noticeGiven().also('client.unavailable'),
    'ending.proposed',
    proposal('worker.threat'),
  ],
  [
    'G5.hasObjected',
    () => noticeGiven().also('client.unavailable'),
    'appeal.decided',
    { upheld: true },
    lead,
  ],
  [
    'G2.riskNotUrgent',
    () => stories.silent().also(urgent),
    'silence.decided',
    { decision: 'close' },
    supervisor,
  ],
  [
    'G5.neededGoesOn',
    () =>
      proposed({}, { stillNeeded: true })
        .also('conversation.held', ['options.none', { because: 'there is none near' }])
        .when('approval.given', { of: 'agencyEnding' }, supervisor),
    'notice.given',
  ],
  [
    'G4.conductNamed',
    () =>
      reminded()
        .later('8d')
        .also(['ending.proposed', proposal('client.conduct')], 'conversation.held', ways)
        .when('approval.given', { of: 'conductLetter' }, supervisor),
    'notice.given',
  ],
  [
    'C33.handoverSettled',
    () => at.concluding().also('handover.drafted', 'finalSession.declined'),
    'ending.closed',
  ],
  ['G15.returnAnswered', () => at.concluding().also('return.requested'), 'ending.closed'],
  ['D32.timeIsOver', () => decidedToday().also('finalSession.declined'), 'ending.closed'],
  [
    'A13.didNotMeet',
    () =>
      decidedToday()
        .also(['finalSession.scheduled', { start: '2035-02-08T10:00' }])
        .hold(),
    'finalSession.scheduled',
    { start: '2035-02-20T10:00' },
  ],
  [
    'G7.accessTold',
    () =>
      at
        .closing()
        .also('client.optedOut')
        .when('letter.withheld', { because: 'clientOptedOut' }, supervisor),
    'ending.closed',
  ],
  [
    'G19.clientSawCopy',
    () =>
      at
        .closing({ row: { mandated: true, preferredChannel: 'phone', phone: '+44 20 7946 0000' } })
        .also(
          ['mandate.recorded', { authority: 'the court', needsPermission: false }],
          ['authority.informed', { says: 'It ends.' }],
        ),
    'ending.closed',
  ],
  [
    'D32.lateWordRested',
    () => at.serving({}, 2).later('12d').when('client.ended', {}, forClient, '2035-02-08'),
    'ending.closed',
  ],
  ['G7.summaryInTime', stories['closed in silence'], 'summary.scheduled', { date: '2036-01-01' }],
  [
    'G10.mayBeWritten',
    () => at.closing({ row: { preferredChannel: 'phone', phone: '+44 20 7946 0000' } }),
    'letter.approved',
    { strength },
  ],
  ['D29.returnReviewed', afterConduct, 'return.agreed'],
  ['A20.listensFirst', () => answered(true), 'feedback.replied', { words: 'Thank you.' }],
  ['A20.readFirst', () => answered(true), 'feedback.released'],
  ['A19.mayBeSeen', () => answered(false), 'feedback.released', {}, supervisor],
];
