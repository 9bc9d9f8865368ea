import { describe, expect, it } from '@jest/globals';
import { given, givenWith, type Fact, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';
import { regionsOf } from './standing.ts';
import { agreed, lead, noted, noticeGiven, readyForNotice } from './notice-given.ts';

const because = 'it was said of somebody else';

/** Whoever stands above says that the last entry of this name is wrong. */
function wrong(story: Story, entry: string): Story {
  return story.when('entry.corrected', { entry, because }, supervisor);
}

const unreachable = { row: { preferredChannel: 'phone', phone: '+44 20 7946 0018' } } as const;
const late: Fact = ['invoice.late', { invoice: 'I-1', due: '2035-02-01' }];

describe('a fact that was told by mistake is taken back by itself (D19)', () => {
  it('a signature: who is to sign is asked again, and nothing is given without it (G5)', () => {
    const story = wrong(readyForNotice(), 'approval.given');
    expect(story.open).toContain('approve-agency-ending');
    expect(story.objection('notice.given')?.code).toBe('G5.endingSigned');
  });

  it('one of several signatures: the others stand', () => {
    const story = readyForNotice().also(['risk.changed', { level: 'urgent' }]);
    story.when('approval.given', { of: 'urgentRisk' }, lead);
    wrong(story, 'approval.given#1');
    expect(story.context.approvals.map(({ of }) => of)).toEqual(['urgentRisk']);
  });

  it.each([
    ['approval.given', 'approve-agency-ending'],
    ['conversation.held', 'ending-conversation'],
    ['options.offered', 'offer-options'],
  ])('%s after the notice: it stands still until that is made good', (entry, task) => {
    const story = wrong(noticeGiven(), entry);
    expect([story.step, story.open.includes(task as never)]).toEqual([
      'appeal open, time paused',
      true,
    ]);
    expect(story.later('60d').phase).toBe('noticePeriod');
  });

  it('a notice that a person was said to have told: nothing of it has run out (G5)', () => {
    const story = readyForNotice(unreachable).also('notice.given', [
      'message.told',
      { what: 'notice-of-ending', how: 'inPerson' },
    ]);
    const later = story.later('50d');
    expect(later.phase).toBe('concluding');
    wrong(later, 'message.told');
    expect([later.phase, later.step]).toEqual(['noticePeriod', 'appeal over, time telling']);
    expect(later.open).toContain('tell-in-person');
    expect(later.later('60d').phase).toBe('noticePeriod');
  });

  it('a notice that was given too early is given anew, and the client hears it', () => {
    const story = wrong(noticeGiven().later('1d'), 'notice.given');
    expect([story.step, story.context.notice?.givenAt]).toEqual(['optionsOffered', null]);
    expect(story.open).toEqual(expect.arrayContaining(['give-notice', 'tell-withdrawal']));
  });

  it('a withdrawal, and an answer to an objection: the notice runs on', () => {
    const withdrawn = noticeGiven().also('notice.withdrawn');
    expect(wrong(withdrawn, 'notice.withdrawn').phase).toBe('noticePeriod');
    const upheld = noticeGiven().when('appeal.lodged', {}, { role: 'client', ref: 'Kim' });
    upheld.when('appeal.decided', { upheld: true }, lead);
    expect(upheld.phase).toBe('serving');
    wrong(upheld, 'appeal.decided');
    expect(upheld.step).toContain('appeal lodged');
    const lodged = noticeGiven().when('appeal.lodged', {}, { role: 'client', ref: 'Kim' });
    expect(wrong(lodged, 'appeal.lodged').step).toContain('appeal open');
  });

  it('the client’s yes: nothing is closed without it (C3)', () => {
    const story = at.readyToEnd().also('ending.confirmed', 'taper.waived', 'finalSession.declined');
    expect(story.later('8d').phase).toBe('closing');
    wrong(story, 'ending.confirmed');
    expect([story.phase, story.context.decision?.confirmed.client]).toEqual(['concluding', false]);
    expect(story.also('ending.confirmed').phase).toBe('closing');
  });

  it('a last session that was said to be declined is open again (G6)', () => {
    const story = at.readyToEnd().also('ending.confirmed', 'taper.waived', 'finalSession.declined');
    wrong(story.later('8d'), 'finalSession.declined');
    expect([story.phase, story.context.finalSession.state]).toEqual(['concluding', 'offered']);
  });

  it('letter and summary: they are owed again, and after the closing two say so (G7)', () => {
    const story = at.serving({}, 1).also('client.ended').later('8d');
    story.also(at.handed, 'summary.signed');
    expect(story.context.closedAt).not.toBeNull();
    wrong(story, 'letter.handed');
    expect([story.open, story.phase]).toEqual([
      expect.arrayContaining(['countersign-correction']),
      'following',
    ]);
    story.when('entry.corrected', { entry: 'letter.handed', because }, lead);
    expect([story.phase, story.context.closedAt]).toEqual(['closing', null]);
    expect(story.open).toContain('write-letter');
    expect(story.open).not.toContain('sign-summary');
    wrong(story, 'summary.signed');
    expect(story.open).toContain('sign-summary');
    story.also('summary.signed', at.handed);
    expect(story.phase).toBe('following');
    expect(story.view.touches.length).toBeGreaterThan(0);
  });

  it('a step of the ladder of conduct, from the last one down (D19)', () => {
    const story = given(agreed, noted, 'conduct.talked');
    wrong(story, 'conduct.talked');
    expect(regionsOf(story.live).agreement).toBe('breachNoted');
    wrong(story, 'conduct.noted');
    expect(regionsOf(story.live).agreement).toBe('current');
    expect(story.open).not.toContain('conduct-step');
  });

  it('a late invoice of another client counts nowhere, and what was told after it does (C18)', () => {
    const story = givenWith({ row: { feePaying: true } }, agreed, late);
    story.also(['invoice.late', { invoice: 'I-2', due: '2035-02-02' }]);
    wrong(story, 'invoice.late#1');
    expect(story.context.accounts.late.map(({ invoice }) => invoice)).toEqual(['I-2']);
  });

  it('a task that was said to be done is owed again', () => {
    const story = given().untilSession().also('session.missed');
    const { id } = story.task('gentle-contact');
    wrong(story.also(['task.done', { task: id }]), 'task.done');
    expect(story.open).toContain('gentle-contact');
  });

  it('what was prepared is prepared anew, from there', () => {
    const story = at.preparing().also(...at.prepared);
    expect(wrong(story, 'change.reviewed').step).toBe('reviewOfChange');
    expect(story.context.nextSteps).toHaveLength(1);
  });

  it('originals that did not arrive, and an authority that does not know', () => {
    const papers = given(['original.held', { item: 'a drawing' }]);
    papers.also(['documents.delivered', { proof: 'inPerson' }]);
    expect(wrong(papers, 'documents.delivered').context.papers.originals[0]?.state).toBe('held');
    const court = given(['mandate.recorded', { authority: 'The court' }], 'client.ended');
    court.later('8d').also(['authority.informed', { says: 'It ends' }]);
    wrong(court, 'authority.informed');
    expect(court.open).toContain('authority-notice');
  });

  it('what was overtaken is refused, and so is what nobody told, each with what to do', () => {
    const story = given(['goal.named', { wording: 'Sleep well' }]);
    wrong(story, 'goal.named');
    expect(story.context.service.goals).toEqual([]);
    const again = story.objection('entry.corrected', { entry: 'goal.named', because }, supervisor);
    expect(again?.unmet.map(({ id }) => id)).toEqual(['D19.somethingElse']);
    story.also(agreed).also(agreed);
    const first = { entry: 'agreement.recorded#1', because };
    expect(story.objection('entry.corrected', first, supervisor)?.code).toBe('D19.somethingElse');
  });
});
