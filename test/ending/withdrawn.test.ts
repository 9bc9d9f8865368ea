import { describe, expect, it } from '@jest/globals';
import { given, supervisor, type Story } from './given.ts';
import * as at from './journeys.ts';
import { noticeGiven, proposed } from './notice-given.ts';
import { stories } from './stories.ts';

const intake = { role: 'intake', ref: 'I-1' } as const;
const client = { role: 'client', ref: 'K' } as const;

describe('every decision is withdrawn within its undo (D32)', () => {
  it.each([
    ['preparing', () => at.preparing(), 'serving'],
    ['weaning', () => at.weaning(), 'serving'],
    ['a taper that was waived', () => at.concluding(), 'preparing'],
    ['wanted sooner', () => at.weaning().also('client.wantedSooner'), 'consolidating'],
    // They speak, so that nobody need be reached out to.
    ['closed in silence', () => stories['closed in silence'](), 'serving'],
  ] as const)('%s: the work goes on where it was', (_, decided, phase) => {
    const story = decided().later('1d').when('decision.withdrawn');
    expect([story.phase, story.context.since.ended]).toEqual([phase, null]);
    expect(story.open).not.toContain('final-session-resolve');
  });

  it('of the agency’s own by the agency alone', () => {
    const story = proposed().later('1d');
    expect(story.objection('decision.withdrawn', {}, client)?.code).toBe('D32.mayWithdraw');
    expect(story.when('decision.withdrawn', {}, supervisor).phase).toBe('serving');
  });

  it('a session that was called off with it comes as it was planned', () => {
    const story = at.weaning();
    const planned = story.view.session?.start;
    story.also('client.wantedSooner').later('1d').when('decision.withdrawn');
    expect(story.view.session?.start).toBe(planned);
  });

  it('after a weaning, sessions go on at their regular gap', () => {
    const story = at.weaning().later('1h');
    expect(story.view.session?.start).toBe('2035-02-26T14:00');
    story.when('decision.withdrawn');
    expect([story.view.session?.start, story.open]).toEqual([
      '2035-02-19T14:00',
      ['tell-withdrawal'],
    ]);
  });

  it('whoever ended it while they were away is away still, and meets nobody meanwhile (A5)', () => {
    const story = given()
      .hold()
      .later('1d')
      .also(['client.unavailable', { until: '2035-04-30' }]);
    story.later('14d').also('client.ended');
    expect([story.phase, story.view.session]).toEqual(['parting', null]);
    story.later('2d').when('decision.withdrawn', {}, client);
    expect([story.phase, story.view.session, story.context.absences]).toMatchObject([
      'onHold',
      null,
      [{ whose: 'client', until: '2035-04-30' }],
    ]);
    story.later('2035-05-02T10:00').also('client.resumed');
    expect([story.phase, story.view.session?.start]).toEqual(['serving', '2035-05-08T14:00']);
    expect(story.sent('session-invite')).toHaveLength(1);
  });

  it.each([
    ['client.resumed', []],
    [['client.unavailable', { until: '2035-05-30' }] as const, [{ until: '2035-05-30' }]],
  ] as const)('whoever is known to be away by %s is so afterwards', (said, absences) => {
    const story = at.weaning().also('client.unavailable').later('1d').also('client.wantedSooner');
    story.later('1d').also(said).later('1d').also('decision.withdrawn');
    expect(story.context.absences).toMatchObject(absences);
    expect(story.phase).toBe(absences.length === 0 ? 'consolidating' : 'onHold');
  });

  it('is over after it; a plan can still be called off, because the goals are open', () => {
    const story = at.preparing().later('8d');
    expect(story.objection('decision.withdrawn')?.code).toBe('D32.decisionFresh');
    story.also('goals.reopened');
    expect([story.phase, story.context.decision]).toEqual(['serving', null]);
  });

  it('no day of it is lost while somebody is away (G14)', () => {
    const story = at.preparing().later('5d').also('client.unavailable').later('20d');
    story.also('client.resumed').later('1d');
    expect(story.objection('decision.withdrawn')).toBeNull();
    expect(story.later('2d').objection('decision.withdrawn')?.code).toBe('D32.decisionFresh');
  });
});

