import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { isMinor, keptFor } from '../../workflows/ending/matters/index.ts';
import { given, type Story } from './given.ts';
import * as at from './journeys.ts';

const office: By = { role: 'records', ref: 'somebody' };

function place(story: Story): string {
  return (story.live.position.value as { open: { records: string } }).open.records;
}

describe('the client asks to see the records (C34)', () => {
  it('hears how it goes, and gets them within a month', () => {
    const story = given('records.requested');
    expect(story.sent('records-how-to')).toHaveLength(1);
    expect([place(story), story.open]).toEqual(['accessRequested', ['access-request']]);
    story.when('records.given', {}, office);
    expect(story.sent('access-given')).toHaveLength(1);
    expect([place(story), story.open]).toEqual(['live', []]);
  });

  it('the lead is asked after twenty days, and a breach reported after thirty', () => {
    const story = at.settled().also('records.requested');
    expect(story.later('24d').task('access-request').who).toBe('lead');
    expect(story.open).not.toContain('access-breach');
    expect(story.later('7d').open).toContain('access-breach');
  });

  it('even while the client is away: the law does not wait (G14)', () => {
    const story = given('records.requested', 'client.unavailable').later('31d');
    expect(story.open).toContain('access-breach');
  });

  it('holds no closing up, and asking twice is asking once', () => {
    const story = at.closing().also('records.requested', 'records.requested');
    expect(story.sent('records-how-to')).toHaveLength(1);
    expect(story.also('letter.handed', 'summary.signed').phase).toBe('following');
    expect(story.open).toEqual(['access-request']);
  });
});

describe('the client asks to erase them (C34, D30)', () => {
  const decide = (story: Story, decision: string, because?: string) =>
    story.when('erasure.decided', { decision, ...(because ? { because } : {}) }, office);

  it('whoever keeps the records decides, not the worker', () => {
    const story = at.following().also('erasure.requested');
    expect(story.open).toContain('erasure-decision');
    const objection = story.objection('erasure.decided', { decision: 'erase' });
    expect(objection?.code).toBe('C34.keepsRecords');
  });

  it('erased sooner than they would be, and nobody is contacted again', () => {
    const story = decide(at.following().also('erasure.requested'), 'erase');
    expect([story.phase, story.open]).toEqual(['settled', ['destroy-review']]);
    expect(story.sent('erasure-answer')).toHaveLength(1);
    expect(story.also('records.destroyed').phase).toBe('erased');
  });

  it('restricted, where the law asks us to keep them', () => {
    const story = decide(at.following().also('erasure.requested'), 'restrict', 'the law');
    expect([story.phase, place(story)]).toEqual(['settled', 'restricted']);
    expect(story.posts.at(-1)?.post.facts).toMatchObject({ because: 'the law' });
    expect(story.context.records.erasure?.because).toBeNull();
    expect(story.objection('records.destroyed')?.code).toBe('G17.retentionOver');
  });

  it('refused with a reason, and then all goes on', () => {
    const story = at.following().also('erasure.requested');
    const mute = story.objection('erasure.decided', { decision: 'refuse' }, office);
    expect(mute?.code).toBe('C34.refusalSaysWhy');
    expect(decide(story, 'refuse', 'a claim is open').phase).toBe('following');
  });

  it('not erased while the work goes on', () => {
    const story = given('erasure.requested');
    const objection = story.objection('erasure.decided', { decision: 'erase' }, office);
    expect(objection?.code).toBe('G17.keepsOrErasesLawfully');
    expect(objection?.why).toContain('the work goes on');
  });
});

describe('nothing is destroyed before it may be (G17)', () => {
  const old = () => at.settled().later('2042-02-13T13:00');

  it('nor under a legal hold, which is looked at every year', () => {
    const story = at.settled().when('legalHold.set', {}, office).later('2042-03-13T13:00');
    expect(place(story)).toBe('onLegalHold');
    expect(story.objection('records.destroyed')?.code).toBe('G17.noLegalHold');
    expect(story.open).toEqual(['legal-hold-review']);
    story.when('legalHold.released', {}, office);
    expect([place(story), story.open]).toEqual(['retained', ['destroy-review']]);
    expect(story.also('records.destroyed').phase).toBe('erased');
  });

  it('nor with a request open', () => {
    const story = old().also('records.requested');
    expect(story.objection('records.destroyed')?.code).toBe('G17.noAccessOpen');
    expect(story.when('records.given', {}, office).also('records.destroyed').phase).toBe('erased');
  });

  it('nor erased on request under either', () => {
    const story = at.following().also('erasure.requested').when('legalHold.set', {}, office);
    const objection = story.objection('erasure.decided', { decision: 'erase' }, office);
    expect(objection?.why).toContain('legal hold');
  });

  it('a hold is set and released by those who keep the records', () => {
    expect(given().objection('legalHold.set')?.code).toBe('C34.keepsRecords');
    expect(given().objection('legalHold.released', {}, office)?.code).toBe('G17.onLegalHold');
  });

  it('those of somebody who was young until they are twenty-five', () => {
    const story = at.settled({ row: { bornOn: '2020-05-01' } }).later('2042-03-13T13:00');
    expect([story.open, story.objection('records.destroyed')?.why]).toEqual([
      [],
      expect.stringContaining('2045-05-01'),
    ]);
  });

  it('and so where the day of birth is told later, once it is one (2.4)', () => {
    const story = given();
    expect(story.objection('case.changed', { bornOn: '2035-02-06' })?.why).toContain('still ahead');
    expect(story.objection('case.changed', { bornOn: '1902-05-01' })?.code).toBe('G17.bornByNow');
    story.when('case.changed', { bornOn: '2020-05-01' });
    expect(keptFor(story.context)).toEqual({ kept: null, keptUntil: '2045-05-01' });
    expect(isMinor(story.context)).toBe(true);
  });

  it('after a death the same holds', () => {
    const story = given('client.died', 'erasure.requested').when('legalHold.set', {}, office);
    const erase = story.objection('erasure.decided', { decision: 'erase' }, office);
    expect(erase?.why).toContain('legal hold');
    story.later('7y').later('10d');
    expect(story.objection('records.destroyed')?.code).toBe('G17.noLegalHold');
  });
});

describe('a stop by the link in a letter', () => {
  it('counts once, however often it is followed (example 11)', () => {
    const story = at.following().also(['client.optedOut', { from: 'all' }]);
    const { context } = story;
    story.also(['client.optedOut', { from: 'all' }]);
    expect(story.context.optedOut).toBe('all');
    expect(story.context.touches).toEqual(context.touches);
  });
});
