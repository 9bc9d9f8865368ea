import { describe, expect, it } from '@jest/globals';
import { endingChart } from '../../workflows/ending/chart.ts';
import { answerFor } from '../../workflows/ending/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { given, type Setting, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';

const client: By = { role: 'client', ref: 'somebody' };
const notReached = ['outcome.recorded', { outcome: 'not_achieved' }] as const;

/** The last meeting was held on Monday 19 February 2035; what was hoped for was not reached. */
function held(setting: Setting = {}): Story {
  return at
    .readyToEnd(setting, ['ending.opened', { reason: 'planned.no_longer_needed' }])
    .also('ending.confirmed', 'taper.waived', [
      'finalSession.scheduled',
      { start: '2035-02-19T14:00' },
    ])
    .hold()
    .also(notReached);
}

/** The same, closed that day. */
function closed(setting: Setting = {}): Story {
  return held(setting).also('letter.handed', 'summary.signed');
}

describe('the two questions (A17, A18)', () => {
  it('come five days after the last contact, in the morning, and name who reads first (A19)', () => {
    const story = closed().later('7d');
    expect(story.sent('feedback-two-questions')[0]).toMatch(/^2035-02-24T(09|1\d):/);
    expect(story.posts.at(-1)?.post.facts).toEqual({
      worker: 'Ana',
      anyone: false,
      reader: 'other-supervisor',
      shownLater: true,
      asksFirst: true,
      asksSecond: true,
    });
  });

  it('given the closing letter came after them, then an answer by mail is read by somebody else first (A20)', () => {
    const story = held().later('7d').also('letter.approved');
    expect(story.sent('closing-letter')).toHaveLength(1);
    const answer = { kind: 'other', words: 'Ana never listened.', unread: true };
    story.also(['reply.received', answer]);
    expect(story.open).toContain('read-feedback');
    expect(story.open).not.toContain('read-reply');
    expect(story.context.feedback).toMatchObject({ state: 'answered' });
  });

  it('are repeated once after two weeks, and closed after four', () => {
    const story = closed().later('6w');
    expect(story.sent('feedback-two-questions').map((one) => one.slice(0, 10))).toEqual([
      '2035-02-24',
      '2035-03-10',
    ]);
    expect(story.context.feedback.state).toBe('silent');
  });

  it('wait while the client is away: they have as long to answer as anybody (G14)', () => {
    const story = closed().later('7d').also('client.unavailable').later('5w');
    expect(story.context.feedback.state).toBe('asked');
    story.also('client.resumed').later('20d');
    expect(story.context.feedback.state).toBe('reminded');
    expect(story.later('7d').context.feedback.state).toBe('silent');
  });

  it('are not asked when the goals were reached: then the client says something or not', () => {
    const story = at.following().later('6w');
    expect(story.sent('feedback-two-questions')).toEqual([]);
    story.when('feedback.answered', { unlikely: false }, client);
    expect(story.context.feedback.state).toBe('answered');
  });

  it('only the second where somebody simply left (C13)', () => {
    const story = at.parting().later('8d').also(at.handed, 'summary.signed').later('10d');
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'feedback-two-questions',
      facts: { asksFirst: false, asksSecond: true },
    });
  });

  it('never hold the closing up', () => {
    const story = held().later('6d').when('feedback.answered', { unlikely: true }, client);
    expect(story.open).toEqual(expect.arrayContaining(['read-feedback', 'independent-ear']));
    expect(story.also('letter.handed', 'summary.signed').phase).toBe('following');
  });

  it('are put by a person, and not by the worker, where nothing may be written', () => {
    const story = closed({ row: { preferredChannel: 'phone' } });
    story.also(['task.done', { task: 'tell-in-person#1' }]).later('7d');
    expect(story.open).toContain('ask-feedback');
    expect(story.task('ask-feedback').who).toBe('other-supervisor');
  });

  it.each([
    ['an opt-out', ['client.optedOut', { from: 'followUp' }]],
    ['a death', 'client.died'],
  ] as const)('are not asked after %s (G16)', (_, fact) => {
    const story = closed().also(fact).later('6w');
    expect(story.sent('feedback-two-questions')).toEqual([]);
    expect(story.context.feedback.state).toBe('silent');
  });

  it('nor after a danger, though that ending was unplanned', () => {
    const story = held().decidedAs({ reason: 'worker.threat', kind: 'unplanned' });
    story.also('letter.handed', 'summary.signed').later('1d');
    const answer = story.objection('feedback.answered', { unlikely: false }, client);
    expect(answer?.code).toBe('A17.questionsFit');
  });
});