describe('that it was withdrawn was told by mistake (D19, D32)', () => {
  const wrong = (story: Story, entry: string) =>
    story.later('1d').when('entry.corrected', { entry, because: 'the wrong line' }, supervisor);

  it.each([
    ['the client ends', () => at.parting()],
    ['preparing', () => at.preparing()],
    ['weaning', () => at.weaning()],
    ['the last meeting is offered', () => at.concluding()],
    ['papers are written', () => at.closing()],
    ['a notice runs', () => noticeGiven()],
    ['preparing, and the client is away', () => at.preparing().also('client.unavailable')],
    ['weaning, and the client is away', () => at.weaning().also('client.unavailable')],
  ] as const)('%s: it goes on on the way out, where that was told', (_, decided) => {
    const story = decided().later('1h');
    const { phase, context } = story;
    const planned = story.view.session?.start;
    story.when('decision.withdrawn', {}, supervisor);
    expect(story.phase === phase).toBe(phase === 'onHold');
    wrong(story, 'decision.withdrawn');
    expect([story.phase, story.context.decision]).toEqual([phase, context.decision]);
    expect([story.context.taper?.steps, story.view.session?.start]).toEqual([
      context.taper?.steps,
      planned,
    ]);
    expect([story.context.notice?.effectiveAt, story.context.letter]).toEqual([
      context.notice?.effectiveAt,
      context.letter,
    ]);
    // And it can be taken back once more, however late that was heard.
    expect(story.objection('decision.withdrawn', {}, supervisor)).toBeNull();
  });

  it.each([
    ['prepared', () => at.preparing(), 'serving'],
    ['weaning', () => at.weaning(), 'preparing'],
    ['weaning, and the client is away', () => at.weaning().also('client.unavailable'), 'onHold'],
  ] as const)('%s, and worked on again: the plan stands as it did', (_, decided, phase) => {
    const story = decided().later('1h');
    const { context } = story;
    const planned = story.view.session?.start;
    expect(story.also('goals.reopened').phase).toBe(phase);
    wrong(story, 'goals.reopened#1');
    expect([story.context.taper?.steps, story.view.session?.start]).toEqual([
      context.taper?.steps,
      planned,
    ]);
    expect([story.phase, story.context.decision]).toEqual([context.phase, context.decision]);
  });

  it('a plan that was agreed anew stands instead', () => {
    const story = at.weaning().also('goals.reopened', ['taper.proposed', { preset: 'brief' }]);
    const entry = { entry: 'goals.reopened', because: 'x' };
    expect(story.objection('entry.corrected', entry, supervisor)).toBeNull();
    story.also('taper.agreed');
    expect(story.objection('entry.corrected', entry, supervisor)?.code).toBe('D19.somethingElse');
  });

  it('whoever is back since then is not away again', () => {
    const story = at.weaning().also('client.unavailable').later('1d').also('decision.withdrawn');
    story.later('1d').also('client.resumed');
    wrong(story, 'decision.withdrawn');
    expect([story.phase, story.context.absences]).toEqual(['consolidating', []]);
  });

  it('whoever is away since then is so still, and who ended while away is not', () => {
    const story = at.weaning().also('decision.withdrawn').later('1d').also('client.unavailable');
    wrong(story, 'decision.withdrawn');
    expect([story.phase, story.context.absences.length]).toEqual(['onHold', 1]);
    const ended = given().also('client.unavailable').later('1d').also('client.ended').later('1d');
    expect(ended.also('decision.withdrawn').phase).toBe('onHold');
    wrong(ended, 'decision.withdrawn');
    expect([ended.phase, ended.context.absences, ended.context.frozen]).toEqual([
      'parting',
      [],
      null,
    ]);
  });

  it('nobody said that they may stay: who asks is answered', () => {
    const story = at.weaning().also('return.requested').when('return.agreed', {}, intake);
    expect([story.phase, story.open.includes('return-triage')]).toEqual(['serving', false]);
    wrong(story, 'return.agreed');
    expect([story.phase, story.open.includes('return-triage')]).toEqual(['consolidating', true]);
  });

  it('who ends did not ask to stay, and hears that their time to take it back begins anew', () => {
    const story = wrong(at.parting().later('6d').also('return.requested'), 'return.requested');
    expect(story.phase).toBe('parting');
    story.later('2d');
    expect(story.objection('decision.withdrawn', {}, client)).toBeNull();
  });

  it('is past once something else was decided', () => {
    const story = at.parting().also('decision.withdrawn', 'client.ended');
    const objection = story.objection(
      'entry.corrected',
      { entry: 'decision.withdrawn', because: 'x' },
      supervisor,
    );
    expect(objection?.code).toBe('D19.somethingElse');
  });

  it('of a notice: it can be withdrawn again, also as a decision', () => {
    const story = noticeGiven().later('1h').when('notice.withdrawn', {}, supervisor);
    wrong(story, 'notice.withdrawn');
    expect(story.objection('decision.withdrawn', {}, supervisor)).toBeNull();
    story.also('return.requested').when('return.agreed', {}, intake);
    expect(story.phase).toBe('serving');
  });
});

