import { describe, expect, it } from '@jest/globals';
import { settledOf } from '../../workflows/ending/reading/settled.ts';
import { noticeGiven } from './notice-given.ts';
import { given, supervisor, type Fact, type Story } from './given.ts';
import * as at from './journeys.ts';
import { stories } from './stories.ts';

const client = { role: 'client', ref: 'Kim' } as const;

const receiver = { role: 'receiver', ref: 'W-9' } as const;
const passing: Fact[] = [
  ['transfer.proposed', { to: 'W-9' }],
  'transfer.consented',
  ['transfer.conflictChecked', { found: false }],
];

/** What became of the last thing of that name, whichever kind it is. */
function became(story: Story, what: string) {
  const { settled } = story.view;
  return settled.findLast((one) => one.what === what) ?? null;
}

describe('what became of a task', () => {
  const takenOver = () =>
    given(...passing)
      .when('transfer.accepted', {}, receiver)
      .later('1h');

  it('done: it was told that it was', () => {
    const story = takenOver().also('handover.drafted', 'handover.held');
    expect(became(story, 'warm-handover')).toMatchObject({ outcome: 'done', by: 'worker W-7' });
    expect(became(story, 'handover-note')).toMatchObject({ outcome: 'done' });
  });

  it('skipped: they began without it, and it is known who says so', () => {
    const story = takenOver().when('transfer.started');
    for (const task of ['warm-handover', 'handover-note']) {
      const skipped = { outcome: 'skipped', told: 'transfer.started', by: 'worker W-7' };
      expect(became(story, task)).toMatchObject(skipped);
      expect(story.log).toContainEqual(
        expect.objectContaining({
          kind: 'task',
          what: task,
          state: 'skipped',
          reason: 'transfer.started',
          by: 'worker',
          ref: 'W-7',
        }),
      );
    }
  });

  it('skipped by hand: with a reason, kept as it was said, and in no line of the log', () => {
    const because = 'Kim would rather meet her alone';
    const story = takenOver();
    const { id } = story.task('warm-handover');
    expect(
      story.objection('task.skipped', { task: id, because }, { role: 'intake', ref: 'I-1' })?.code,
    ).toBe('6.8.maySkip');
    story.when('task.skipped', { task: id, because }, supervisor);
    expect(became(story, 'warm-handover')).toMatchObject({
      outcome: 'skipped',
      by: 'supervisor S-2',
      because,
    });
    expect(JSON.stringify(story.log)).not.toContain(because);
    expect(story.objection('task.skipped', { task: id, because }, supervisor)?.why).toContain(
      `${id} is skipped since 2035-02-05, by task.skipped of supervisor S-2`,
    );
  });

  it('not skipped: what somebody is owed', () => {
    const story = at.closing();
    const because = 'no time';
    for (const type of ['write-letter', 'sign-summary'] as const) {
      const task = story.task(type).id;
      expect(story.objection('task.skipped', { task, because }, supervisor)?.code).toBe(
        '6.8.skippable',
      );
    }
  });

  it('lapsed: its time passed', () => {
    const danger: Fact = ['emergency.declared', { because: 'danger' }];
    const story = at.serving().also(danger).later('6wd').also('ending.named');
    expect(became(story, 'sign-emergency')).toMatchObject({ outcome: 'lapsed' });
    const debriefed = stories['closed in silence']().later('20wd');
    expect(became(debriefed, 'debrief')).toMatchObject({ outcome: 'lapsed' });
  });

  it('moot: what it was for no longer applies', () => {
    const preparing = at.preparing().later('1h').when('client.ended');
    expect(became(preparing.later('8d'), 'open-ending-talk')).toMatchObject({ outcome: 'moot' });
    const dead = at.preparing().when('client.died');
    expect(became(dead, 'open-ending-talk')).toMatchObject({
      outcome: 'moot',
      told: 'client.died',
    });
  });

  it('withdrawn: with the notice that was taken back', () => {
    const story = given(['ending.proposed', proposal]).when('notice.withdrawn', {
      because: 'the funding goes on',
    });
    for (const task of ['ending-conversation', 'offer-options', 'approve-agency-ending']) {
      expect(became(story, task)).toMatchObject({ outcome: 'withdrawn', told: 'notice.withdrawn' });
    }
  });

  const proposal = { reason: 'agency.scope_or_capacity', stillNeeded: true, integrity: true };
});

