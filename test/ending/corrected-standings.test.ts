import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { almanac, given, givenWith, type Fact, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';
import { lead, noticeGiven } from './notice-given.ts';
import { regionsOf } from './standing.ts';

const because = 'it was said of somebody else';
const kim: By = { role: 'client', ref: 'Kim' };
const risk = (level: string): Fact => ['risk.changed', { level }];

function wrong(story: Story, entry: string): Story {
  return story.when('entry.corrected', { entry, because }, supervisor);
}

/** All that was told stands in these, but for what only counts up, and what letters said since. */
function stood({ live, step, view, open, context }: Story): unknown {
  const { row, risk: level, approvals, addressGood, moving, since, optedOut } = context;
  const { quietUntil, transfer, custody, absences } = context;
  const { promised: __, moved: ___, ...taper } = context.taper ?? { promised: [], moved: null };
  const { linkNumber: _, ...safe } = context.safeContact;
  const { journey: _journey, ...beside } = regionsOf(live);
  const owed = open.filter((type) => type !== 'tell-withdrawal').sort();
  const { away, cover } = custody;
  const others = { quietUntil, transfer, away, cover, absences };
  const memory = { row, level, approvals, addressGood, moving, taper, hold: since.hold, optedOut };
  return { ...memory, ...others, safe, step, beside, session: view.session, owed };
}

const quiet: Fact = ['contact.quieted', { until: '2035-03-05' }];
const going: Fact = ['transfer.proposed', { to: 'W-9' }];
const gone: Fact = ['client.unavailable', { until: '2035-06-30' }];
const lookedFor = () =>
  given()
    .when('duties.rated', { duties: [{ what: 'calls back', kept: 8 }] }, kim)
    .also('expectations.reviewed', 'worker.offered', [
      'ending.opened',
      { reason: 'relationship.dissatisfied', initiator: 'client', scope: 'worker' },
    ]);
const moved = { zone: 'America/New_York', regions: ['US-CA'] };
const nearLast = () =>
  at
    .weaning({}, { steps: ['2x2w', '2x4w'] })
    .also(['strategy.practised', { factor: 'habit_return', where: 'session' }])
    .hold();

describe('what stands beside the work is as it was before it was told by mistake (D19)', () => {
  it.each<[string, () => Story, readonly Fact[]]>([
    ['a danger', () => given(), [risk('urgent')]],
    ['a danger of one who was a concern', () => given(risk('concern')), [risk('urgent')]],
    ['that a danger is over', () => given(risk('urgent')), [risk('clear')]],
    ['another address', () => given(), [['contactDetails.changed', { email: 'x@example.org' }]]],
    ['a lost mailbox', () => given(), [['contactDetails.changed', { lost: 'email' }]]],
    [
      'another name and language',
      () => given(),
      [['contactDetails.changed', { name: 'Robin', language: 'de' }]],
    ],
    [
      'another way',
      () => given(),
      [['contactDetails.changed', { preferredChannel: 'sms', phone: '+44 20 7946 0018' }]],
    ],
    ['another place', () => given(), [['contactDetails.changed', moved]]],
    [
      'a way to reach them safely',
      () => given(),
      [['safeContact.changed', { channels: ['phone'], notes: 'ring twice', flagged: true }]],
    ],
    [
      'that nothing be written',
      () => given(['safeContact.changed', { flagged: true }]),
      [['safeContact.changed', { neverWrite: true, codeWord: 'heron' }]],
    ],
    ['a wish to wait', () => at.weaning(), ['taper.held']],
    ['a wish to go on', () => at.weaning().also('taper.held'), ['taper.resumed']],
    ['that nothing may leave', () => given(), ['safety.held']],
    ['that letters may leave again', () => given('safety.held'), ['safety.released']],
    ['a quiet', () => given(), [['contact.quieted', { until: '2035-03-05' }]]],
    ['a longer quiet', () => given(quiet), [['contact.quieted', { until: '2035-06-05' }]]],
    ['that somebody else takes over', () => given(), [going]],
    ['the same while it is prepared', () => at.preparing(), [going]],
    ['another than who was proposed', () => given(going), [['transfer.proposed', { to: 'W-3' }]]],
    ['somebody new, where one is looked for', lookedFor, [going]],
    ['a yes to somebody else', () => given(going), ['transfer.consented']],
    ['that a client is back', () => given(gone).later('3d'), ['client.resumed']],
    [
      'that a worker is back, whom somebody stands in for',
      () => given('worker.unavailable', ['cover.named', { ref: 'W-4' }]).later('3d'),
      ['worker.returned'],
    ],
    [
      'that the agency is open again',
      () => given(['forceMajeure.notified', { whose: 'agency' }]).later('3d'),
      ['forceMajeure.ended'],
    ],
    ['a step back', () => nearLast(), ['taper.steppedBack']],
    ['a step on', () => nearLast(), ['taper.advanced']],
  ])('%s', (_, story, facts) => {
    const told = story();
    const before = stood(told);
    const type = facts.map((fact) => (typeof fact === 'string' ? fact : fact[0]))[0]!;
    told.also(...facts);
    expect(stood(told)).not.toEqual(before);
    expect(stood(wrong(told, type))).toEqual(before);
  });
});

describe('what follows from it', () => {
  it.each<[string, Fact, readonly By[]]>([
    ['client.optedOut', ['client.optedOut', { from: 'all' }], [supervisor]],
    ['reply.received', ['reply.received', { kind: 'stop' }], [supervisor]],
    ['client.died', 'client.died', [supervisor, lead]],
  ])('%s: the two questions are open as before (A17)', (entry, told, people) => {
    const story = at.serving({}, 1).also('client.ended').later('8d').later('7d');
    expect(regionsOf(story.live).feedback).toBe('asked');
    story.also(told).later('1d');
    expect(regionsOf(story.live).feedback).toBe('silent');
    for (const by of people) story.when('entry.corrected', { entry, because }, by);
    expect(regionsOf(story.live).feedback).toBe('asked');
    expect(story.later('40d').sent('feedback-two-questions')).toHaveLength(2);
    expect(regionsOf(story.live).feedback).toBe('silent');
  });

  it('an ending that is none: the authority hears that it goes on, and of the next anew (G19)', () => {
    const court: Fact = ['mandate.recorded', { authority: 'the court', needsPermission: true }];
    const told: Fact = ['authority.informed', { says: 'It ends.' }];
    const story = given(court, 'client.ended', told, 'authority.permitted', 'decision.withdrawn');
    expect(story.open).toContain('authority-goes-on');
    wrong(story.later('1h'), 'decision.withdrawn');
    expect([regionsOf(story.live).mandate, story.open.includes('authority-goes-on')]).toEqual([
      'permitted',
      false,
    ]);
    story.also('decision.withdrawn').later('1d').also('client.ended').later('8d');
    expect(story.open).toContain('authority-notice');
    story.also(told);
    expect([story.open.includes('authority-permission'), regionsOf(story.live).mandate]).toEqual([
      true,
      'permissionPending',
    ]);
  });

  it('a withdrawal while the last meeting is offered: the client is invited once (A13)', () => {
    const story = at.concluding().later('1d');
    expect([story.phase, story.context.finalSession.state]).toEqual(['concluding', 'offered']);
    const { offers, until } = story.context.finalSession;
    wrong(story.also('decision.withdrawn').later('1h'), 'decision.withdrawn');
    const hour = 3_600_000;
    const kept = { state: 'offered', offers, until: until! + hour };
    expect(story.context.finalSession).toMatchObject(kept);
    expect(story.later('1d').sent('final-session-invite')).toHaveLength(1);
  });

  it('a danger that is none lets the notice take effect at its time (G2)', () => {
    const story = noticeGiven().also(risk('urgent'));
    expect(story.later('60d').phase).toBe('noticePeriod');
    expect(wrong(story, 'risk.changed').phase).toBe('concluding');
  });

  it('who was thought safe is in danger still: what two signed for it counts (G2)', () => {
    const story = noticeGiven().also(risk('urgent'));
    story.when('approval.given', { of: 'urgentRisk' }, lead);
    const { approvals } = story.context;
    wrong(story.also(risk('clear')), 'risk.changed');
    expect([story.context.risk, story.context.approvals]).toEqual(['urgent', approvals]);
    expect(story.open).toEqual(expect.arrayContaining(['urgent-risk']));
  });

  it('a danger that was none: what was signed about it says nothing of the next (G2)', () => {
    const story = noticeGiven().also(risk('urgent'));
    story.when('approval.given', { of: 'urgentRisk' }, lead);
    wrong(story, 'risk.changed');
    expect(story.also(risk('urgent')).context.approvals.map(({ of }) => of)).not.toContain(
      'urgentRisk',
    );
  });

  it('what was told after it counts, and is said so', () => {
    const story = given(risk('urgent'), risk('concern'));
    const refused = story.objection(
      'entry.corrected',
      { entry: 'risk.changed#1', because },
      supervisor,
    );
    expect(refused?.code).toBe('D19.somethingElse');
  });

  it('letters go where they went, and links that were given out since open nothing (4.5)', () => {
    const story = given(['contactDetails.changed', { email: 'x@example.org' }]);
    const { linkNumber } = story.context.safeContact;
    wrong(story, 'contactDetails.changed');
    expect(story.context.row.email).toBe('kim@example.org');
    expect(story.context.safeContact.linkNumber).toBeGreaterThan(linkNumber);
  });

  it('a letter that was thought lost is on its way again', () => {
    const story = given().answered('nothing').also('client.ended');
    const before = story.context.messages.map(({ state }) => state);
    story.also(['contactDetails.changed', { lost: 'email' }]);
    wrong(story, 'contactDetails.changed');
    expect(story.context.messages.slice(0, before.length).map(({ state }) => state)).toEqual(
      before,
    );
  });

  it.each<[string, Fact]>([
    ['safeContact.changed', ['safeContact.changed', { neverWrite: true }]],
    ['contactDetails.changed', ['contactDetails.changed', { lost: 'email' }]],
    ['safety.held', 'safety.held'],
    ['contact.quieted', ['contact.quieted', { until: '2035-06-30' }]],
    ['client.optedOut', ['client.optedOut', { from: 'all' }]],
  ])('%s: what was held back by it leaves once it is taken back (G10)', (type, fact) => {
    const story = given(fact).also('client.ended').later('1d');
    expect(story.sent('closing-talk-offer')).toEqual([]);
    expect(wrong(story, type).later('1d').sent('closing-talk-offer')).toHaveLength(1);
    expect(story.open).not.toContain('tell-in-person');
  });

  it('what was held back by it, and a person told since, is not sent', () => {
    const story = given(['safeContact.changed', { neverWrite: true }]).also('client.ended');
    story.also(['message.told', { what: 'closing-talk-offer', how: 'call' }]);
    expect(wrong(story, 'safeContact.changed').later('2d').sent('closing-talk-offer')).toEqual([]);
  });

  it('a client who is not back: the clocks stand still from the day on which they were said to be (G14)', () => {
    const story = given(gone).later('10d').also('client.resumed').later('3d');
    const before = story.context.planEarlyMid!;
    wrong(story, 'client.resumed').later('7d').also('client.resumed');
    const day = 86_400_000;
    expect([story.phase, story.context.planEarlyMid! - before]).toEqual(['serving', 10 * day]);
  });

  it('a client who is away anew since they were said to be back: that counts (D19)', () => {
    const story = given(gone).later('3d').also('client.resumed').later('1d').also(gone);
    expect(
      story.objection('entry.corrected', { entry: 'client.resumed', because }, lead)?.code,
    ).toBe('D19.comingBackStands');
  });

  it('whom a client said yes to, and who said yes, go with the proposal (C33)', () => {
    const story = given(going, 'transfer.consented', [
      'transfer.conflictChecked',
      { found: false },
    ]).when('transfer.accepted', {}, { role: 'receiver', ref: 'W-9' });
    wrong(story.also('client.unavailable'), 'transfer.proposed').also('client.resumed');
    expect([story.phase, story.context.transfer]).toEqual(['serving', null]);
    expect(story.open.filter((type) => /handover|transfer/.test(type))).toEqual([]);
    expect(story.open).toContain('tell-withdrawal');
    expect(story.context.entries.map(({ type }) => type)).toEqual([
      'client.unavailable',
      'client.resumed',
    ]);
  });

  it('a yes that was taken back while somebody is away: it is asked for again once they are back', () => {
    const story = given(going, 'transfer.consented', 'client.unavailable');
    wrong(story, 'transfer.consented').also('client.resumed');
    expect([story.phase, story.context.transfer?.state]).toEqual(['transferring', 'proposed']);
    expect(story.open).toContain('transfer-consent');
  });

  it('another service has said yes, and the work ends by that: this is taken back first', () => {
    const story = given(['transfer.proposed', { to: 'clinic', external: true }])
      .also('transfer.consented', ['transfer.conflictChecked', { found: false }])
      .when('transfer.accepted', {}, { role: 'receiver', ref: 'clinic' });
    const words = { entry: 'transfer.proposed', because };
    expect(story.objection('entry.corrected', words, supervisor)?.why).toContain(
      'the other service has said yes',
    );
    expect(wrong(wrong(story, 'transfer.accepted'), 'transfer.proposed').phase).toBe('serving');
  });

  it('who asks what can be corrected, and is none of ours, hears of their own words alone', () => {
    const story = given('safety.held').when('client.ended', {}, kim);
    const why = (by: By) => story.objection('entry.corrected', { entry: 'x.y', because }, by)?.why;
    expect([why(kim)?.includes('safety.held'), why(kim)?.includes('client.ended')]).toEqual([
      false,
      true,
    ]);
    expect(why(supervisor)).toContain('safety.held');
  });

  it('a place that the almanac forgot since counts once it is looked up', () => {
    const { 'America/New_York': _, ...zones } = almanac.zones;
    const row = { zone: 'America/New_York' };
    const story = givenWith({ row, refreshed: () => ({ ...almanac, zones }) });
    story.also(['contactDetails.changed', { zone: 'Europe/London' }]);
    wrong(story, 'contactDetails.changed');
    const { row: known, moving } = story.context;
    expect([known.zone, moving]).toEqual(['Europe/London', row]);
  });

  it('a plan goes on where it would be, with the dates that were promised (A35)', () => {
    const story = nearLast();
    const { start } = story.view.session!;
    wrong(story.also('taper.steppedBack').later('1d'), 'taper.steppedBack');
    expect(story.sent('taper-plan').length).toBeGreaterThan(2);
    expect(story.context.taper?.promised[0]).toBe(start);
  });

  it('a step on to the last one: the meeting that was to be the last is one of the plan', () => {
    const story = nearLast().hold().also('taper.advanced');
    const promised = story.context.taper!.promised.length;
    expect(story.later('22d').phase).toBe('concluding');
    wrong(story, 'taper.advanced');
    expect([story.phase, story.view.session?.final, story.context.finalSession.state]).toEqual([
      'consolidating',
      false,
      'none',
    ]);
    expect(story.context.taper!.promised).toHaveLength(promised + 1);
    expect(story.open).not.toContain('final-session-resolve');
  });

  it('that a worker died: whoever is away since then stays so (A9)', () => {
    const story = given('worker.died').later('1d').also('client.unavailable').later('1d');
    wrong(story, 'worker.died').when('entry.corrected', { entry: 'worker.died', because }, lead);
    expect(story.context.absences.map(({ whose }) => whose)).toEqual(['client']);
    expect(story.also('client.resumed').phase).toBe('serving');
  });

  it('a wish to wait that was none, and something between them since: it rests for that (B11)', () => {
    const story = at.weaning().also('taper.held', 'rupture.named');
    wrong(story, 'taper.held');
    expect([story.step, story.context.taper?.heldFor]).toEqual(['holding', 'rupture']);
    expect(story.also('rupture.repaired').step).toBe('waiting');
  });
});
