import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { given, type Story } from './given.ts';
import * as at from './journeys.ts';

const client: By = { role: 'client', ref: 'somebody' };
const sent = ['documents.sent', { carrier: 'Recorded post', tracking: 'RD 12' }] as const;
const passport = ['original.held', { item: 'passport' }] as const;

/** Letter and summary are done; what else may be owed? */
function papered(story: Story): Story {
  return story.also('letter.handed', 'summary.signed');
}

describe('originals go back forthwith (C20), closing on Monday 12 February 2035', () => {
  it('nothing closes while one is here, whatever the ending was like (G7, D34)', () => {
    const story = papered(at.closing().also(passport));
    expect([story.phase, story.open]).toEqual(['closing', ['return-documents']]);
    const objection = story.objection('ending.closed');
    expect(objection?.code).toBe('G7.originalsBack');
    expect(objection?.why).toContain('passport');
  });

  it('they are held from earlier on, and asked for once it closes', () => {
    const story = given(passport);
    expect(story.open).toEqual([]);
    story
      .hold()
      .also(at.opened, ...at.prepared)
      .hold()
      .also('ending.confirmed', 'taper.waived');
    expect(story.also('finalSession.declined').open).toContain('return-documents');
  });

  it('within five working days, and then somebody else is asked every day', () => {
    const story = at.closing().also(passport);
    expect(story.timeOf(story.task('return-documents').due)).toBe('2035-02-19T17:00');
    const asked = ['9d', '1d', '1d'].map((d) => story.later(d).task('return-documents').who);
    expect(asked).toEqual(['supervisor', 'lead', 'director']);
  });

  it('by recorded delivery, and the client hears what travels and how', () => {
    const story = at.closing().also(passport);
    const untracked = story.objection('documents.sent', { carrier: 'Post' });
    expect(untracked?.code).toBe('C20.arrivalKnown');
    story.also(sent);
    expect(story.open).not.toContain('return-documents');
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'documents-sent',
      facts: { items: ['passport'], carrier: 'Recorded post', tracking: 'RD 12' },
    });
  });

  it('until they are proven to have arrived; after ten days they are traced', () => {
    const story = papered(at.closing().also(passport, sent)).later('9d');
    expect([story.phase, story.open]).toEqual(['closing', []]);
    expect(story.later('2d').open).toEqual(['trace-documents']);
    story.also(['documents.delivered', { proof: 'carrier' }]);
    expect([story.phase, story.open]).toEqual(['following', []]);
  });

  it('or handed over, which is proof enough', () => {
    const story = papered(at.closing().also(passport));
    expect(story.also(['documents.delivered', { proof: 'inPerson' }]).phase).toBe('following');
  });

  it('only the client can waive them', () => {
    const story = papered(at.closing().also(passport));
    const words = { because: 'I have a copy' };
    expect(story.objection('documents.waived', words)?.code).toBe('C3.clientSays');
    expect(story.when('documents.waived', words, client).phase).toBe('following');
  });

  it('a claimed lien is looked at by somebody who knows the law, and keeps it open', () => {
    const story = papered(at.closing().also(passport, 'lien.claimed'));
    expect(story.open).toEqual(['return-documents', 'lien-review']);
    expect(story.objection(...sent)?.code).toBe('C20.noLien');
    story.also('lien.released', sent, ['documents.delivered', { proof: 'signature' }]);
    expect([story.phase, story.open]).toEqual(['following', []]);
  });

  it('what is found later goes back as well, and is not forgotten by a return (D34)', () => {
    const story = at.following().also(passport);
    expect(story.open).toEqual(['return-documents']);
    story.also('return.requested', 'return.agreed');
    expect(story.context.papers.originals).toHaveLength(1);
  });

  it('after a death they go to whoever acts for the client, and nobody is written to', () => {
    const story = given(passport, 'client.died');
    expect(story.open).toEqual(['condolence', 'return-documents', 'debrief']);
    expect(story.also(sent).context.messages).toEqual([]);
    expect(story.open).not.toContain('return-documents');
  });
});

