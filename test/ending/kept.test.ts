import { describe, expect, it } from '@jest/globals';
import type { Said } from '../../workflows/ending/events/index.ts';
import { columns } from '../../client/caseload/columns.ts';
import { Row } from '../../workflows/ending/row.ts';
import { lostFields, lostOfCase } from './fields-told.ts';
import { given, givenWith, supervisor } from './given.ts';
import * as at from './journeys.ts';
import { agreed, noted, noticeGiven, proposed } from './notice-given.ts';
import { stories } from './stories.ts';
import { everything } from './words.ts';

const goal = (wording: string) => ['goal.named', { wording }] as const;
const risk = (type: string) => ['riskFactor.named', { type }] as const;
const referral = (type: string) => ['referral.offered', { type, what: 'Hill Clinic' }] as const;
const away = (whose: string) => ['forceMajeure.notified', { whose }] as const;
const original = ['original.held', { item: 'Contract' }] as const;
const departure = {
  departure: 'departure/d-1',
  kind: 'retirement',
  contentiousness: 'low',
  lastDay: '2035-04-30',
  dueBy: Date.UTC(2035, 2, 1),
  speaker: 'S-2',
  call: true,
};

/** Where something can be told that no other story comes to. */
const further = {
  'with goals': () => at.serving().also(goal('Sleep'), goal('Walk')),
  'duties rated': () =>
    given().when('duties.rated', { duties: [{ what: 'to be on time', kept: 7 }] }, client),
  'two risks': () => at.preparing().also(risk('habit_return'), risk('money')),
  'taper due': () => at.preparing().also(...at.prepared),
  ruptured: () => given('rupture.named'),
  'ordered in writing': () =>
    given(['mandate.recorded', { authority: 'the court', mail: 'registry@court.example' }]),
  'held long': () => at.serving({}, 1).also('client.unavailable').later('26w'),
  talked: () =>
    given(agreed, noted, 'conduct.talked').later('8d').when('conductStep.approved', {}, supervisor),
  'just proposed': () => proposed(),
  'objected to': () => noticeGiven().when('appeal.lodged', {}, client),
  'two late': () =>
    at
      .serving({ row: { feePaying: true } }, 1)
      .also(
        ...['F-1', 'F-2'].map(
          (invoice) => ['invoice.late', { invoice, due: '2035-01-02' }] as const,
        ),
      ),
  leaving: () => at.serving({}, 1).also(['departure.began', departure]),
  'has heard': () =>
    at.serving({}, 1).also(['departure.began', departure], ['departure.told', { how: 'call' }]),
  recommended: () => given(referral('clinical'), referral('social')),
  'both consented': () =>
    given(referral('clinical'), referral('social')).also(
      ...(['clinical', 'social'] as const).map((type) => ['referral.consented', { type }] as const),
    ),
  'both sent': () => sent(),
  'both accepted': () => {
    const story = sent();
    for (const type of ['clinical', 'social']) story.when('referral.accepted', { type }, receiver);
    return story;
  },
  'with papers': () => at.closing().also(original),
  'papers sent': () =>
    at.closing().also(original, ['documents.sent', { carrier: 'Swift Post', tracking: 'SP-1' }]),
  'with dates': () =>
    at
      .serving()
      .also(
        ['deadline.watched', { what: 'report', date: '2035-09-01' }],
        ['deadline.watched', { what: 'tax', date: '2035-10-01' }],
      ),
  answered: () => at.following().when('feedback.answered', { stood: 'the hour' }, client),
  'asked how it is': () => at.following().later('35d'),
  'both away': () => at.serving({}, 1).also(away('client'), away('worker')),
  'erasure asked': () => at.settled().also('erasure.requested'),
  'not wanted again': () => givenWith({}).also('client.optedOut'),
};
const client = { role: 'client', ref: 'Kim' } as const;
const receiver = { role: 'receiver', ref: 'W-9' } as const;

function sent() {
  const both = ['clinical', 'social'] as const;
  return given(referral('clinical'), referral('social')).also(
    ...both.map((type) => ['referral.consented', { type }] as const),
    ...both.map((type) => ['referral.sent', { type }] as const),
  );
}

const places = Object.values({ ...further, ...stories }).map((story) => {
  const { live, now } = story();
  return { live, now };
});

