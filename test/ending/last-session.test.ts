import { describe, expect, it } from '@jest/globals';
import { supervisor } from './given.ts';
import * as at from './journeys.ts';

describe('the last session (A13, G6)', () => {
  it('is offered; scheduled, reminded of by an invitation, and held', () => {
    const story = at.concluding();
    expect([story.step, story.open]).toEqual([
      'finalSession offered, handover none',
      ['final-session-resolve'],
    ]);
    story.also(['finalSession.scheduled', { start: '2035-02-21T11:00' }]);
    expect(story.view.session).toMatchObject({ start: '2035-02-21T11:00', final: true });
    expect(story.hold().phase).toBe('closing');
    expect(story.context.finalSession).toMatchObject({ state: 'held', offers: 1 });
  });

  it.each([
    ['declined', 'finalSession.declined', {}],
    ['impossible', 'finalSession.impossible', { because: 'moved abroad' }],
  ] as const)('may be %s, which is fine', (state, fact, words) => {
    const by = state === 'declined' ? undefined : supervisor;
    const story = at.concluding().when(fact, words, by);
    expect([story.phase, story.context.finalSession.state]).toEqual(['closing', state]);
    expect(story.task('final-session-resolve').state).toBe('done');
  });

  it('may be missed: then it is over, and nobody is blamed', () => {
    const story = at.concluding().also(['finalSession.scheduled', { start: '2035-02-21T11:00' }]);
    story.untilSession().when('session.missed');
    expect([story.phase, story.context.finalSession.state]).toEqual(['closing', 'missed']);
  });

  it('is offered twice, a week each, and then counts as declined', () => {
    const story = at.concluding();
    expect(story.later('8d').context.finalSession).toMatchObject({ state: 'offered', offers: 2 });
    expect(story.later('7d').context.finalSession).toMatchObject({ state: 'declined', offers: 2 });
    expect(story.sent('final-session-invite')).toEqual(['2035-02-12T14:00', '2035-02-19T14:00']);
    expect(story.phase).toBe('closing');
  });

  it('is offered again when it was excused', () => {
    const story = at.concluding().also(['finalSession.scheduled', { start: '2035-02-21T11:00' }]);
    expect(story.also('session.excused').step).toMatch(/^finalSession offered/);
  });

  it('may be moved', () => {
    const story = at.concluding().also(['finalSession.scheduled', { start: '2035-02-21T11:00' }]);
    story.also(['session.moved', { start: '2035-02-23T15:00' }]).hold();
    expect(story.context.finalSession.state).toBe('held');
  });

  it('leaves no session planned behind it (G7)', () => {
    const story = at
      .concluding()
      .also(['session.planned', { start: '2035-02-28T10:00' }])
      .later('15d');
    expect([story.phase, story.view.session]).toEqual(['closing', null]);
    expect(story.later('5d').open).not.toContain('record-session');
  });
});

describe('closing (G7)', () => {
  it('owes a letter and a summary, each by its day, and asks on', () => {
    const story = at.closing();
    expect(story.open).toEqual(['write-letter', 'sign-summary']);
    expect(story.timeOf(story.task('write-letter').due)).toBe('2035-02-19T17:00');
    expect(story.timeOf(story.task('sign-summary').due)).toBe('2035-02-27T14:00');
    story.later('31d');
    expect(story.task('sign-summary').who).toBe('director');
    expect(story.task('write-letter').who).toBe('supervisor');
  });

  it('is over by itself as soon as nothing is owed', () => {
    const story = at.closing().also('letter.approved');
    expect([story.phase, story.context.letter]).toEqual(['closing', 'sent']);
    expect(story.also('summary.signed').phase).toBe('following');
    expect(story.posts.at(-1)?.post.facts).toMatchObject({
      strength: 'You called your sister yourself.',
      nextSteps: ['evening class'],
      endedOn: '2035-02-12',
    });
  });

  it.each([
    ['handed over', 'letter.handed', {}],
    ['withheld for safety', 'letter.withheld', { because: 'safety' }],
  ] as const)('the letter may be %s instead', (_, fact, words) => {
    const story = at.closing().also([fact, words], 'summary.signed');
    expect([story.phase, story.sent('closing-letter')]).toEqual(['following', []]);
  });

  it('the letter waits for the morning, and the closing for the letter', () => {
    const story = at.closing().later('2035-02-12T21:00').also('letter.approved', 'summary.signed');
    expect(story.message('closing-letter')).toMatchObject({
      state: 'deferred',
      reason: 'quietHours',
    });
    expect(story.phase).toBe('closing');
    expect(story.later('2035-02-13T12:00').phase).toBe('following');
    expect(story.sent('closing-letter')).toEqual(['2035-02-13T09:00']);
  });

  it('a letter that comes back is written again', () => {
    const story = at.closing();
    story.post = 'refused';
    story.also('letter.approved', 'summary.signed');
    expect([story.phase, story.context.letter]).toEqual(['closing', 'none']);
    expect(story.open).toEqual(['fix-contact-details', 'write-letter']);
    story.post = 'sent';
    expect(story.objection('ending.closed')?.code).toBe('G7.letterLeft');
    story.also(['contactDetails.changed', { email: 'kim@elsewhere.example' }]);
    expect(story.task('fix-contact-details').state).toBe('done');
    expect(story.also('letter.approved').context.letter).toBe('sent');
    expect(story.phase).toBe('following');
  });

  it('a late answer about a letter that was given up changes nothing', () => {
    const story = at.closing();
    story.post = 'refused';
    story.also('letter.approved');
    const { key } = story.message('closing-letter');
    story.post = 'nothing';
    story.also(['contactDetails.changed', { email: 'kim@elsewhere.example' }], 'letter.approved');
    const by = { role: 'system', ref: 'endwell' } as const;
    const late = { key, messageId: key, subject: 'late' };
    story.hears({ type: 'message.sent', id: 'late', by, with: late });
    expect(story.context.letter).toBe('approved');
    expect(story.context.messages.find((m) => m.key === key)?.state).toBe('undeliverable');
  });

  it('a client who cannot be written to is handed the letter, and told the rest in person', () => {
    const story = at.closing({ row: { preferredChannel: 'phone' } });
    expect(story.objection('letter.approved')?.code).toBe('G10.mayBeWritten');
    expect(story.message('final-session-invite').reason).toBe('noChannel');
    story.also('letter.handed', 'summary.signed');
    expect([story.phase, story.open]).toEqual(['closing', ['tell-in-person']]);
    expect(story.also(['task.done', { task: 'tell-in-person#1' }]).phase).toBe('following');
  });

  it('stays open while a task is', () => {
    const story = at.closing().also('admin.cancelRequested', 'letter.handed', 'summary.signed');
    expect([story.phase, story.open]).toEqual(['closing', ['cancel-asked']]);
    expect(story.also(['task.done', { task: 'cancel-asked#1' }]).phase).toBe('following');
  });

  it('what was between client and worker no longer holds it up', () => {
    const story = at.closing().also('rupture.named', 'letter.handed', 'summary.signed');
    expect(story.phase).toBe('following');
  });
});