describe('what else is owed at the end (G7)', () => {
  it('the account is settled where the client pays, and what was not earned goes back', () => {
    const story = papered(at.closing({ row: { feePaying: true } }));
    expect([story.open, story.objection('ending.closed')?.code]).toEqual([
      ['settle-money'],
      'G7.moneySettled',
    ]);
    expect(story.also(['money.settled', { refund: 'made' }]).phase).toBe('following');
  });

  it('the summary within fifteen days; the lead on day 25, a report of the breach on day 30', () => {
    const story = at.closing().also('letter.handed');
    expect(story.timeOf(story.task('sign-summary').due).slice(0, 10)).toBe('2035-02-27');
    expect(story.later('25d').task('sign-summary').who).toBe('lead');
    expect(story.open).not.toContain('summary-breach');
    expect(story.later('5d').open).toContain('summary-breach');
    story.also('summary.signed');
    expect([story.phase, story.open]).toEqual(['following', ['summary-breach']]);
  });

  it('it may be scheduled only in a case that went silent', () => {
    const objection = at.closing().objection('summary.scheduled', { date: '2035-02-20' });
    expect(objection?.code).toBe('G7.wentSilent');
  });

  it('in one that did it closes with a day for the summary, within the hard limit', () => {
    const story = at.closing().decidedAs({ reason: 'client.dropped_out', kind: 'unplanned' });
    story.also('letter.handed');
    const late = story.objection('summary.scheduled', { date: '2035-03-20' });
    expect([late?.code, late?.why]).toEqual([
      'G7.summaryInTime',
      expect.stringContaining('2035-03-14'),
    ]);
    story.also(['summary.scheduled', { date: '2035-03-12' }]);
    expect([story.phase, story.open]).toEqual(['following', ['sign-summary', 'debrief']]);
    expect(story.timeOf(story.task('sign-summary').due)).toBe('2035-03-12T17:00');
    expect(story.also('summary.signed').open).toEqual(['debrief']);
    expect(story.objection('summary.signed')?.code).toBe('G7.summaryOwed');
  });

  it('how to see the records is told by the letter (C34)', () => {
    expect(at.following().context.closing.access).toBe('told');
  });

  it('and otherwise by a person, when no letter is wanted', () => {
    const story = at.closing().also(['letter.withheld', { because: 'clientOptedOut' }]);
    story.also('summary.signed');
    expect([story.phase, story.open]).toEqual(['closing', ['tell-access']]);
    expect(story.also('access.told').phase).toBe('following');
  });

  it('portals can be shut before and after', () => {
    expect(at.closing().also('access.closed').context.closing.accessClosed).toBe(true);
    expect(at.following().also('access.closed').context.closing.accessClosed).toBe(true);
  });
});

describe('another firm takes over, or anybody asks about a former client (C19, D31)', () => {
  const asked = { from: 'Hill & Partners', permission: true };

  it('is told facts within five working days, when the client permits it', () => {
    const story = at.closing();
    const unasked = story.objection('enquiry.received', { ...asked, permission: false });
    expect(unasked?.code).toBe('C19.permissionGiven');
    story.also(['enquiry.received', asked]);
    expect(story.timeOf(story.task('successor-enquiry').due)).toBe('2035-02-19T17:00');
    expect(story.later('9d').task('successor-enquiry').who).toBe('partner');
    expect(story.also('enquiry.answered').open).not.toContain('successor-enquiry');
  });

  it('which holds no closing up, and goes on after it', () => {
    const story = papered(at.closing().also(['enquiry.received', asked]));
    expect([story.phase, story.open]).toEqual(['following', ['successor-enquiry']]);
  });

  it('two questions are answered one by one', () => {
    const story = at.following().also(['enquiry.received', asked], ['enquiry.received', asked]);
    expect(story.also('enquiry.answered').open).toEqual(['successor-enquiry']);
    expect(story.also('enquiry.answered').open).toEqual([]);
    expect(story.objection('enquiry.answered')?.code).toBe('C19.enquiryOpen');
  });
});

describe('dates that are watched until somebody else does (C19)', () => {
  const tax = { what: 'tax return', date: '2035-03-19' };
  const days = (story: Story) => story.sent('deadline-reminder').map((one) => one.slice(0, 10));

  it('the client is reminded thirty days, a week and a day before', () => {
    const story = given(['deadline.watched', tax]).later('2035-03-20T12:00');
    expect(days(story)).toEqual(['2035-02-17', '2035-03-12', '2035-03-18']);
    expect(story.posts.at(-1)?.post.facts).toEqual({ what: 'tax return', on: '2035-03-19' });
  });

  it('through closing and after it; what is past already is not made up for', () => {
    const story = at.closing().later('2035-03-07T12:00').also(['deadline.watched', tax]);
    papered(story).later('2035-03-20T12:00');
    expect(days(story)).toEqual(['2035-03-12', '2035-03-18']);
  });

  it.each(['deadline.handedOver', 'deadline.acknowledged'] as const)('until it is %s', (letGo) => {
    const story = given(['deadline.watched', tax]).later('2035-03-13T12:00');
    story.also([letGo, { what: 'tax return' }]).later('30d');
    expect(days(story)).toEqual(['2035-02-17', '2035-03-12']);
    expect(story.objection(letGo, { what: 'tax return' })?.code).toBe('C19.dateWatched');
  });

  it('after a death by a person, to whoever acts for the client', () => {
    const story = given(['deadline.watched', tax], 'client.died').later('20d');
    expect([story.open.includes('hand-over-dates'), days(story)]).toEqual([true, []]);
  });

  it('must lie ahead', () => {
    const past = { what: 'tax return', date: '2035-02-05' };
    expect(given().objection('deadline.watched', past)?.code).toBe('C19.dateAhead');
  });
});
