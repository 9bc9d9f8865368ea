import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../workflows/policy/index.ts';
import { given, givenWith, supervisor, type Fact, type Story } from './given.ts';
import {
  agreed,
  director,
  emergency,
  lead,
  noticeGiven,
  proposal,
  proposed,
  readyForNotice,
  reminded,
  said,
  ways,
} from './notice-given.ts';
import * as at from './journeys.ts';

const client = { role: 'client', ref: 'somebody' } as const;
const capacity = 'agency.scope_or_capacity';

describe('an ending that the agency proposes (B14, C31, C32)', () => {
  it('begins with a talk, options and a signature, and the work goes on (G5, B15)', () => {
    const story = proposed();
    expect([story.phase, story.step]).toEqual(['noticePeriod', 'conversationDue']);
    expect(story.open).toEqual(
      expect.arrayContaining([
        'ending-conversation',
        'offer-options',
        'approve-agency-ending',
        'expectation-review',
      ]),
    );
    expect(story.task('approve-agency-ending').who).toBe('supervisor');
    expect(story.hold().view.session).not.toBeNull();
  });

  it('is refused while it goes on elsewhere, or is proposed already', () => {
    const why = (story: ReturnType<typeof given>) =>
      story.objection('ending.proposed', proposal(capacity))?.code;
    expect(why(proposed())).toBe('B14.worksTogether');
    expect(why(at.concluding())).toBe('B14.worksTogether');
    expect(why(at.closing())).toBe('impossible');
  });

  it('is never proposed in the client’s name, nor to begin another kind of tie (C32)', () => {
    const story = given();
    expect(story.objection('ending.proposed', proposal(capacity), client)?.code).toBe(
      'B14.ourProposal',
    );
    const other = proposal(capacity, { integrity: false });
    expect(story.objection('ending.proposed', other)?.code).toBe('C32.integrityAffirmed');
  });

  it('for lack of progress waits until nothing is in the way between them (B11)', () => {
    const story = given('rupture.named');
    const slow = proposal('planned.goals_not_reached');
    expect(story.objection('ending.proposed', slow)?.code).toBe('B11.relationshipAllows');
    expect(story.also('rupture.repaired', ['ending.proposed', slow]).phase).toBe('noticePeriod');
  });

  it('may come while an ending is prepared, and gives that back when withdrawn (D32)', () => {
    const story = at.preparing().also(['ending.proposed', proposal(capacity)]);
    expect(story.context.decision?.reason).toBe(capacity);
    story.also('notice.withdrawn');
    expect([story.phase, story.context.decision?.reason]).toEqual([
      'preparing',
      'planned.goals_reached',
    ]);
    expect(story.context.noticesWithdrawn).toBe(0);
  });

  it('leaves a trace when it is withdrawn later, and the client hears that it goes on (D32)', () => {
    const story = noticeGiven().later('8d').also('notice.withdrawn');
    expect([story.phase, story.context.noticesWithdrawn]).toEqual(['serving', 1]);
    expect(story.open).toContain('tell-withdrawal');
    expect(story.context.decision).toBeNull();
  });
});

describe('an emergency that two have signed (D27, G4)', () => {
  const kim = { role: 'client', ref: 'Kim' } as const;

  /** The notice was just handed to the post, which has not answered. */
  const handedOver = () => {
    const story = emergency(at.serving({}, 1).also(agreed));
    story.when('ending.proposed', proposal('client.conduct'), director);
    story.when('conversation.prevented', { because: 'danger' }).also(ways);
    story.post = 'nothing';
    return story.also(['notice.given', said]);
  };

  it('asks for no time: it takes effect before the letter has left, and somebody calls at once (A12)', () => {
    const story = handedOver();
    expect(story.phase).toBe('concluding');
    expect(story.open).toContain('immediate-call');
  });

  it('takes nothing else from the client: to object they have their time from the day it reaches them', () => {
    const story = handedOver().later('9w');
    expect([story.phase, story.context.notice?.appealBy]).toEqual(['concluding', null]);
    expect(story.answered('refused').open).toContain('tell-in-person');
    story.also(['task.done', { task: story.task('tell-in-person').id }]).later('13d');
    expect(story.objection('appeal.lodged', {}, kim)).toBeNull();
    expect(story.later('2d').objection('appeal.lodged', {}, kim)?.code).toBe('G5.appealOpen');
  });
});

