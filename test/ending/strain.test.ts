import { describe, expect, it } from '@jest/globals';
import { viewOf } from '../../workflows/ending/reading/view.ts';
import { given, type Story } from './given.ts';
import * as at from './journeys.ts';

/** Sessions to which the client comes so many minutes late. */
function late(story: Story, ...minutes: number[]): Story {
  for (const lateMinutes of minutes) story.untilSession().when('session.held', { lateMinutes });
  return story;
}

function answered(story: Story, ...words: number[]): Story {
  for (const count of words) story.when('checkIn.answered', { words: count });
  return story;
}

describe('early signs', () => {
  it('B7: answers to check-ins that grow shorter and shorter ask the worker to raise it', () => {
    const story = answered(given(), 40, 22, 9);
    expect([story.context.rupture, story.open]).toEqual(['suspected', ['raise-gently']]);
    expect(story.view.signal).toBe('shorter_answers');
    expect(answered(given(), 40, 22, 25).context.rupture).toBe('none');
    expect(answered(given(), 40, 38, 36).context.rupture).toBe('none');
  });

  it('B7: so do arrivals that grow later, and a fresh start counts from nothing', () => {
    const story = late(given(), 2, 6, 14);
    expect(story.view.signal).toBe('later_arrivals');
    story.also('rupture.setAside');
    expect(late(story, 15).context.rupture).toBe('none');
    expect(late(given(), 2, 6, 4).context.rupture).toBe('none');
  });

  it('B7: a second sign is heard as well, and asks for nothing twice', () => {
    const story = given('strain.suspected', 'strain.suspected');
    expect([story.context.rupture, story.open]).toEqual(['suspected', ['raise-gently']]);
  });

  it('B7: and sessions moved three times in a row, two missed, or a word that something should be different', () => {
    const moved = given();
    for (const start of ['2035-02-06T14:00', '2035-02-07T14:00', '2035-02-08T14:00'])
      moved.also(['session.moved', { start }]);
    expect(moved.view.signal).toBe('changed_often');
    const missed = given().untilSession().also('session.missed').untilSession();
    expect(missed.also('session.missed').later('1h').view.signal).toBe('missed_twice');
    const asked = given(['check.answered', { different: 'yes' }]);
    expect(asked.view.signal).toBe('wants_different');
  });

  it('B6: are shown as signals that may tell us something, and change nothing else of the case', () => {
    const story = answered(given(), 40, 22, 9);
    expect([story.phase, story.context.counts.missed]).toEqual(['serving', 0]);
    expect(story.view.owed[0]?.what).toContain('what might it be telling us?');
  });
});

describe('the quiet way', () => {
  it('B9: what is told to somebody else passes the worker by', () => {
    const story = given(['unease.told', { to: 'other' }]);
    expect([story.open, story.context.rupture]).toEqual([['independent-ear'], 'none']);
    expect(story.task('independent-ear').who).toBe('other-supervisor');
  });

  it('B9: who names somebody is heard by them, and by the worker only where that is whom they named', () => {
    const [task] = given(['unease.told', { person: 'L-1' }]).view.owed;
    expect(task).toMatchObject({ type: 'independent-ear', holder: 'L-1' });
    expect(given(['unease.told', { person: 'w-7' }]).open).toEqual(['raise-gently']);
  });

  it('B9: where nobody is chosen the worker is passed by as well, and one word by mail is enough', () => {
    expect(given('unease.told').open).toEqual(['independent-ear']);
    expect(given(['reply.received', { kind: 'not_right' }]).open).toEqual(['independent-ear']);
  });

  it('B9: what was told past the worker is not the worker’s to finish, unless they are chosen', () => {
    const story = given(['unease.told', { to: 'other' }]);
    const [task] = story.view.owed;
    const done = { task: task?.id ?? '' };
    const refused = story.objection('task.done', done, { role: 'worker', ref: 'W-7' });
    expect(refused?.code).toBe('B9.notPassedBy');
    expect(story.objection('task.done', done, { role: 'lead', ref: 'L-1' })).toBeNull();
  });

  it('B9: who chooses the worker is heard by the worker alone', () => {
    expect(given(['unease.told', { to: 'worker' }]).open).toEqual(['raise-gently']);
  });
});