/** Fields that nobody reads afterwards, and why. */
const unread: Partial<Record<Said, Record<string, string>>> = {
  'conduct.noted': {
    behaviour: 'for those who decide about the ladder alone, and gone with the step (D1, D29)',
  },
  'ending.proposed': {
    integrity: 'it must be true, or nothing is proposed',
    businessEffect: 'weighed, and never kept or sent (C17)',
  },
  'expectations.reviewed': {
    workerFirst: 'it must not be false; told with duties.rated it says nothing more',
  },
  'departure.began': {
    departure: 'where the ending reports to',
    contentiousness: 'a high one ends the last day in its morning; the others do nothing here',
  },
  'feedback.answered': { feelings: 'for the first reader alone (A7): feedback.test.ts' },
  'message.told': { what: 'names the message, whose own state tells that it was told' },
  'enquiry.received': { permission: 'it must be true, or nothing is answered (D31)' },
  'session.held': {
    lateMinutes: 'counted among the signs, which open a task (B7): strain.test.ts',
    reach: 'settles the task that asks for it, as safeContact.confirmed does',
  },
  'checkIn.answered': { words: 'counted among the signs, which open a task (B7): strain.test.ts' },
  'enquiry.answered': {
    says: 'weighed for opinions, and kept until the letter with it has left (D31)',
  },
  'reply.received': {
    from: 'compared with the address that we write to, and not kept',
    unread: 'opens the task by which a person reads it',
    answerable: 'decides whether a machine answers, once',
  },
  'pageWord.tried': { right: 'uses up none of the tries: safe-contact.test.ts' },
  'endingTalk.held': { reach: 'settles the task that asks for it, as safeContact.confirmed does' },
  'task.done': { task: 'names the task, whose own state tells that it was done' },
  'task.skipped': { task: 'names the task, whose own state tells that it was skipped' },
  'task.taken': { task: 'names the task, which says who has it' },
  'task.handedOver': { task: 'names the task, which says who has it' },
  'task.givenBack': { task: 'names the task, which nobody has afterwards' },
  'colleague.gone': { ref: 'whoever has nothing any more: their tasks say so' },
  'entry.corrected': { because: 'weighed; what was told by mistake leaves no text about a person' },
};

describe('what was said is kept (A7, A17, A24, A27, B15, C7)', () => {
  it.each(everything.filter((type) => type !== 'policy.upgraded'))('%s', (type) => {
    const reasons = type === 'client.ended' ? ['reason'] : ['because'];
    const but = [...Object.keys(unread[type] ?? {}), ...reasons];
    expect(lostFields(type, places, but)).toEqual([]);
  });
});

describe('what is said again', () => {
  it('in a plan for later stands, unless it is said anew (A27)', () => {
    const plan = { earlySigns: 'Three bad nights', firstSteps: 'A walk', agencyMay: 'Call me' };
    const story = given(['contingency.planned', plan]);
    story.also(['contingency.planned', { firstSteps: 'Ring my sister' }]);
    expect(story.view.said.contingency).toMatchObject({ ...plan, firstSteps: 'Ring my sister' });
  });

  it('of a day of every year on which nothing is to be sent, drops no other, and stands once (D24)', () => {
    const story = given(['sensitiveDate.named', { date: '02-14' }]);
    story.also(
      ['sensitiveDate.named', { date: '11-30' }],
      ['sensitiveDate.named', { date: '02-14' }],
    );
    expect(story.context.sensitiveDates).toEqual(['02-14', '11-30']);
    story.later('2035-03-20T10:00').also(['sensitiveDate.named', { date: '2035-06-01' }]);
    expect(story.context.sensitiveDates).toEqual(['02-14', '11-30', '2035-06-01']);
  });

  it('of a day on which nothing is to be sent, drops none that lies ahead (D24)', () => {
    const story = given();
    for (let n = 10; n <= 21; n++) story.also(['sensitiveDate.named', { date: `2035-03-${n}` }]);
    expect(story.objection('sensitiveDate.named', { date: '2035-06-01' })?.code).toBe(
      'D24.dateFits',
    );
    story.later('2035-03-20T10:00').also(['sensitiveDate.named', { date: '2035-06-01' }]);
    expect(story.context.sensitiveDates).toEqual([
      '2035-03-18',
      '2035-03-19',
      '2035-03-20',
      '2035-03-21',
      '2035-06-01',
    ]);
  });
});

describe('what a case says when it is registered', () => {
  it('is found again, field by field', () => {
    expect(lostOfCase([])).toEqual([]);
  });

  it('is whatever a column of a caseload says', () => {
    const fields = Object.values(columns).map(({ field }) => field);
    expect(fields.filter((field) => !Object.hasOwn(Row.entries, field))).toEqual([]);
  });
});