describe('where nothing is decided, nothing is taken back (D32, G15)', () => {
  it.each([
    ['decision.withdrawn', client],
    ['return.agreed', intake],
  ] as const)('%s: the work goes on anyhow', (said, by) => {
    const objection = at.serving({}, 1).objection(said, {}, by);
    expect([objection?.code, objection?.mend]).toEqual([
      'D32.somethingDecided',
      'Nothing needs doing.',
    ]);
  });

  it('who asked to stay is owed no answer once the notice is withdrawn', () => {
    const story = noticeGiven().also('return.requested').when('notice.withdrawn', {}, supervisor);
    expect([story.phase, story.open.includes('return-triage')]).toEqual(['serving', false]);
    expect(story.objection('return.agreed', {}, intake)?.code).toBe('D32.somethingDecided');
  });

  it('a yes to who asked leads back, however much was told since it was decided', () => {
    const story = at.preparing();
    for (let n = 0; n < 7; n++) story.also('worker.unavailable', 'worker.returned');
    story.also('return.requested').when('return.agreed', {}, intake);
    expect([story.phase, story.context.decision]).toEqual(['serving', null]);
  });
});

describe('who would like to stay or come back is heard (G15)', () => {
  it.each([
    ['preparing', () => at.preparing().later('10d'), 'serving'],
    ['weaning', () => at.weaning().later('10d'), 'serving'],
    ['noticed', () => noticeGiven().later('10d'), 'serving'],
    ['concluding', () => at.concluding().later('10d'), 'preparing'],
  ] as const)('%s: a person answers, and the work goes on or it stays so', (_, decided, phase) => {
    const stays = decided();
    const before = stays.phase;
    stays.also('return.requested');
    expect([stays.phase, stays.open.includes('return-triage')]).toEqual([before, true]);
    stays.when('return.advised', {}, intake);
    expect([stays.phase, stays.open.includes('return-triage')]).toEqual([before, false]);
    stays.also('return.requested');
    expect(stays.objection('return.agreed', {}, client)?.code).toBe('G15.answersForUs');
    expect(stays.when('return.agreed', {}, intake).phase).toBe(phase);
  });

  it('while papers are owed the answer comes first, and the papers go on', () => {
    const story = at.closing().later('2d');
    const { step } = story;
    story.also('return.requested');
    expect([story.phase, story.sent('return-received').length]).toEqual(['returning', 1]);
    story.when('return.advised', {}, intake);
    expect([story.phase, story.step, story.open]).toEqual([
      'closing',
      step,
      expect.arrayContaining(['write-letter', 'sign-summary']),
    ]);
    const again = at.closing().also('return.requested').when('return.agreed', {}, intake);
    expect([again.phase, again.context.counts.returns]).toEqual(['serving', 1]);
  });

  it('who stays does not go to the service that had said yes', () => {
    const story = given(
      ['transfer.proposed', { to: 'clinic', external: true }],
      'transfer.consented',
      ['transfer.conflictChecked', { found: false }],
    ).when('transfer.accepted', {}, { role: 'receiver', ref: 'clinic' });
    expect(story.phase).toBe('concluding');
    story.also('return.requested').when('return.agreed', {}, intake);
    expect([story.phase, story.context.decision, story.open]).toEqual([
      'serving',
      null,
      expect.not.arrayContaining(['answer-transfer', 'propose-transfer', 'handover-note']),
    ]);
  });

  it('within the undo of the client’s own it is taken back (D32)', () => {
    const story: Story = given('client.ended').later('2d').also('return.requested');
    expect([story.phase, story.context.decision]).toEqual(['serving', null]);
  });
});