describe('raising it', () => {
  it('B10: is due by the end of the next session, with openings for the worker, and nothing goes to the client', () => {
    const story = given('strain.suspected');
    const [owed] = story.view.owed;
    expect(story.timeOf(owed!.due)).toBe('2035-02-05T14:50');
    expect(owed?.prompts).toContain('Is there something that I could do differently?');
    expect(story.posts).toEqual([]);
  });

  it('B11: while something may be in the way the gaps do not grow, though nothing has ruptured', () => {
    const story = at.weaning().also('practice.waived', 'strain.suspected').hold();
    expect(story.view.taper).toMatchObject({ step: 1, repeated: ['B11 notStrained'] });
    expect(story.also('rupture.setAside').hold().view.taper?.step).toBe(2);
  });

  it('B11: nor does the worker end for lack of progress', () => {
    const reason = { reason: 'planned.goals_not_reached', initiator: 'worker' };
    const story = given('strain.suspected');
    expect(story.objection('ending.opened', reason)?.code).toBe('B11.relationshipAllows');
  });

  it('B20: a rupture goes from open to repairing to repaired, and is shown as what both achieved', () => {
    const story = given('rupture.named', 'rupture.repairing');
    expect(story.context.rupture).toBe('repairing');
    expect(story.also('rupture.repaired').view).toMatchObject({ rupture: 'none', repaired: 1 });
  });

  it('D25: a rupture is offered to be taken to supervision, with the question what is done again', () => {
    const story = given('rupture.named');
    const slot = story.view.owed.find(({ type }) => type === 'take-to-supervision');
    expect(slot?.prompts.join()).toContain('done again');
    expect(at.left(story, 'take-to-supervision').open).not.toContain('take-to-supervision');
  });

  it('B8, B23: it is said how it shows and what it is about, in closed words; none is a reason to close', () => {
    for (const form of ['withdrawal', 'confrontation', 'mixed'])
      for (const topic of ['goals', 'tasks', 'bond', 'pace', 'ending_itself']) {
        const story = given(['rupture.named', { form, topic }]);
        expect([story.context.rupture, story.phase]).toEqual(['open', 'serving']);
      }
    expect(() => given(['rupture.named', { topic: 'the client' }])).toThrow('topic');
  });

  it('B4: a guess, such as that of thinking, is for staff alone: the view has it, and no letter', () => {
    const guess = { hypothesis: 'thinking', topic: 'pace', form: 'withdrawal', secondView: true };
    const story = given(['rupture.named', guess]);
    expect(viewOf(story.live, []).said.ruptures).toMatchObject([{ hypothesis: 'thinking' }]);
    expect(JSON.stringify(story.posts)).not.toContain('thinking');
  });
});

describe('how the client likes contact', () => {
  const touched = (style: string) => {
    const story = at.following().also(['contactStyle.chosen', { style }]).later('14mo');
    return story.posts
      .filter(({ post }) => post.intent === 'follow-up-touch')
      .map((p) => p.post.facts);
  };

  it('B12: chatty has every touch, and the longer letter', () => {
    const touches = touched('chatty');
    expect(touches).toHaveLength(4);
    expect(touches[1]).toMatchObject({ style: 'chatty', asksNothing: false, offersBooster: true });
  });

  it('B12: brief has every other touch, asked and no more', () => {
    const touches = touched('brief');
    expect(touches).toHaveLength(2);
    expect(touches[1]).toMatchObject({ style: 'brief', asksNothing: false, offersBooster: false });
  });

  it('B12: minimal has one, which asks nothing', () => {
    expect(touched('minimal')).toMatchObject([{ asksNothing: true }]);
  });

  it('B12: only when asked is left in peace', () => {
    expect(touched('only_when_asked')).toEqual([]);
  });
});