describe('what became of a session', () => {
  it('held, missed, excused and called off by people', () => {
    const because = 'the room is flooded';
    const story = given().hold().untilSession().also('session.missed', 'session.excused');
    story.when('session.cancelled', { because });
    const sessions = story.view.settled.filter(({ kind }) => kind === 'session');
    expect(sessions.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['held', 'done'],
      ['missed', 'lapsed'],
      ['excused', 'skipped'],
      ['cancelled', 'skipped'],
    ]);
    expect(sessions.at(-1)).toMatchObject({ because, by: 'worker W-7' });
  });

  it('moot: it lay ahead, and the stage changed', () => {
    const story = at.serving({}, 1).when('client.died');
    expect(became(story, 'session')).toMatchObject({ state: 'moot', outcome: 'moot' });
  });

  it('one whose time had come stays to be recorded, whatever became of the ending', () => {
    const story = at.serving({}, 1).untilSession().later('2h').when('client.died');
    expect(became(story, 'session')).toMatchObject({ state: 'unrecorded', outcome: 'lapsed' });
    story.later('3wd');
    expect(story.open).toContain('record-session');
    expect(story.when('session.held').context.counts.held).toBe(2);
    expect(became(story, 'session')).toMatchObject({ state: 'held', outcome: 'done' });
    expect(became(story, 'record-session')).toMatchObject({ outcome: 'done' });
  });

  it('one after the day of a death that is told late lay ahead', () => {
    const story = at.serving({}, 1).untilSession().later('2h');
    story.when('client.died', {}, supervisor, '2035-02-11');
    expect(became(story, 'session')).toMatchObject({ state: 'moot' });
  });

  it('the last one, left unrecorded when the client ends: the offer of another is no record of it', () => {
    const story = at.serving({}, 1).untilSession().later('1h').also('client.ended').later('8d');
    const unrecorded = story.context.sessions.find(({ state }) => state === 'unrecorded');
    expect(unrecorded?.start).toBe('2035-02-12T14:00');
    story.when('session.held', {}, undefined, '2035-02-12');
    expect(story.context.finalSession.state).not.toBe('held');
    expect(story.context.counts.held).toBe(2);
  });

  it('withdrawn: the case was registered by mistake', () => {
    const admin = { role: 'admin', ref: 'A-1' } as const;
    const story = given().when('ending.annulled', { because: 'twice in the file' }, admin);
    const [session] = settledOf(story.context).filter(({ kind }) => kind === 'session');
    expect(session).toMatchObject({ outcome: 'withdrawn', because: 'twice in the file' });
  });
});

describe('what became of a message', () => {
  it('done, skipped, lapsed, moot', () => {
    const sent = at.preparing();
    expect(became(sent, 'ending-talk-invite')).toMatchObject({ state: 'sent', outcome: 'done' });
    const unwished = given('client.optedOut', 'client.ended');
    expect(became(unwished, 'closing-talk-offer')).toMatchObject({ outcome: 'skipped' });
    const lost = at.serving({}, 1);
    lost.post = 'refused';
    expect(became(lost.also('client.ended'), 'closing-talk-offer')).toMatchObject({
      state: 'undeliverable',
      outcome: 'lapsed',
    });
    const dead = given().later('2035-02-05T21:30').also('client.ended', 'client.died');
    expect(became(dead, 'closing-talk-offer')).toMatchObject({
      state: 'cancelled',
      outcome: 'moot',
    });
  });

  it('withdrawn: what led to it was taken back before it left', () => {
    const story = given().later('2035-02-05T21:30').also('client.ended', 'decision.withdrawn');
    expect(became(story, 'closing-talk-offer')).toMatchObject({
      outcome: 'withdrawn',
      told: 'takenBack',
    });
  });
});

