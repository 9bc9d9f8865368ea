import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../workflows/policy/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { type Fact, given, givenWith, supervisor } from './given.ts';
import * as at from './journeys.ts';

const goal = ['goal.named', { wording: 'Sleep through most nights' }] as const;

describe('work in which no goal moves (D15)', () => {
  it('D15: while an ending is prepared, to refer or to end is kept; to go on needs the plan taken back', () => {
    const story = at.preparing();
    const refused = story.objection('stagnation.decided', { decision: 'continue' });
    expect([refused?.code, refused?.mend]).toEqual([
      'D15.decidesToPart',
      expect.stringContaining('goals.reopened'),
    ]);
    story.also(['stagnation.decided', { decision: 'refer' }]);
    expect(story.view.said.standstill).toBe('refer');
    expect(story.objection('goals.reopened')).toBeNull();
  });

  it('is looked at after twelve sessions, with what both expect of it (D9, B15)', () => {
    const story = given(goal).hold(12);
    expect(story.step).toBe('deciding');
    expect(story.open).toEqual(expect.arrayContaining(['stagnation-review', 'expectation-review']));
  });

  it('or after six months, when sessions are rare', () => {
    const story = givenWith({ row: { cadenceDays: 28 } }).hold(6);
    expect(story.deadline('stagnationDue').slice(0, 10)).toBe('2035-08-05');
  });

  it('counts anew when a goal moves by a step', () => {
    const story = given(goal).hold(11);
    story.also(['goal.rated', { goal: 1, reached: 3 }]).hold(11);
    expect(story.step).toBe('steady');
    expect(story.hold().step).toBe('deciding');
  });

  it('does not count a rating that says the same again', () => {
    const story = given(goal, ['goal.rated', { goal: 1, reached: 3 }]).hold(11);
    expect(story.also(['goal.rated', { goal: 1, reached: 3 }]).hold().step).toBe('deciding');
  });

  it('goes on only with a second signature, and is looked at again every year', () => {
    const story = given().hold(12);
    story.when('stagnation.decided', { decision: 'continue' });
    expect(story.step).toBe('countersigning');
    expect(story.open).toContain('countersign-review');
    expect(story.objection('stagnation.countersigned')?.code).toBe('D15.countersigner');
    story.when('stagnation.countersigned', {}, supervisor);
    expect([story.step, story.open]).toEqual(['steady', ['name-the-ending', 'expectation-review']]);
    expect(story.deadline('stagnationDue').slice(0, 10)).toBe('2036-04-23');
  });

  it('leads to the talk about the ending, when both decide so', () => {
    const story = given()
      .hold(12)
      .also(['stagnation.decided', { decision: 'planEnding' }]);
    expect([story.step, story.open.includes('open-ending-talk')]).toEqual(['reviewDue', true]);
  });

  it.each([
    ['a readiness that both agree on', ['readiness.agreed', { basis: 'sufficient_progress' }]],
    ['goals that are all reached', ['goal.rated', { goal: 1, reached: 9 }]],
  ] as const)('asks nobody to countersign after %s', (_, fact) => {
    const story = given(goal).hold(12);
    story.also(['stagnation.decided', { decision: 'continue' }], fact);
    expect([story.step, story.task('countersign-review').state]).toEqual(['reviewDue', 'moot']);
  });

  it('leaves room for the talk about the ending, where that came due before', () => {
    const story = given(['readiness.agreed', { basis: 'sufficient_progress' }]).later('7mo');
    expect([story.step, story.open.includes('open-ending-talk')]).toEqual(['deciding', true]);
    story.also('endingTalk.held');
    expect([story.step, story.open.includes('open-ending-talk')]).toEqual(['deciding', false]);
  });

  it('is a reason to end only after that decision (G9)', () => {
    const reason = { reason: 'planned.stagnation' };
    const story = given().hold(12);
    expect(story.objection('ending.opened', reason)?.code).toBe('D15.stagnationDecided');
    story.also(['stagnation.decided', { decision: 'planEnding' }], ['ending.opened', reason]);
    expect(story.phase).toBe('preparing');
  });
});