describe('an answer', () => {
  const answered = (unlikely = false) =>
    closed().later('7d').when('feedback.answered', { unlikely, answer: 'F-17' }, client);

  it('is not taken by the worker, so that nobody need be careful (A19)', () => {
    const story = closed().later('7d');
    expect(story.objection('feedback.answered', { unlikely: false })?.code).toBe(
      'A19.toldToAnother',
    );
  });

  const whole = {
    stood: 'The evenings were too late for the last bus',
    tags: ['timing', 'access'],
    again: 'very_unlikely',
    why: 'I would not know whom to ask',
    feelings: ['relief', 'anger'],
  } as const;

  it('is kept in the client’s words: what stood in the way, and how help feels now (A17, A18)', () => {
    const story = closed().later('7d').when('feedback.answered', whole, client);
    expect(story.context.feedback).toMatchObject({ state: 'answered', said: whole });
    expect(story.open).toEqual(expect.arrayContaining(['independent-ear', 'read-feedback']));
  });

  it('is shown to nobody but its first reader until it is released, and feelings never (A7, A20)', () => {
    const story = closed().later('7d').when('feedback.answered', whole, client);
    expect(JSON.stringify([story.view, story.log])).not.toMatch(/last bus|"relief"/);
    expect(answerFor(story.context, supervisor)).toEqual(whole);
    expect(answerFor(story.context, { role: 'worker', ref: 'W-7' })).toBeNull();
    story.when('feedback.released', {}, supervisor);
    expect(story.view.said.feedback).toMatchObject({ stood: whole.stood, again: whole.again });
    expect(JSON.stringify([story.view, story.log])).not.toContain('"relief"');
  });

  it('of the worker’s own talk is kept only that there was one (G20, C29, C30)', () => {
    const story = closed().later('1d');
    const words = { feelings: ['relief'], closeToHome: true };
    for (const type of ['debrief.booked', 'debrief.done', 'debrief.declined'] as const) {
      const by = { role: 'worker', ref: 'W-7' };
      const heard = endingChart.hear({ type, id: 'x', by, with: words });
      expect(heard).toMatchObject({ code: 'malformed' });
    }
    const offer = story.view.owed.find(({ type }) => type === 'debrief')?.note;
    expect(offer).toMatch(/Rejection, relief, anger, guilt or shame/);
    expect(offer).toMatch(/close to home/);
  });

  it('is read by somebody else first, and the worker sees it after ten days (A20)', () => {
    const story = answered();
    expect(story.task('read-feedback').who).toBe('other-supervisor');
    expect(story.later('9d').context.feedback.state).toBe('answered');
    expect(story.later('2d').context.feedback.state).toBe('released');
    expect(story.open).not.toContain('read-feedback');
  });

  it('A19: may be kept from the worker, as the client says: it is never released', () => {
    const story = closed().later('7d');
    story.when('feedback.answered', { unlikely: false, forWorker: false }, client);
    expect(story.objection('feedback.released', {}, supervisor)?.code).toBe('A19.mayBeSeen');
    expect(story.later('6w').context.feedback.state).toBe('answered');
    expect(story.open).not.toContain('hear-feedback');
  });

  it('A20: the worker is asked to listen and not to rebut, and whatever they reply is refused', () => {
    const story = answered().later('11d');
    expect(story.view.owed.find(({ type }) => type === 'hear-feedback')).toMatchObject({
      who: 'worker',
      what: 'The client’s answer is there for you: listen, and do not rebut it',
    });
    expect(story.objection('feedback.replied', { words: 'Thank you.' })?.code).toBe(
      'A20.listensFirst',
    );
  });

  it('A20: is answered by whoever read it first, who thanks and does not defend us; never by the worker', () => {
    const thanks = { words: 'From May on we also meet on two mornings.' };
    const story = answered();
    expect(story.objection('feedback.replied', thanks)?.code).toBe('A20.listensFirst');
    const own: By = { role: 'supervisor', ref: 'W-7' };
    expect(story.objection('feedback.replied', thanks, own)?.code).toBe('A20.listensFirst');
    for (const words of [
      'As we explained, the evenings were the only time.',
      'To be fair, nobody else has said so.',
      'Our policy is that everybody comes at six.',
    ]) {
      const refusal = story.objection('feedback.replied', { words }, supervisor);
      expect([words, refusal?.code, refusal?.why]).toEqual([
        words,
        'G12.soundWords',
        expect.stringContaining('(A20)'),
      ]);
    }
    story.when('feedback.replied', thanks, supervisor).later('1d');
    expect(story.posts.at(-1)?.post).toMatchObject({ intent: 'feedback-reply', facts: thanks });
    expect(given().objection('feedback.replied', thanks, supervisor)?.code).toBe('impossible');
  });

  it('is released or withheld sooner by the one who read it', () => {
    const story = answered();
    expect(story.objection('feedback.released')?.code).toBe('A20.readFirst');
    expect(story.when('feedback.withheld', {}, supervisor).later('4w').context.feedback.state).toBe(
      'withheld',
    );
    const open = answered().when('feedback.released', {}, supervisor).open;
    expect(open).toEqual(expect.arrayContaining(['debrief', 'hear-feedback']));
  });

  it('"I would be slow to seek help again" is heard by somebody else at once (A18)', () => {
    const story = answered(true);
    expect(story.open).toEqual(expect.arrayContaining(['independent-ear', 'read-feedback']));
    expect(answered().open).not.toContain('independent-ear');
  });

  it('that comes late counts, and "no" is an answer', () => {
    const late = closed().later('8w').when('feedback.answered', { unlikely: false }, client);
    expect(late.context.feedback.state).toBe('answered');
    const declined = closed().later('7d').when('feedback.declined', {}, client).later('6w');
    expect(declined.sent('feedback-two-questions')).toHaveLength(1);
    expect(declined.context.feedback.state).toBe('declined');
  });

  it('changes nothing about coming back, and the new service is asked about anew (G15)', () => {
    const story = answered().also('return.requested', 'return.agreed');
    expect([story.phase, story.context.feedback.state]).toEqual(['serving', 'none']);
  });
});

