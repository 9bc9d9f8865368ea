import { describe, expect, it } from '@jest/globals';
import type { Row } from '../../workflows/ending/row.ts';
import { given } from './given.ts';
import { concluding, following } from './journeys.ts';
import { lead, noticeGiven, readyForNotice, reminded } from './notice-given.ts';

const records = { role: 'records', ref: 'R-1' } as const;
const client = { role: 'client', ref: 'Kim' } as const;
const byPhone: Partial<Row> = { preferredChannel: 'phone' };
const told = (what: string, how = 'inPerson') => ['message.told', { what, how }] as const;

describe('a notice counts from the day on which it reached the client (G5)', () => {
  it('by mail that is the day on which it left', () => {
    const story = noticeGiven();
    expect([story.deadline('noticeServed'), story.deadline('appealEnds').slice(0, 10)]).toEqual([
      '2035-03-29T17:00',
      '2035-02-26',
    ]);
  });

  it.each([
    ['nobody may write', { row: byPhone }],
    ['there is no address', { row: { email: undefined } }],
  ])('where %s, nothing runs out until a person has told it', (_, setting) => {
    const story = noticeGiven(setting);
    expect([story.step, story.deadline('noticeServed'), story.deadline('appealEnds')]).toEqual([
      'appeal open, time telling',
      'none',
      'none',
    ]);
    expect(story.open).toContain('tell-in-person');
    story.later('70d');
    expect([story.phase, story.objection('appeal.lodged', {}, client)]).toEqual([
      'noticePeriod',
      null,
    ]);
    story.also(told('notice-of-ending'));
    expect(story.step).toBe('appeal open, time running');
    // 45 days from then on, as the policy asks for this reason.
    expect(story.deadline('noticeServed').slice(0, 10)).toBe('2035-06-07');
    expect(story.later('46d').phase).toBe('concluding');
  });

  it('a letter that comes back is told by a person, and sent again once the address is mended', () => {
    const story = readyForNotice();
    story.post = 'refused';
    story.also('notice.given').later('1d');
    expect(story.open).toEqual(expect.arrayContaining(['tell-in-person', 'fix-contact-details']));
    expect(story.deadline('noticeServed')).toBe('none');
    story.post = 'sent';
    story
      .later('3d')
      .also(['contactDetails.changed', { email: 'kim@mended.example' }])
      .later('1d');
    expect(story.deadline('noticeServed').slice(0, 10)).toBe('2035-04-02');
  });

  it('a day that is named is never sooner than the client has heard of it in time', () => {
    const story = readyForNotice({ row: byPhone }).also([
      'notice.given',
      { effectiveOn: '2035-04-10' },
    ]);
    story.later('30d').also(told('notice-of-ending'));
    expect(story.deadline('noticeServed').slice(0, 10)).toBe('2035-04-28');
  });

  it('whatever waits until the client knows it is over once a person has told it', () => {
    const seen = reminded({ row: byPhone });
    expect(seen.context.agreement?.reminder).not.toBeNull();
    expect(seen.also(told('agreement-reminder')).context.agreement?.reminder).toBeNull();
    const asked = following({ row: byPhone }).also('erasure.requested');
    asked.when(
      'erasure.decided',
      { decision: 'refuse', because: 'The law asks us to keep them.' },
      records,
    );
    expect(asked.context.records.erasure?.because).not.toBeNull();
    expect(asked.also(told('erasure-answer')).context.records.erasure?.because).toBeNull();
  });

  it('a task that is done by hand says that it was told', () => {
    const story = noticeGiven({ row: byPhone });
    story.also(['task.done', { task: story.task('tell-in-person').id }]);
    expect(story.message('notice-of-ending').state).toBe('told');
    expect(story.step).toBe('appeal open, time running');
  });

  it('a day that moves is told anew', () => {
    const story = noticeGiven().also('client.unavailable').later('20d').also('client.resumed');
    expect(story.later('1d').sent('notice-moved')).toHaveLength(1);
    const { facts } = story.posts.find(({ post }) => post.intent === 'notice-moved')!.post;
    expect(facts['effectiveOn']).toBe(story.deadline('noticeServed').slice(0, 10));
  });

  it('an answer to an objection is heard before anything takes effect', () => {
    const story = noticeGiven({ row: byPhone }).also(told('notice-of-ending'));
    story.when('appeal.lodged', {}, client).when('appeal.decided', { upheld: false }, lead);
    expect(story.later('90d').phase).toBe('noticePeriod');
    story.also(told('appeal-answer', 'call'));
    expect(story.later('11d').phase).toBe('concluding');
  });
});

describe('the choice of a last session counts from the day on which the client was asked (A13)', () => {
  it('and does not lapse before somebody has', () => {
    const story = concluding({ row: byPhone });
    expect([story.deadline('finalChoiceEnds'), story.open.includes('tell-in-person')]).toEqual([
      'none',
      true,
    ]);
    expect(story.later('40d').context.finalSession.state).toBe('offered');
    story.also(told('final-session-invite', 'call'));
    expect(story.later('8d').context.finalSession.offers).toBe(2);
  });
});

describe('a letter that left and came back (G5, A13)', () => {
  it.each([
    ['letter.returned', { class: 'hard' }],
    ['contactDetails.changed', { lost: 'email' }],
  ] as const)('has not reached the client: %s', (type, words) => {
    const story = noticeGiven().later('2d').when(type, words);
    expect([story.step, story.context.notice?.effectiveAt]).toEqual([
      'appeal open, time telling',
      null,
    ]);
    expect(story.open).toContain('tell-in-person');
    expect(story.later('60d').phase).toBe('noticePeriod');
    story.when('message.told', { what: 'notice-of-ending', how: 'inPerson' });
    expect(story.later('44d').phase).toBe('noticePeriod');
    expect(story.later('3d').phase).toBe('concluding');
  });

  it('a mailbox that is lost much later says nothing of a letter of long ago', () => {
    const story = noticeGiven().later('20d').when('contactDetails.changed', { lost: 'email' });
    expect(story.step).toContain('time running');
  });
});

describe('what nobody waits for', () => {
  it('is not told: there is nothing that did not leave', () => {
    const refused = given().objection('message.told', { what: 'taper-plan', how: 'call' });
    expect(refused?.code).toBe('G5.toTell');
  });
});

describe('a talk at the end is declined once it was offered (A8, A13)', () => {
  it('where the offer came back, the last meeting stays open until a person has asked', () => {
    const story = given();
    story.post = 'refused';
    story.also('client.ended');
    expect(story.open).toContain('tell-in-person');
    story.later('6w');
    expect([story.phase, story.context.finalSession.state]).toEqual(['concluding', 'offered']);
    expect(story.open).toContain('tell-in-person');
    // It is asked twice, each time by a person.
    for (const _ of [1, 2]) story.also(told('final-session-invite', 'call')).later('8d');
    expect([story.phase, story.context.finalSession.state]).toEqual(['closing', 'declined']);
  });

  it('who wants no contact is asked nothing more (G16)', () => {
    const story = given('client.optedOut', 'client.ended').later('8d');
    expect([story.phase, story.open.includes('tell-in-person')]).toEqual(['closing', false]);
  });
});
