import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { given, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';
import { lead, noticeGiven, proposed, ways } from './notice-given.ts';

const worker: By = { role: 'worker', ref: 'W-7' };
const passedOn: By = { ...worker, for: 'client' };
const client: By = { role: 'client', ref: 'Kim' };
const intake: By = { role: 'intake', ref: 'I-1' };
const because = 'a slip of the pen';
const clinic = { type: 'clinical' } as const;

describe('a way back for what was corrected or decided on the way out (D19, D32, G15)', () => {
  it('a correction is corrected as well, by the same id', () => {
    const story = at.serving().untilSession().also('session.missed');
    const wrong = (instead: string) =>
      story.also(['entry.corrected', { entry: 'session.missed#1', because, instead }]);
    wrong('held');
    expect(story.context.counts).toMatchObject({ held: 1, missed: 0 });
    wrong('missed');
    expect(story.context.counts).toMatchObject({ held: 0, missed: 1 });
    expect(story.open).toContain('gentle-contact');
  });

  it('a hold that was ended by mistake rests again, and the work goes on where it was', () => {
    const story = at.serving({}, 1).also('client.unavailable').later('7mo');
    story.when('hold.decided', { decision: 'close' }, supervisor);
    expect(story.phase).toBe('closing');
    story.when('entry.corrected', { entry: 'hold.decided', because }, lead);
    expect([story.phase, story.context.decision]).toEqual(['onHold', null]);
    expect(story.also('client.resumed').phase).toBe('serving');
  });

  it('a client who ended twice on the way out and is to stay goes back to the work', () => {
    const story = at.serving({}, 1).also('client.ended').later('6d');
    story.also(['finalSession.scheduled', { start: '2035-02-20T11:00' }]).later('2d');
    expect(story.phase).toBe('concluding');
    story.also('client.ended', 'return.requested');
    expect(story.phase).toBe('concluding');
    story.also('return.requested');
    expect(story.when('return.agreed', {}, intake).phase).toBe('serving');
    expect(story.context.decision).toBeNull();
  });

  it('who declined a last session, or was told that there is none, may still have one', () => {
    const opened = given(['ending.opened', { reason: 'planned.goals_reached' }], ...at.prepared);
    opened.also('ending.confirmed', 'taper.waived', 'finalSession.declined');
    expect(opened.phase).toBe('concluding');
    opened.also(['finalSession.scheduled', { start: '2035-02-09T11:00' }]);
    expect(opened.context.finalSession.state).toBe('scheduled');
    expect(opened.hold().context.finalSession.state).toBe('held');
  });
});

describe('another service that takes its yes back (C33, G2, G5)', () => {
  it('while a notice runs: it stands still until there is another way', () => {
    const story = proposed({}, { stillNeeded: true });
    story.also('conversation.held', ['options.none', { because: 'We rang each of them' }]);
    story.when('approval.given', { of: 'agencyEnding' }, supervisor);
    expect(story.objection('notice.given')?.code).toBe('G5.neededGoesOn');
    expect(story.open).toContain('offer-options');
    story.also(['referral.offered', { ...clinic, what: 'Hill Clinic' }]);
    story.also(['referral.consented', clinic], ['referral.sent', clinic]);
    story.when('referral.accepted', clinic, { role: 'receiver', ref: 'hill' }).also('notice.given');
    const day = story.context.notice?.effectiveAt ?? 0;
    story.later('3d').when('referral.declined', clinic, { role: 'receiver', ref: 'hill' });
    expect(story.step).toContain('paused');
    expect(story.later('60d').phase).toBe('noticePeriod');
    story.also(ways);
    expect(story.step).toContain('running');
    expect(story.context.notice?.effectiveAt).toBeGreaterThan(day + 59 * 86_400_000);
    expect(story.sent('notice-moved')).toHaveLength(1);
  });

  it('after its yes has ended the work here: the work goes on, and somebody else is looked for', () => {
    const story = at.serving({}, 1);
    story.also(['transfer.proposed', { to: 'hill', external: true }], 'transfer.consented');
    story.when('transfer.conflictChecked', { found: false }, supervisor);
    story.when('transfer.accepted', {}, { role: 'receiver', ref: 'hill' });
    expect(story.phase).toBe('concluding');
    story.also('transfer.refused');
    expect([story.phase, story.context.decision]).toEqual(['serving', null]);
    expect(story.open).toContain('propose-transfer');
  });
});

describe('what others tell late (D32, G1)', () => {
  const endedLate = () =>
    at.serving({}, 1).later('2035-02-28T12:00').when('client.ended', {}, worker, '2035-02-06');

  it('counts from its day, but nothing is closed before the client had time to take it back', () => {
    const story = endedLate();
    expect([story.phase, story.context.messages.at(-1)?.intent]).toEqual([
      'closing',
      'closing-talk-offer',
    ]);
    const papers = story.when('letter.handed', at.handed[1], supervisor).also('summary.signed');
    expect(papers.phase).toBe('closing');
    expect(papers.objection('ending.closed')?.code).toBe('D32.lateWordRested');
    expect(papers.later('7d').phase).toBe('following');
  });

  it('and is taken back as if it had been told of today', () => {
    expect(endedLate().later('5d').when('decision.withdrawn', {}, client).phase).toBe('serving');
    const over = endedLate().later('8d').objection('decision.withdrawn', {}, client);
    expect(over?.code).toBe('D32.decisionFresh');
  });

  it('holds for a yes and a talk as well: no floor is dated away', () => {
    const story = at.readyToEnd({}, ['ending.opened', { reason: 'planned.goals_reached' }]);
    story.later('2035-03-05T12:00').when('ending.confirmed', {}, passedOn, '2035-02-08');
    expect(story.context.toldLate).toBeNull();
    const unheard = given(['ending.opened', { reason: 'planned.no_longer_needed' }]);
    unheard.later('2035-03-05T12:00').when('endingTalk.held', {}, worker, '2035-02-06');
    expect(unheard.context.toldLate).toBe(unheard.now);
  });

  it('what the client says themselves they knew', () => {
    const story = at.serving({}, 1).later('2035-02-28T12:00');
    story.when('client.ended', {}, client, '2035-02-06');
    expect(story.context.toldLate).toBeNull();
    story.when('letter.handed', at.handed[1], supervisor).also('summary.signed');
    expect(story.phase).toBe('following');
  });
});

describe('an erasure that was decided by mistake (C34)', () => {
  it('leads back from rest to the contacts that were dropped, those of days gone by left out', () => {
    const records: By = { role: 'records', ref: 'R-1' };
    const story = at.following().also('erasure.requested');
    story.when('erasure.decided', { decision: 'restrict', because: 'wished' }, records);
    expect([story.phase, story.context.since.settled]).toEqual(['settled', story.now]);
    story.later('7w');
    story.when('entry.corrected', { entry: 'erasure.decided', because }, records);
    story.when('entry.corrected', { entry: 'erasure.decided', because }, lead);
    expect([story.phase, story.context.since.settled]).toEqual(['following', null]);
    expect(touches(story)).toEqual(['dropped', 'planned', 'planned', 'planned']);
  });

  const touches = (story: Story) => story.context.touches.map(({ state }) => state);
});

describe('a notice that the client’s own wish overtakes (G1)', () => {
  it('is over with it: nothing of it is waited for', () => {
    const story = noticeGiven().also('client.ended').later('8d');
    expect([story.phase, story.context.notice]).toEqual(['closing', null]);
  });
});
