import { describe, expect, it } from '@jest/globals';
import { given, local, supervisor, type Fact, type Story } from './given.ts';
import * as at from './journeys.ts';
import { lead } from './notice-given.ts';

const receiver = { role: 'receiver', ref: 'W-9' } as const;
const proposed: Fact = ['transfer.proposed', { to: 'W-9', name: 'Ms Reed' }];
const outside: Fact = ['transfer.proposed', { to: 'clinic', name: 'Hill Clinic', external: true }];
const checked: Fact = ['transfer.conflictChecked', { found: false }];

/** Proposed, wanted and looked at; whoever takes over said yes. */
function accepted(story: Story, to: Fact = proposed): Story {
  story.also(to, 'transfer.consented', checked);
  return story.when('transfer.accepted', {}, receiver);
}

describe('going on with somebody else (C33)', () => {
  it('is proposed, wanted, looked at, accepted, handed over and begun', () => {
    const story = given().hold(2).also(proposed);
    expect([story.phase, story.step, story.open]).toEqual([
      'transferring',
      'proposed',
      ['transfer-consent'],
    ]);
    story.when('transfer.consented');
    expect([story.step, story.open]).toEqual(['waiting', ['conflict-check', 'answer-transfer']]);
    story.also(checked).when('transfer.accepted', {}, receiver);
    expect([story.step, story.open]).toEqual(['handingOver', ['warm-handover', 'handover-note']]);
    story.also('handover.drafted', 'handover.consented', 'handover.sent', 'handover.held');
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'handover-told',
      facts: { receiver: 'Ms Reed' },
    });
    expect(story.step).toBe('met');
    story.also('transfer.started');
    expect([story.phase, story.context.row.worker, story.context.row.workerName]).toEqual([
      'serving',
      'W-9',
      'Ms Reed',
    ]);
    expect(story.context.transfer).toBeNull();
  });

  it('to another service, although the risk is urgent, when two people have signed (G2)', () => {
    const story = given(['risk.changed', { level: 'urgent' }]);
    accepted(story, outside);
    expect([story.phase, story.step]).toEqual(['transferring', 'signing']);
    expect(story.open).toEqual(expect.arrayContaining(['sign-transfer', 'countersign-transfer']));
    story.also('transfer.started'); // they have met there, which changes nothing of that
    expect([story.phase, story.context.row.worker]).toEqual(['transferring', 'W-7']);
    story.when('approval.given', { of: 'urgentRisk' }, supervisor);
    expect(story.phase).toBe('transferring');
    expect(story.open).not.toContain('sign-transfer');
    story.when('approval.given', { of: 'urgentRisk' }, lead);
    expect([story.phase, story.context.decision?.scope]).toEqual(['concluding', 'organisation']);
    expect(story.open).not.toContain('countersign-transfer');
  });

  it('or as soon as the risk is not urgent any more, with no signature (G2)', () => {
    const story = accepted(given(['risk.changed', { level: 'urgent' }]), outside);
    expect(story.also(['risk.changed', { level: 'concern' }]).phase).toBe('concluding');
    expect(story.open).not.toContain('sign-transfer');
  });

  it('signed before anybody accepts, it goes on at once (G2)', () => {
    const story = given(['risk.changed', { level: 'urgent' }])
      .when('approval.given', { of: 'urgentRisk' }, supervisor)
      .when('approval.given', { of: 'urgentRisk' }, lead);
    expect(accepted(story, outside).phase).toBe('concluding');
  });

  it('meanwhile the client is seen as before', () => {
    const story = given().hold().also(proposed).hold(2);
    expect([story.phase, story.context.counts.held]).toEqual(['transferring', 3]);
    expect(story.view.session).not.toBeNull();
  });

  it('needs the client’s own yes, and a look for conflicts of interest (D28)', () => {
    const story = given(proposed);
    const worker = { role: 'worker', ref: 'W-7' } as const;
    expect(story.objection('transfer.consented', {}, worker)?.code).toBe('C3.clientSays');
    story.also('transfer.consented');
    expect(story.objection('transfer.accepted', {}, receiver)?.code).toBe('D28.conflictChecked');
    expect(story.objection('transfer.accepted', {}, worker)?.unmet).toHaveLength(2);
    story.also(['transfer.conflictChecked', { found: true }]);
    expect([story.phase, story.context.transfer?.state]).toEqual(['serving', 'refused']);
    expect(story.open).toEqual(['propose-transfer']);
  });

  it('refused, the work goes on where it was, and somebody else is looked for', () => {
    const story = at.weaning();
    const { step, context } = story;
    story.also(proposed, 'transfer.consented', 'transfer.refused');
    expect([story.phase, story.step, story.context.taper]).toEqual([
      'consolidating',
      step,
      context.taper,
    ]);
    expect(story.open).toContain('propose-transfer');
    story.also(['transfer.proposed', { to: 'W-10' }]);
    expect(story.task('propose-transfer').state).toBe('done');
  });

  it('unanswered, it is asked again, and then somebody else is proposed', () => {
    const story = given(proposed, 'transfer.consented');
    expect(story.deadline('transferAnswerDue')).toBe('2035-02-12T17:00');
    story.later('6wd');
    expect([story.step, story.open.includes('chase-receiver')]).toEqual(['chased', true]);
    expect(story.later('5wd').open).toContain('propose-transfer');
    story.also(['transfer.proposed', { to: 'W-10' }]);
    expect([story.step, story.context.transfer?.to]).toEqual(['proposed', 'W-10']);
  });

  it('accepted, and not begun after ten working days: the client is asked', () => {
    const story = accepted(given());
    expect(story.deadline('firstContactDue').slice(0, 10)).toBe('2035-02-19');
    expect(story.later('11wd').open).toContain('check-first-contact');
    expect(story.also('transfer.started').open).not.toContain('check-first-contact');
  });

  it('names somebody else', () => {
    expect(given().objection('transfer.proposed', { to: 'W-7' })?.code).toBe('C33.namesAnother');
  });

  it('is not for a stage in which nobody is worked with', () => {
    expect(at.closing().objection('transfer.proposed', { to: 'W-9' })?.code).toBe('impossible');
  });
});