describe('G2: urgent risk', () => {
  const urgent = ['risk.changed', { level: 'urgent' }] as const;
  const clinical = { type: 'clinical' } as const;
  const recommended: Fact[] = [
    ['referral.offered', { ...clinical, what: 'Hill Clinic', suits: 'They know it' }],
    ['referral.consented', clinical],
    ['referral.sent', clinical],
  ];

  /** Two people, each in their own role. */
  const signed = (story: Story) =>
    story
      .when('approval.given', { of: 'urgentRisk' }, supervisor)
      .when('approval.given', { of: 'urgentRisk' }, lead);

  it('keeps the agency from proposing an ending, until it is over (G2)', () => {
    const story = given(urgent);
    const refused = story.objection('ending.proposed', proposal(capacity));
    expect(refused?.code).toBe('G2.riskAllows');
    // A step that would be refused now is no way out: nobody is asked to take over yet.
    expect(refused?.mend).toContain('risk.changed');
    story.also(['risk.changed', { level: 'clear' }], ['ending.proposed', proposal(capacity)]);
    expect(story.phase).toBe('noticePeriod');
  });

  it('two signatures alone do not do: somebody must have taken the client on (G2)', () => {
    const story = signed(given(urgent));
    expect(story.objection('ending.proposed', proposal(capacity))?.code).toMatch(/^G2\./);
  });

  it('a new worker of ours is no receiving service: the client has nobody else (G2)', () => {
    const story = at
      .weaning()
      .also(['transfer.proposed', { to: 'W-9', name: 'Ms Reed' }], 'transfer.consented', [
        'transfer.conflictChecked',
        { found: false },
      ]);
    story.when('transfer.accepted', {}, { role: 'receiver', ref: 'W-9' });
    story.also('handover.held', 'transfer.started', urgent);
    expect([story.phase, story.context.row.worker]).toEqual(['consolidating', 'W-9']);
    signed(story);
    expect(story.objection('ending.proposed', proposal(capacity))?.code).toMatch(/^G2\./);
  });

  it('a service that a referral was sent to, and that accepted, is one (G2)', () => {
    const story = signed(given(urgent, ...recommended));
    const ends = () => story.objection('ending.proposed', proposal(capacity));
    expect(ends()?.code).toMatch(/^G2\./);
    story.also(['referral.accepted', clinical]);
    expect(ends()).toBeNull();
    story.also(['referral.firstContact', clinical]);
    expect(ends()).toBeNull();
  });

  it('also while the notice runs: it goes on once a service accepted and two have signed (G2)', () => {
    const story = noticeGiven()
      .later('10d')
      .also(urgent, ...recommended);
    story.also(['referral.accepted', clinical]);
    expect(story.step).toContain('time paused');
    expect(signed(story).step).toContain('time running');
  });

  it('makes a notice stand still, and asks whether to take it back (G2)', () => {
    const story = noticeGiven().later('10d').also(urgent);
    expect(story.step).toContain('time paused');
    expect([story.deadline('noticeServed'), story.open.includes('notice-paused')]).toEqual([
      'none',
      true,
    ]);
    story.later('7d').also(['risk.changed', { level: 'clear' }]);
    expect(story.deadline('noticeServed').slice(0, 10)).toBe('2035-04-05');
    expect(story.open).not.toContain('notice-paused');
  });
});

