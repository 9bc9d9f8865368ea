import { describe, expect, it } from '@jest/globals';
import { given, givenWith, local, type Fact, type Story, supervisor } from './given.ts';
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

  it('that the client was heard again: the ladder goes on where it stood, and no meeting follows (A4)', () => {
    const reached: Fact = ['attempt.made', { channel: 'phone', result: 'reached' }];
    for (const [told, entry] of [
      ['contact.restored', 'contact.restored'],
      [reached, 'attempt.made'],
    ] as const) {
      const story = given().hold(2).untilSession().also('session.missed');
      story.untilSession().also('session.missed').later('1wd').later('9d');
      const { step } = story;
      wrong(story.also(told), entry);
      expect([story.phase, story.step, story.view.session]).toEqual(['reachingOut', step, null]);
      expect(story.later('6d').sent('reach-out-1')).toHaveLength(1);
    }
  });

  it('an absence: nothing stood still, and whoever else is away stays so (G14)', () => {
    const story = given('client.unavailable', ['forceMajeure.notified', { whose: 'agency' }]);
    wrong(story.later('3d'), 'client.unavailable');
    expect([story.phase, story.context.absences.map(({ whose }) => whose)]).toEqual([
      'onHold',
      ['agency'],
    ]);
    const before = given().deadline('silenceDue');
    const back = wrong(given('client.unavailable').later('1d'), 'client.unavailable');
    expect([back.phase, back.deadline('silenceDue')]).toEqual(['serving', before]);
  });

  it('a wish to come back: it goes on where it was (G15)', () => {
    const story = at.serving({}, 1).also('client.ended').later('8d');
    wrong(story.also('return.requested'), 'return.requested');
    expect([story.phase, story.open.includes('return-triage')]).toEqual(['closing', false]);
    expect(story.open).toContain('write-letter');
    story.also(at.handed, 'summary.signed', 'return.requested');
    wrong(story, 'return.requested');
    expect([story.phase, story.open.includes('return-triage')]).toEqual(['following', false]);
  });

  it('a yes to rarer meetings: the plan is made anew (A35)', () => {
    const story = at.weaning();
    wrong(story, 'taper.agreed');
    expect([story.phase, story.step, story.context.taper]).toEqual([
      'preparing',
      'taperProposed',
      null,
    ]);
  });

  it('something between them: as before, and the plan goes on (B20)', () => {
    const story = at.weaning().also('rupture.named');
    expect(story.step).toBe('holding');
    wrong(story, 'rupture.named');
    expect([story.step, story.context.rupture]).toEqual(['waiting', 'none']);
    expect([regionsOf(story.live).relationship, story.context.service.ruptures]).toEqual([
      'steady',
      [],
    ]);
    wrong(story.also('rupture.named', 'rupture.repaired'), 'rupture.repaired');
    expect([regionsOf(story.live).relationship, story.context.rupture]).toEqual([
      'ruptureOpen',
      'open',
    ]);
  });

  it('an answer to the two questions: they are open again, and nobody reads it (A19)', () => {
    const story = at.serving({}, 1).also('client.ended').later('8d');
    story.when('feedback.answered', { stood: 'too early', again: 'unlikely' }, lead);
    wrong(story, 'feedback.answered');
    expect([regionsOf(story.live).feedback, story.context.feedback.said]).toEqual(['asked', null]);
    expect(story.open).not.toContain('read-feedback');
    expect(story.open).not.toContain('independent-ear');
  });

  it('an end of a mandate: the authority is owed its word again (G19)', () => {
    const court = given(['mandate.recorded', { authority: 'The court' }], 'mandate.ended');
    wrong(court, 'mandate.ended');
    expect([regionsOf(court.live).mandate, court.open.includes('voluntary-offer')]).toEqual([
      'active',
      false,
    ]);
    expect(court.also('client.ended').later('8d').open).toContain('authority-notice');
    const nobody = wrong(given(['mandate.recorded', { authority: 'X' }]), 'mandate.recorded');
    expect([regionsOf(nobody.live).mandate, nobody.context.mandate]).toEqual(['none', null]);
  });

  it('a service that was said to take them: nobody is left to it (G2)', () => {
    const type = { type: 'clinical' } as const;
    const story = given(['referral.offered', { ...type, what: 'The clinic' }]);
    story.when('referral.consented', type, { role: 'client', ref: 'Kim' });
    story.also(['referral.sent', type]);
    story.when('referral.accepted', type, { role: 'receiver', ref: 'clinic' });
    wrong(story, 'referral.accepted');
    expect(story.context.referrals.map(({ state }) => state)).toEqual(['sent']);
  });

  it('a note for whoever takes over, and a day that is none of theirs', () => {
    const story = at.concluding();
    wrong(story.also(['handover.drafted', { to: 'Alex' }]), 'handover.drafted');
    expect([story.context.handover, story.open.includes('handover-consent')]).toEqual([
      'none',
      false,
    ]);
    const day = given(['sensitiveDate.named', { date: '05-14' }]);
    expect(wrong(day, 'sensitiveDate.named').context.sensitiveDates).toEqual([]);
  });

  it('a "stop" that another person wrote: the client is written to as before (G16)', () => {
    const story = given(['reply.received', { kind: 'stop' }]);
    expect(story.context.optedOut).toBe('all');
    expect(wrong(story, 'reply.received').context.optedOut).toBe('none');
  });

  it('that the client has heard of a departure: they are told, and the departure hears it (C24)', () => {
    const began = {
      departure: 'departure-w-7',
      kind: 'dismissed',
      contentiousness: 'low',
      lastDay: '2035-03-30',
      dueBy: local('2035-02-12T12:00'),
      speaker: 'S-2',
      call: true,
    };
    const story = given(['departure.began', began]);
    story.when('departure.told', { how: 'call' }, lead).answered('sent');
    wrong(story, 'departure.told');
    expect(story.open).toContain('departure-call');
    expect(story.objection('departure.optionsTalked', { choice: 'newWorker' })?.code).toBe(
      'G11.toldFirst',
    );
    expect(story.reported.map(({ event }) => event.type)).toEqual(['client.told', 'client.untold']);
  });

  it('the first meeting with a new worker: it waits, and the worker is the one of before (C33)', () => {
    const story = given(['transfer.proposed', { to: 'W-9', name: 'Ms Reed' }]);
    story.also('transfer.consented', ['transfer.conflictChecked', { found: false }]);
    story.when('transfer.accepted', {}, { role: 'receiver', ref: 'W-9' });
    const { worker } = story.context.row;
    wrong(story.also('handover.held'), 'handover.held');
    expect([story.step, story.open.includes('warm-handover')]).toEqual(['handingOver', true]);
    story.also('handover.held', 'transfer.started');
    expect([story.phase, story.context.row.worker]).toEqual(['serving', 'W-9']);
    wrong(story, 'transfer.started');
    expect([story.phase, story.step, story.context.row.worker]).toEqual([
      'transferring',
      'met',
      worker,
    ]);
  });

  it('that a new worker takes over: they are asked again (C33)', () => {
    const story = given(['transfer.proposed', { to: 'W-9', name: 'Ms Reed' }]);
    story.also('transfer.consented', ['transfer.conflictChecked', { found: false }]);
    story.when('transfer.accepted', {}, { role: 'receiver', ref: 'W-9' });
    wrong(story, 'transfer.accepted');
    expect(story.objection('transfer.started')?.code).toBe('C33.transferReceived');
    expect(story.open).toContain('answer-transfer');
  });

  it('that somebody came back: they are answered, and what was to follow the closing follows (G15)', () => {
    const story = at.following().also('return.requested');
    const { touches, closedAt } = story.context;
    story.also('return.agreed');
    expect([story.phase, story.context.touches]).toEqual(['serving', []]);
    wrong(story.later('1d'), 'return.agreed');
    expect([story.phase, story.view.session, story.open.includes('return-triage')]).toEqual([
      'returning',
      null,
      true,
    ]);
    expect([story.context.touches, story.context.closedAt]).toEqual([touches, closedAt]);
    story.also('return.advised');
    expect(story.phase).toBe('following');
    expect(wrong(story, 'return.advised').phase).toBe('returning');
  });

  it('that somebody came back who had handed something in since: it goes back forthwith (G7)', () => {
    const story = at.following().also('return.requested', 'return.agreed');
    story.also(['original.held', { item: 'the lease' }]);
    expect(story.open).not.toContain('return-documents');
    expect(wrong(story, 'return.agreed').open).toContain('return-documents');
  });

  it('that papers came back to those whom somebody left: they are still dead, and the papers are traced', () => {
    const story = at.following().also(['original.held', { item: 'the lease' }], 'client.died');
    story.also(['documents.sent', { carrier: 'Swift Post', tracking: 'SP 4711' }]);
    story.also(['documents.delivered', { proof: 'signature' }]);
    wrong(story, 'documents.delivered');
    const lead = { role: 'lead', ref: 'L-3' } as const;
    story.when('entry.corrected', { entry: 'documents.delivered', because }, lead);
    expect(story.phase).toBe('ceased');
    expect(story.later('30d').open).toContain('trace-documents');
  });

  it.each(['talk', 'pause'])('a %s after the closing offer: the ladder goes on', (choice) => {
    const story = given().hold(2).untilSession().also('session.missed');
    story.untilSession().also('session.missed').later('25d');
    const { step } = story;
    story.also(['closingOffer.answered', { choice }]);
    expect(story.phase).not.toBe('reachingOut');
    wrong(story, 'closingOffer.answered');
    expect([story.phase, story.step, story.view.session]).toEqual(['reachingOut', step, null]);
    expect(story.later('10d').open).toContain('decide-silent-case');
  });

  it('a talk that was offered to the worker, also after a death (C28)', () => {
    const story = given('client.died', 'debrief.done');
    const worker = { role: 'worker', ref: 'W-7' } as const;
    story.when('entry.corrected', { entry: 'debrief.done', because }, worker);
    expect([regionsOf(story.live).reflection, story.open.includes('debrief')]).toEqual([
      'offered',
      true,
    ]);
  });

  it('a service that took them while the risk is urgent: nobody leaves by two signatures alone (G2)', () => {
    const story = given(['risk.changed', { level: 'urgent' }]);
    story.also(['transfer.proposed', { to: 'clinic', external: true }], 'transfer.consented');
    story.also(['transfer.conflictChecked', { found: false }]);
    story.when('transfer.accepted', {}, { role: 'receiver', ref: 'clinic' });
    expect(wrong(story, 'transfer.accepted').step).toBe('waiting');
    story.when('approval.given', { of: 'urgentRisk' }, supervisor);
    expect(story.when('approval.given', { of: 'urgentRisk' }, lead).phase).toBe('transferring');
  });

  it('what the client was written of: somebody tells them that it was a mistake', () => {
    const away = given(['worker.unavailable', { until: '2035-03-01', cover: 'W-8' }]);
    wrong(away.later('1h'), 'worker.unavailable');
    expect(away.sent('break-notice')).toHaveLength(1);
    expect(away.open).toContain('tell-withdrawal');
    const quiet = givenWith(unreachable, ['worker.unavailable', { until: '2035-03-01' }]);
    expect(wrong(quiet, 'worker.unavailable').open).not.toContain('tell-withdrawal');
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