describe('with whom it ends (C35)', () => {
  const withWorker: Fact = ['ending.opened', { reason: 'planned.goals_reached', scope: 'worker' }];

  it('an ending with the worker alone leads to somebody else, and never to the closing', () => {
    const story = given().hold(2).also(withWorker);
    expect([story.phase, story.step, story.open]).toEqual([
      'transferring',
      'seeking',
      ['propose-transfer'],
    ]);
    accepted(story).also('transfer.started');
    expect([story.phase, story.context.decision]).toEqual(['serving', null]);
  });

  it('a service begun with the new worker keeps what the client wants to reach (A24)', () => {
    const story = given(['goal.named', { wording: 'Sleep through most nights' }]).hold(3);
    accepted(story).also('transfer.started');
    expect(story.context.service).toMatchObject({
      from: 3,
      goals: [{ wording: 'Sleep through most nights' }],
    });
  });

  it('an ending with the whole service goes on with the new worker', () => {
    const story = accepted(at.weaning()).also('handover.held', 'transfer.started');
    expect([story.phase, story.context.decision?.reason, story.context.row.worker]).toEqual([
      'consolidating',
      'planned.goals_reached',
      'W-9',
    ]);
  });
});

describe('to another service', () => {
  it('is concluded once that has accepted, with a last meeting, and asked about later', () => {
    const story = accepted(given().hold(2), outside);
    expect([story.phase, story.context.decision?.reason]).toEqual([
      'concluding',
      'agency.scope_or_capacity',
    ]);
    expect(story.step).toBe('finalSession offered, handover none');
    // For some days it can still be taken back (D32).
    expect(story.also('finalSession.declined').phase).toBe('concluding');
    expect(story.later('7d').phase).toBe('closing');
  });

  it('waits for a note that is half passed on, and not for one that was never written', () => {
    const story = accepted(given(), outside).also('handover.drafted', 'finalSession.declined');
    expect([story.phase, story.step]).toEqual([
      'concluding',
      'finalSession resolved, handover draft',
    ]);
    expect(story.objection('ending.closed')?.code).toBe('C33.handoverSettled');
    expect(story.later('7d').also('handover.declined').phase).toBe('closing');
  });

  it('the note is accepted, and the first meeting told, also after the closing', () => {
    const story = accepted(given(), outside);
    story.also('handover.drafted', 'handover.consented');
    expect(story.step).toBe('finalSession offered, handover consented');
    story.also('handover.sent', 'handover.accepted', 'finalSession.declined').later('7d');
    story.also(at.handed, 'summary.signed');
    expect(story.later('11wd').open).toContain('check-first-contact');
    story.also('transfer.started');
    expect([story.open.includes('check-first-contact'), story.context.row.worker]).toEqual([
      false,
      'W-7',
    ]);
  });
});

describe('what others answer while the client is away (C33, G14)', () => {
  const asked = () => given(proposed, 'transfer.consented');
  const away = (story: Story) => story.also('client.unavailable');

  it('a no is heard, and somebody else is looked for once they are back', () => {
    const story = away(asked()).when('transfer.refused', {}, receiver);
    expect([story.phase, story.context.transfer?.state]).toEqual(['onHold', 'refused']);
    story.later('2w').also('client.resumed');
    expect([story.phase, story.open]).toEqual(['serving', ['propose-transfer']]);
  });

  it('a conflict that is found is a no as well', () => {
    const story = away(asked()).also(['transfer.conflictChecked', { found: true }]);
    expect(story.also('client.resumed').open).toContain('propose-transfer');
  });

  it('a yes is heard, and they meet once they are back', () => {
    const story = away(asked()).also(checked).when('transfer.accepted', {}, receiver);
    expect(story.phase).toBe('onHold');
    expect(story.also('client.resumed').step).toBe('handingOver');
  });

  it('that of another service ends the work here no sooner than that', () => {
    const story = away(given(outside, 'transfer.consented')).also(checked);
    story.when('transfer.accepted', {}, receiver);
    expect([story.phase, story.context.decision]).toEqual(['onHold', null]);
    story.also('client.resumed');
    expect([story.phase, story.context.decision?.scope]).toEqual(['concluding', 'organisation']);
  });
});

describe('when the worker leaves (C23)', () => {
  it('the client has somebody as soon as one took over, and the departure hears of it', () => {
    const leaving = {
      departure: 'departure-7',
      kind: 'laid_off',
      contentiousness: 'low',
      lastDay: '2035-02-16',
      dueBy: local('2035-02-07T09:00'),
      speaker: 'S-2',
      call: false,
    };
    const story = accepted(given(['departure.began', leaving]));
    story.later('2035-02-18T09:00');
    expect(story.open).not.toContain('find-cover');
    story.also('transfer.started');
    expect(story.reported.at(-1)?.event).toMatchObject({
      type: 'client.settled',
      with: { outcome: 'handedOver' },
    });
    expect(story.context.custody.departure).toBeNull();
    expect(story.context.row).toMatchObject({ worker: 'W-9', workerName: 'Ms Reed' });
  });
});