describe('care for the worker (C28–C30, A7)', () => {
  it('a talk is offered after an ending that did not go as hoped', () => {
    const story = held();
    expect(story.open).toContain('debrief');
    expect(story.task('debrief').who).toBe('worker');
    expect(at.closing().open).not.toContain('debrief');
  });

  it('and after an abrupt one (A7)', () => {
    expect(at.parting().later('8d').open).toContain('debrief');
  });

  it('D2: is offered with the question whether something from elsewhere is carried into it, which is kept nowhere', () => {
    const story = closed();
    const question = 'Is anything from elsewhere being carried into this?';
    expect(story.view.owed.find(({ type }) => type === 'debrief')?.prompts).toEqual([question]);
    story.also('debrief.booked', 'debrief.done').later('1d');
    expect(JSON.stringify([story.context, story.log, story.posts])).not.toContain('from elsewhere');
  });

  it('once more after five working days, then it rests; nobody is told of it', () => {
    const story = closed();
    const first = story.task('debrief').id;
    expect(story.later('8d').task('debrief').id).not.toBe(first);
    expect(story.later('8d').open).not.toContain('debrief');
    const told = story.context.tasks.filter((t) => t.type === 'debrief');
    expect(told.map((t) => [t.who, t.escalated])).toEqual([
      ['worker', 0],
      ['worker', 0],
    ]);
  });

  it('is the worker’s own to take or to leave, and holds nothing up (C30)', () => {
    const story = closed();
    expect(story.phase).toBe('following');
    expect(story.objection('debrief.done', {}, supervisor)?.code).toBe('C30.workersOwn');
    expect(story.also('debrief.booked').open).not.toContain('debrief');
    expect(story.also('debrief.done').context.reflection.state).toBe('done');
    expect(closed().also('debrief.declined').later('8w').open).not.toContain('debrief');
  });

  it('what was said in it has no place here, nor how close to home it was, nor what was carried into it (G20, C29, A7, D2)', () => {
    const by: By = { role: 'worker', ref: 'W-7' };
    const told = endingChart.hear({
      type: 'debrief.done',
      id: 'x',
      by,
      with: { closeToHome: true },
    });
    expect(told).toMatchObject({ code: expect.any(String) });
    const { reflection } = closed().also('debrief.done').context;
    expect(Object.keys(reflection)).toEqual(['state', 'at']);
  });
});

describe('the second of the two questions', () => {
  it('given it is answered by itself, then both are read together, and a no to the worker stands', () => {
    const client = { role: 'client', ref: 'somebody' } as const;
    const story = at.closing();
    story.when('feedback.answered', { stood: 'It came late', forWorker: false }, client);
    story.when('feedback.answered', { again: 'very_unlikely', why: 'The wait' }, client);
    expect(story.context.feedback).toMatchObject({
      state: 'answered',
      forWorker: false,
      said: { stood: 'It came late', again: 'very_unlikely', why: 'The wait' },
    });
    // Another route to help is offered (A18).
    expect(story.open).toEqual(expect.arrayContaining(['read-feedback', 'independent-ear']));
  });
});