describe('G5: notice', () => {
  it('is given after the talk only (G5)', () => {
    expect(proposed().objection('notice.given')?.code).toBe('impossible');
    const prevented = proposed().also(['conversation.prevented', { because: 'declined' }]);
    expect(prevented.step).toBe('optionsOffered');
  });

  it('no danger prevents a talk that nobody declared (G5)', () => {
    const danger = { because: 'danger' };
    expect(proposed().objection('conversation.prevented', danger)?.code).toBe('G5.preventionFits');
  });

  it('needs three options, or why there are none (G5, D34)', () => {
    const story = proposed().also('conversation.held', ['options.offered', { what: ['A group'] }]);
    const refused = story.objection('notice.given');
    expect(refused?.why).toContain('1 of 3 ways to go on were offered');
    story.when('approval.given', { of: 'agencyEnding' }, supervisor);
    expect(story.objection('notice.given')?.code).toBe('G5.optionsOffered');
    story.also(['options.none', { because: 'We rang each service in the county' }], 'notice.given');
    expect(story.step).toContain('appeal open');
  });

  it('needs another way to go on where the service is still needed (A8)', () => {
    const story = proposed({}, { stillNeeded: true })
      .also('conversation.held', ['options.none', { because: 'None nearby' }])
      .when('approval.given', { of: 'agencyEnding' }, supervisor);
    expect(story.objection('notice.given')?.code).toBe('G5.neededGoesOn');
    // A reason why there are none does not help: it is not said to.
    story.when('options.offered', { what: ['A group'] });
    const refused = story.objection('notice.given');
    expect(refused?.why).toContain('1 of 3 ways to go on were offered');
    expect(refused?.mend).not.toContain('options.none');
    expect(story.also(ways, 'notice.given').phase).toBe('noticePeriod');
  });

  it('is signed by somebody else, each person once (G5)', () => {
    const story = proposed().also('conversation.held', ways);
    const of = { of: 'agencyEnding' };
    expect(story.objection('notice.given')?.code).toBe('G5.endingSigned');
    expect(story.objection('approval.given', of)?.code).toBe('G5.signerFits');
    const own = { role: 'supervisor', ref: 'W-7' } as const;
    expect(story.objection('approval.given', of, own)?.code).toBe('G5.signsForAnother');
    story.when('approval.given', of, supervisor);
    expect(story.objection('approval.given', of, supervisor)?.code).toBe('G5.signsOnce');
    expect(story.open).not.toContain('approve-agency-ending');
  });

  it('is as long as the policy says for that reason, and never shorter (G5)', () => {
    const story = readyForNotice();
    expect(story.objection('notice.given', { effectiveOn: '2035-03-20' })?.why).toContain(
      '2035-03-29',
    );
    expect(story.also('notice.given').deadline('noticeServed')).toBe('2035-03-29T17:00');
  });

  it('never goes below the floor of the reason, whatever the policy says (G5)', () => {
    const policy = (p: Policy) => ({ ...p, notice: { agency: '10d', min: '10d', byReason: {} } });
    const story = readyForNotice({ policy }).also('notice.given');
    expect(story.deadline('noticeServed').slice(0, 10)).toBe('2035-03-14');
  });

  it('goes out even when other mail was sent that day, with the way to object (G16)', () => {
    const story = noticeGiven().later('1d');
    const { facts } = story.posts.find(({ post }) => post.intent === 'notice-of-ending')!.post;
    expect(facts).toMatchObject({ effectiveOn: '2035-03-29', appealBy: '2035-02-26' });
    expect(facts['options']).toHaveLength(3);
  });

  it('is said in person to whoever opted out (G16)', () => {
    const story = readyForNotice().also('client.optedOut', 'notice.given').later('1d');
    expect(story.sent('notice-of-ending')).toEqual([]);
    expect(story.message('notice-of-ending').reason).toBe('inPerson');
    expect(story.open).toContain('tell-in-person');
  });

  it('served, it leads to a last session, and the closing letter names the options (A13)', () => {
    const story = noticeGiven().later('46d');
    expect(story.phase).toBe('concluding');
    expect(story.step).toContain('finalSession offered');
    expect(story.context.track).toBe('supportive');
  });

  it('does not run while the client is away (G14)', () => {
    const story = noticeGiven().later('5d').also('client.unavailable').later('14d');
    story.also('client.resumed');
    expect(story.phase).toBe('noticePeriod');
    expect(story.deadline('noticeServed').slice(0, 10)).toBe('2035-04-12');
  });

  it.each([
    ['2h', '2035-03-29T17:00', 0],
    ['1d', '2035-03-30T17:00', 1],
  ])('that stood still for %s takes effect on %s (G2, G5)', (length, effect, letters) => {
    const urgent = noticeGiven().also(['risk.changed', { level: 'urgent' }]);
    urgent.later(length).also(['risk.changed', { level: 'clear' }]);
    expect(urgent.deadline('noticeServed')).toBe(effect);
    expect(urgent.later('1d').sent('notice-moved')).toHaveLength(letters);
  });

  it('is over when the client ends themselves, and comes back when they take that back (G1)', () => {
    const story = noticeGiven().also('client.ended').later('2d');
    expect(story.deadline('noticeServed')).toBe('none');
    expect(story.also('decision.withdrawn').context.decision?.reason).toBe(capacity);
    expect(story.step).toContain('appeal open');
  });
});