describe('goals (A24, B2, D11)', () => {
  it('that are all reached prompt the talk about the ending (C4)', () => {
    const story = given(goal, ['goal.named', { wording: 'No rows', direction: 'be_free_of' }]);
    story.also(['goal.rated', { goal: 1, reached: 9 }]);
    expect(story.open).not.toContain('open-ending-talk');
    expect(story.also(['goal.rated', { goal: 2, reached: 8 }]).open).toContain('open-ending-talk');
  });

  it('are asked about by their number', () => {
    expect(given().objection('goal.rated', { goal: 2, reached: 1 })?.code).toBe('A24.goalKnown');
  });

  it('are not dropped for later ones: a full list says so, and one that is taken back makes room', () => {
    const story = given();
    for (let n = 1; n <= 8; n++) story.also(['nextStep.agreed', { what: `Step ${n}` }]);
    expect(story.objection('nextStep.agreed', { what: 'Step 9' })?.code).toBe('C7.stepFits');
    story.also(['entry.corrected', { entry: 'nextStep.agreed', because: 'said twice' }]);
    expect(story.objection('nextStep.agreed', { what: 'Step 9' })).toBeNull();
    const row = { goals: Array.from({ length: 24 }, (_, n) => `Goal ${n}`) };
    const another = givenWith({ row }).objection('goal.named', { wording: 'One more' });
    expect(another?.code).toBe('A24.goalFits');
  });

  it('or readiness is agreed outright (C4)', () => {
    const story = given(['readiness.agreed', { basis: 'no_longer_needed' }]);
    expect([story.step, story.open]).toEqual(['reviewDue', ['open-ending-talk']]);
  });
});

describe('a limit that was agreed (C12)', () => {
  it('of sessions is told at half, at three quarters, and when two are left', () => {
    const row: Partial<Row> = { sessionCap: 12 };
    const story = givenWith({ row });
    const told: number[] = [];
    for (let held = 1; held <= 12; held++) {
      const before = story.sent('time-limit-notice').length + story.context.service.warned;
      story.hold().later('2d');
      if (story.context.service.warned + story.sent('time-limit-notice').length > before)
        told.push(held);
    }
    expect(told).toEqual([6, 9, 10]);
    expect(story.context.service.warned).toBe(3);
  });

  it('of time is told at the same shares of it', () => {
    const story = givenWith({ row: { plannedEnd: '2035-12-31' } });
    expect(story.deadline('timeWarningDue').slice(0, 10)).toBe('2035-07-20');
    story.later('2035-07-21T12:00');
    expect(story.open).toContain('time-limit-talk');
    expect(story.deadline('timeWarningDue').slice(0, 10)).toBe('2035-10-10');
  });
});

describe('what may be in the way (B6–B24)', () => {
  it('two missed sessions in a row are a signal, and nothing more (B6, B7, G9)', () => {
    const story = given().hold(2);
    story.untilSession().when('session.missed').untilSession().when('session.missed');
    expect(story.context.rupture).toBe('suspected');
    expect(story.open).toContain('raise-gently');
    expect(story.phase).toBe('serving');
    story.also('rupture.setAside');
    expect(story.later('2d').context.rupture).toBe('none');
  });

  it('the one question about the work is a signal only when answered so (B7, B13)', () => {
    const asked = given(['check.answered', { different: 'no' }]);
    expect(asked.context.rupture).toBe('none');
    expect(asked.also(['check.answered', { different: 'yes' }]).context.rupture).toBe('suspected');
  });

  it('a guess about the client needs a second view (B22, B4, B5)', () => {
    const guess = { hypothesis: 'thinking', topic: 'pace', form: 'withdrawal' };
    expect(given().objection('rupture.named', guess)?.code).toBe('B22.secondViewGiven');
    expect(given(['rupture.named', { ...guess, secondView: true }]).context.rupture).toBe('open');
  });

  it('what is mended counts as an achievement, and expectations are talked about (B15, B20)', () => {
    const story = given('rupture.named', 'rupture.repaired');
    expect(story.context.service.repaired).toBe(1);
    expect(story.open).toEqual(['expectation-review']);
  });

  it('expectations: the worker’s own duties first (B16, B17)', () => {
    const story = given('expectations.asked');
    expect(story.objection('expectations.reviewed', { workerFirst: false })?.code).toBe(
      'B17.workerFirst',
    );
    expect(story.also(['expectations.reviewed', { workerFirst: true }]).open).toEqual([]);
  });

  it('B15: are talked about before the worker ends the work, and once is enough', () => {
    const opening = { reason: 'planned.goals_reached', outcome: 'achieved' };
    const ours: Fact = ['ending.opened', { ...opening, initiator: 'worker' }];
    expect(given(ours).open).toContain('expectation-review');
    expect(given(['ending.opened', opening]).open).not.toContain('expectation-review');
    const reviewed: Fact = ['expectations.reviewed', { workerFirst: true }];
    expect(given(reviewed, ours).open).not.toContain('expectation-review');
  });

  it('who is unhappy with the work is offered another worker before anything ends (A16)', () => {
    const reason = { reason: 'relationship.dissatisfied', initiator: 'client' };
    const story = given();
    expect(story.objection('ending.opened', reason)?.why).toContain('no other worker was offered');
    story.also(['expectations.reviewed', { workerFirst: true }], 'worker.offered');
    expect(story.also(['ending.opened', reason]).phase).toBe('preparing');
  });
});