describe('what became of a debrief (C28–C30, G20)', () => {
  const offered = () => stories['closed in silence']();
  const debrief = (story: Story) => story.view.settled.find(({ kind }) => kind === 'debrief');

  it('done, when it was held; booked it is still to come', () => {
    const story = offered().when('debrief.booked');
    expect([story.view.reflection, debrief(story)]).toEqual(['booked', undefined]);
    expect(debrief(story.when('debrief.done'))).toMatchObject({ outcome: 'done', because: null });
  });

  it('skipped, when the worker would rather not', () => {
    expect(debrief(offered().when('debrief.declined'))).toMatchObject({ outcome: 'skipped' });
  });

  it('lapsed, when nobody took it up: that is no no', () => {
    expect(debrief(offered().later('20wd'))).toMatchObject({ state: 'lapsed', outcome: 'lapsed' });
  });

  it('moot, when the client came back before', () => {
    expect(debrief(stories['back before it was talked over']())).toMatchObject({
      outcome: 'moot',
    });
  });

  it('withdrawn, when nobody had died', () => {
    const story = at.serving({}, 1).when('client.died');
    expect(story.view.reflection).toBe('offered');
    const wrong = { entry: 'client.died', because: 'another client of that name' };
    story.when('entry.corrected', wrong, { role: 'worker', ref: 'W-7' });
    story.when('entry.corrected', wrong, supervisor);
    expect(debrief(story)).toMatchObject({ outcome: 'withdrawn' });
    expect(became(story, 'condolence')).toMatchObject({
      outcome: 'withdrawn',
      because: wrong.because,
    });
  });
});

describe('what became of a contact after closing (C14)', () => {
  const touches = (story: Story) =>
    story.view.settled.flatMap(({ kind, id, outcome, state, by }) =>
      kind === 'touch' ? [[id, outcome, state, by]] : [],
    );

  it('given it was answered, it is done; given the client then wants no more, the rest is skipped by them', () => {
    const story = at.following().later('2035-03-13T12:00');
    story.when('touch.answered', { outcome: 'well' }, client);
    expect(touches(story)).toEqual([['touch#1', 'done', 'well', 'client Kim']]);
    story.when('followUp.declined', {}, client);
    expect(touches(story).slice(1)).toEqual(
      [2, 3, 4].map((k) => [`touch#${k}`, 'skipped', 'dropped', 'client Kim']),
    );
  });

  it('given nobody answers, it lapsed; given an answer comes late, it is done after all', () => {
    const story = at.following({}, 'light').later('4mo');
    expect(touches(story)).toEqual([['touch#1', 'lapsed', 'no_reply', null]]);
    story.when('touch.answered', { outcome: 'wants_contact' }, client);
    expect(touches(story)).toEqual([['touch#1', 'done', 'wants_contact', 'client Kim']]);
  });

  it('given the client likes less contact, what is more than that is skipped and not forgotten', () => {
    const story = at.following().when('contactStyle.chosen', { style: 'minimal' }, client);
    expect(touches(story).map(([id, outcome]) => [id, outcome])).toEqual(
      [2, 3, 4].map((k) => [`touch#${k}`, 'skipped']),
    );
  });

  it('given the client has died, nothing is asked of anybody: moot', () => {
    const story = at.following().when('client.died');
    expect(new Set(touches(story).map(([, outcome]) => outcome))).toEqual(new Set(['moot']));
  });
});

describe('why something was told', () => {
  it.each([
    ['client.ended', { reason: 'I am moving in with my sister' }, () => at.serving({}, 1)],
    ['finalSession.impossible', { because: 'the ferry is out until May' }, () => at.concluding()],
    ['notice.withdrawn', { because: 'the funding goes on' }, () => noticeGiven()],
    ['documents.waived', { because: 'Kim has copies' }, () => holding()],
    ['client.unavailable', { because: 'a stay in hospital' }, () => at.serving()],
    ['taper.held', { because: 'exams' }, () => at.weaning()],
  ] as const)('is kept as it was said, beside the code: %s', (fact, words, story) => {
    const told = story();
    const kim = { role: 'client', ref: 'Kim' } as const;
    const by = { 'documents.waived': kim, 'finalSession.impossible': supervisor };
    told.when(fact, words, Object.entries(by).find(([name]) => name === fact)?.[1]);
    const [because] = Object.values(words);
    expect(told.view.reasons.at(-1)).toMatchObject({ what: fact, because });
    expect(JSON.stringify(told.log)).not.toContain(because);
  });

  it('and of a last session that nobody chose, that its time passed', () => {
    const story = at.concluding().later('3w');
    expect(story.view.finalSession).toEqual({ state: 'declined', because: 'unanswered' });
    expect(became(story, 'final-session-resolve')).toMatchObject({ outcome: 'lapsed' });
    const said = at.concluding().when('finalSession.declined');
    expect(said.view.finalSession).toEqual({ state: 'declined', because: null });
  });

  const holding = () => at.closing().when('original.held', { item: 'a drawing' });
});