describe('an objection', () => {
  it('is answered by somebody new, and nothing takes effect until then', () => {
    const story = noticeGiven().when('appeal.lodged', {}, client);
    expect(story.timeOf(story.task('decide-appeal').due).slice(0, 10)).toBe('2035-02-26');
    const answer = { upheld: false };
    expect(story.objection('appeal.decided', answer, supervisor)?.code).toBe('G5.decidedByAnother');
    story.later('60d');
    expect([story.phase, story.task('decide-appeal').who]).toEqual(['noticePeriod', 'director']);
    story.when('appeal.decided', answer, lead);
    expect(story.later('1d').sent('appeal-answer')).toHaveLength(1);
    // Whoever waited for an answer has time from the day on which they have it.
    const { facts } = story.posts.find(({ post }) => post.intent === 'appeal-answer')!.post;
    expect([story.phase, facts['effectiveOn']]).toEqual(['noticePeriod', '2035-04-23']);
    expect(story.deadline('noticeServed')).toBe('2035-04-23T17:00');
    expect(story.later('10d').phase).toBe('concluding');
  });

  it('that is right brings the work back (D32)', () => {
    const story = noticeGiven().when('appeal.lodged', {}, client).later('3d');
    story.when('appeal.decided', { upheld: true }, lead).later('1d');
    expect([story.phase, story.context.notice, story.open.includes('tell-withdrawal')]).toEqual([
      'serving',
      null,
      false,
    ]);
    const answer = story.posts.find(({ post }) => post.intent === 'appeal-answer');
    expect(answer?.post.facts).toEqual({ upheld: true, meets: true, effectiveOn: null });
  });

  it('that is upheld is followed by no word that the work has an end: everybody has heard (C5)', () => {
    const story = given(['ending.proposed', proposal(capacity)], 'conversation.held', ways);
    story.when('approval.given', { of: 'agencyEnding' }, supervisor).also('notice.given');
    story.when('appeal.lodged', {}, client).when('appeal.decided', { upheld: true }, lead);
    story.later('30d');
    expect(story.phase).toBe('serving');
    expect(story.sent('ending-is-part')).toEqual([]);
  });

  it('comes from the client, within its time', () => {
    const story = noticeGiven();
    expect(story.objection('appeal.lodged', {}, supervisor)?.code).toBe('C3.clientSays');
    expect(story.later('15d').objection('appeal.lodged', {}, client)).not.toBeNull();
  });
});

describe('the meetings of somebody who has been given notice (A6)', () => {
  it('end before it takes effect: none is planned that could only be called off', () => {
    const story = noticeGiven();
    const ends = story.context.notice!.effectiveAt!;
    while (story.view.session !== null) story.hold();
    expect(story.phase).toBe('noticePeriod');
    expect(story.context.sessions.every(({ at }) => at < ends)).toBe(true);
    const concluding = story.later('10d');
    expect([concluding.phase, concluding.sent('session-cancel')]).toEqual(['concluding', []]);
  });

  it('that were planned for later are called off as the notice is given, and none is planned so late', () => {
    const late = { start: '2035-05-07T10:00' };
    const story = readyForNotice().also(['session.moved', late], 'notice.given');
    expect(story.phase).toBe('noticePeriod');
    expect([story.view.session, story.later('1d').sent('session-cancel').length]).toEqual([
      null,
      1,
    ]);
    expect(story.objection('session.planned', late)?.code).toBe('G5.beforeEffect');
    story.also(['session.planned', { start: '2035-02-26T10:00' }]);
    expect(story.objection('session.moved', late)?.unmet[0]?.why).toBe(
      'the notice takes effect on 2035-03-29, before that meeting',
    );
  });

  it('stay where the client objects, until the answer', () => {
    const story = noticeGiven().when('appeal.lodged', {}, client);
    story.also(['session.moved', { start: '2035-05-07T10:00' }]);
    expect(story.later('1d').view.session).not.toBeNull();
    story.when('appeal.decided', { upheld: false }, lead).later('1d');
    expect(story.view.session).toBeNull();
  });

  it('go on where the client objects, or the risk becomes urgent: it may take longer', () => {
    const objects = noticeGiven();
    while (objects.view.session !== null) objects.hold();
    const urgent = { level: 'urgent' } as const;
    expect(objects.when('risk.changed', urgent).view.session).not.toBeNull();
  });
});