describe('risk (G2)', () => {
  it('of concern is asked about within two working hours', () => {
    const story = given(['risk.changed', { level: 'concern' }]);
    expect([story.open, story.timeOf(story.task('concern-check').due)]).toEqual([
      ['concern-check'],
      '2035-02-05T11:00',
    ]);
  });

  it('that is urgent calls a person at once, and the supervisor', () => {
    const story = given(['risk.changed', { level: 'urgent' }]);
    expect(story.open).toEqual(['safety-check', 'urgent-risk']);
    expect(story.also(['risk.changed', { level: 'clear' }]).open).toEqual(['safety-check']);
  });
});

describe('an ending of both (C3)', () => {
  it('needs the word of both before it goes without weaning', () => {
    const story = at.preparing().also(...at.prepared);
    expect(story.objection('taper.waived')?.code).toBe('C3.bothAgree');
    expect(story.also('ending.confirmed', 'taper.waived').phase).toBe('concluding');
  });

  it('is confirmed by proposing and agreeing a taper', () => {
    expect(at.weaning().context.decision?.confirmed).toEqual({ client: true, worker: true });
  });

  it('its outcome may be recorded whenever it is known (A14, A15)', () => {
    const further = { reason: 'planned.sufficient_progress' };
    const story = given(['ending.opened', further], ['outcome.recorded', { outcome: 'partly' }]);
    expect(story.context.decision?.outcome).toBe('partly');
  });

  it('reasons are known ones, the agency’s own words among them (C1)', () => {
    const policy = (p: Policy) => ({
      ...p,
      reasons: { synonyms: { 'moved on': 'planned.no_longer_needed' } },
    });
    expect(given().objection('ending.opened', { reason: 'moved on' })?.code).toBe('C1.reasonKnown');
    const story = givenWith({ policy }, ['ending.opened', { reason: 'moved on' }]);
    expect(story.context.decision?.reason).toBe('planned.no_longer_needed');
  });
});

describe('practice (A34, C9)', () => {
  const named = ['riskFactor.named', { type: 'stress' }] as const;
  const repair = { factor: 'stress', where: 'repair' };

  it('may be a rupture that was mended, and only one that was (B21)', () => {
    const story = given([...named]);
    expect(story.objection('strategy.practised', repair)?.code).toBe('B21.practisedTruly');
    story.also('rupture.named', 'rupture.repaired', ['strategy.practised', repair]);
    expect(story.context.riskFactors[0]?.practised).toBe(1);
  });

  it('that stays empty is asked for, and then agreed anew (D10)', () => {
    const story = at.weaning().hold(2);
    expect(story.open).toContain('risk-and-practice');
    expect(story.hold(1).open).toContain('recontract');
    expect(
      story.also(['strategy.practised', { factor: 'habit_return', where: 'session' }]).open,
    ).not.toContain('recontract');
  });

  it('support is widened where contact itself is the reward (B5, B22, D25)', () => {
    const guess = { hypothesis: 'reinforcement', secondView: true };
    expect(given(['rupture.named', guess]).open).toContain('widen-support');
    expect(given('rupture.named').open).not.toContain('widen-support');
  });

  it('B5: is asked for again when the gaps begin to grow, though that was guessed long before', () => {
    const guess = { hypothesis: 'reinforcement', secondView: true };
    const begun = (...said: Fact[]) =>
      at
        .readyToEnd()
        .also(
          ...said,
          'ending.confirmed',
          ['taper.proposed', { preset: 'standard' }],
          'taper.agreed',
        );
    const named: Fact[] = [
      ['rupture.named', guess],
      'rupture.repaired',
      ['task.done', { task: 'widen-support#1' }],
    ];
    const story = begun(...named);
    expect([story.phase, story.open]).toEqual([
      'consolidating',
      expect.arrayContaining(['widen-support']),
    ]);
    expect(story.also(['support.named', { label: 'A walking group' }]).open).not.toContain(
      'widen-support',
    );
    expect(begun().open).not.toContain('widen-support');
  });

  it('risks are old habits as well as friends who press (A31, A32)', () => {
    const story = given(
      ['riskFactor.named', { type: 'habit_return', strategy: 'phone off at nine' }],
      ['riskFactor.named', { type: 'peer_pressure', strategy: 'say no once, and leave' }],
    );
    expect(story.context.riskFactors.map((r) => r.type)).toEqual(['habit_return', 'peer_pressure']);
  });
});

describe('the last meeting of a weaning', () => {
  it('is taken to supervision before, as even a good ending is hard work (A22, C36)', () => {
    const story = at.weaning({}, { preset: 'brief' }).also('practice.waived');
    while (story.phase === 'consolidating')
      story.later('1d').also(...(story.step === 'sessionDue' ? (['session.held'] as const) : []));
    expect(story.open).toContain('supervision-slot');
    expect(story.hold().open).not.toContain('supervision-slot');
  });
});