describe('an emergency (D27)', () => {
  it('is signed by two people (G4)', () => {
    const story = given(['emergency.declared', { because: 'threat' }]);
    expect(story.open).toEqual(['sign-emergency', 'countersign-emergency']);
    story.when('approval.given', { of: 'emergency' }, supervisor);
    expect(story.open).toEqual(['countersign-emergency']);
    const stop = proposal('worker.threat');
    expect(story.objection('ending.proposed', stop)?.why).toContain('not signed by: lead');
    story.when('approval.given', { of: 'emergency' }, lead);
    expect(story.open).toEqual(['propose-ending']);
  });

  it('that is signed goes to whoever proposes the ending, and is not left at that (G18)', () => {
    const story = emergency(given());
    expect(story.task('propose-ending').who).toBe('worker');
    expect(story.later('2d').task('propose-ending').who).toBe('director');
    story.also(['ending.proposed', proposal('worker.threat')]);
    expect(story.open).not.toContain('propose-ending');
  });

  it('where the worker is threatened: no talk, no last session, and a call (A12)', () => {
    const story = emergency(given()).also(['ending.proposed', proposal('worker.threat')]);
    expect([story.phase, story.context.finalSession.state]).toEqual(['closing', 'impossible']);
    expect(story.open).toEqual(
      expect.arrayContaining(['immediate-call', 'offer-options', 'debrief']),
    );
    expect(story.view.session).toBeNull();
  });

  it('still owes options before it can close (D34)', () => {
    const story = emergency(given()).also(['ending.proposed', proposal('worker.threat')]);
    story.when(...at.handed, supervisor).also('summary.signed');
    expect(story.objection('ending.closed')?.why).toContain('offer-options#1');
    story.also(ways).when('task.done', { task: 'immediate-call#1' }, supervisor);
    expect(story.phase).toBe('settled');
  });

  it('leaves out the ladder and the notice of conduct, and never the talk and the options (A12)', () => {
    const story = emergency(given(['agreement.recorded', { form: 'spoken' }]));
    story.also(['ending.proposed', proposal('client.conduct')], 'conversation.held', ways);
    story.also(['notice.given', said]);
    expect([story.phase, story.open.includes('immediate-call')]).toEqual(['concluding', true]);
    story.when('appeal.lodged', {}, client);
    expect(story.step).toContain('appeal lodged');
    story.when('appeal.decided', { upheld: true }, director);
    expect(story.phase).toBe('serving');
  });

  it('counts for some days only', () => {
    const story = emergency(given()).later('9d');
    expect(story.objection('ending.proposed', proposal('worker.threat'))?.why).toContain(
      'it was long ago',
    );
    expect(emergency(story).objection('ending.proposed', proposal('worker.threat'))).toBeNull();
  });
});

describe('coming back after an ending because of conduct (D29, G15)', () => {
  it('is looked at first, and never refused', () => {
    const story = reminded().later('8d');
    story.also(['ending.proposed', proposal('client.conduct')], 'conversation.held', ways);
    story.when('approval.given', { of: 'conductLetter' }, supervisor);
    story.also(['notice.given', said]).later('31d').also('finalSession.declined');
    expect(story.objection(...at.handed)?.code).toBe('A26.letterRead');
    story
      .when(...at.handed, supervisor)
      .also('summary.signed')
      .later('1mo')
      .also('return.requested');
    expect(story.open).toEqual(expect.arrayContaining(['return-triage', 'return-review']));
    expect(story.objection('return.agreed')?.code).toBe('D29.returnReviewed');
    story.when('return.reviewed', {}, supervisor).also('return.agreed');
    expect([story.phase, story.context.notice]).toEqual(['serving', null]);
  });

  it('is not asked after any other ending', () => {
    expect(at.returning().open).not.toContain('return-review');
    expect(givenWith({}).objection('return.reviewed')?.code).toBe('impossible');
  });
});
