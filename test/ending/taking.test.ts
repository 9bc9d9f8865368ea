import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { flagsOf } from '../../workflows/ending/reading/flags.ts';
import { given, givenWith, type Story } from './given.ts';
import * as at from './journeys.ts';

const duty: By = { role: 'duty', ref: 'D-1' };
const colleague: By = { role: 'duty', ref: 'D-2' };
const lead: By = { role: 'lead', ref: 'L-1' };
const agency: By = { role: 'system', ref: 'agency' };
const callBack = { task: 'call-back#1' };

/** Somebody asks to be called: the duty owes it, whoever that is. */
function calledFor(): Story {
  return at.following().later('5w').when('touch.answered', { outcome: 'wants_contact' });
}

function has(story: Story, id = 'call-back#1'): [string | null, string | null] {
  const task = story.view.owed.find((one) => one.id === id);
  return [task?.person ?? null, task?.holder ?? null];
}

describe('a task of a role (docs/field.md#taking)', () => {
  it('given somebody of that role takes it, then it is theirs in the view, the log and the list', () => {
    const story = calledFor();
    expect(has(story)).toEqual([null, null]);
    story.when('task.taken', callBack, duty);
    expect(has(story)).toEqual(['D-1', 'D-1']);
    expect(story.log.slice(-2)).toEqual([
      expect.objectContaining({ kind: 'event', what: 'task.taken', by: 'duty', ref: 'D-1' }),
      expect.objectContaining({ kind: 'task', id: 'call-back#1', state: 'taken', holder: 'D-1' }),
    ]);
    expect(flagsOf(story.context)).toContain('takenBy:D-1');
    story.when('task.done', callBack, duty);
    expect(flagsOf(story.context)).not.toContain('takenBy:D-1');
  });

  it('given it is handed over or given back, then whoever has it now is known', () => {
    const story = calledFor().when('task.taken', callBack, duty);
    story.when('task.handedOver', { ...callBack, to: 'D-2' }, duty);
    expect(has(story)).toEqual(['D-2', 'D-2']);
    expect(story.log.at(-1)).toMatchObject({ state: 'taken', holder: 'D-2' });
    story.when('task.givenBack', callBack, colleague);
    expect(has(story)).toEqual([null, null]);
    expect(story.log.at(-1)).toMatchObject({ kind: 'task', state: 'givenBack' });
  });

  it('given nobody took it, then whoever stands above hands it to somebody', () => {
    const story = calledFor().when('task.handedOver', { ...callBack, to: 'D-2' }, lead);
    expect(has(story)).toEqual(['D-2', 'D-2']);
  });

  it('given it was taken and not done, then the next role is asked all the same, and has it', () => {
    const story = calledFor().when('task.taken', callBack, duty).later('2wd');
    expect(story.task('call-back')).toMatchObject({ who: 'supervisor', escalated: 1 });
    expect(story.task('call-back').holder).toBeNull();
  });

  it('given what a worker owes by name, then they hand it to a colleague, and have it again', () => {
    const story = given(at.opened);
    const talk = { task: 'open-ending-talk#1' };
    const worker: By = { role: 'worker', ref: 'W-7' };
    story.when('task.handedOver', { ...talk, to: 'W-9' }, worker);
    expect(has(story, talk.task)).toEqual(['W-9', 'W-9']);
    story.when('task.givenBack', talk, { role: 'worker', ref: 'W-9' });
    expect(has(story, talk.task)).toEqual(['W-7', null]);
  });
});

describe('a task that cannot be taken', () => {
  const code = (story: Story, words: object, by: By, type = 'task.taken' as const) =>
    story.objection(type, words, by)?.code;

  it('is none, is settled, is another role’s, or nobody says who takes it', () => {
    const story = calledFor();
    expect(code(story, { task: 'call-back#9' }, duty)).toBe('6.8.taskKnown');
    expect(code(story, callBack, { role: 'worker', ref: 'W-7' })).toBe('6.8.takenInRole');
    expect(code(story, callBack, { role: 'duty', ref: 'duty' })).toBe('6.8.takenByName');
    story.when('task.done', callBack, duty);
    expect(code(story, callBack, duty)).toBe('6.8.taskUnsettled');
  });

  it('is somebody’s already, and only they or those above pass it on', () => {
    const story = calledFor().when('task.taken', callBack, duty);
    const refusal = story.objection('task.taken', callBack, colleague);
    expect(refusal).toMatchObject({ code: '6.8.nobodyHasIt', why: expect.stringContaining('D-1') });
    expect(story.objection('task.taken', callBack, duty)?.why).toContain('has it already');
    const to = { ...callBack, to: 'D-3' };
    expect(story.objection('task.handedOver', to, colleague)?.code).toBe('6.8.passedOnByOwner');
    expect(story.objection('task.givenBack', callBack, colleague)?.code).toBe(
      '6.8.passedOnByOwner',
    );
    expect(story.objection('task.handedOver', { ...callBack, to: 'D-1' }, duty)?.code).toBe(
      '6.8.passedToAnother',
    );
    story.when('task.givenBack', callBack, lead);
    expect(story.objection('task.givenBack', callBack, lead)?.code).toBe('6.8.somebodyHasIt');
  });

  it('asks for somebody who stands apart, and worker and supervisor of the case do not', () => {
    const supervisor = { role: 'supervisor', ref: 'S-2' } as const;
    const story = givenWith({ row: { supervisor: 'S-2' } }).when('unease.told', {});
    const ear = { task: 'independent-ear#1' };
    expect(code(story, ear, supervisor)).toBe('6.8.takerIsSecond');
    const other = { role: 'supervisor', ref: 'S-3' } as const;
    expect(story.objection('task.taken', ear, other)).toBeNull();
    story.when('task.taken', ear, other);
    expect(story.objection('task.handedOver', { ...ear, to: 'W-7' }, other)?.code).toBe(
      '6.8.receiverIsSecond',
    );
  });
});

describe('whoever has taken something and is gone', () => {
  it('given the agency says so, then it is with its role again; what others took stays', () => {
    const story = calledFor().when('task.taken', callBack, duty);
    story.when('colleague.gone', { ref: 'D-2' }, agency);
    expect(has(story)).toEqual(['D-1', 'D-1']);
    story.when('colleague.gone', { ref: 'D-1' }, agency);
    expect(has(story)).toEqual([null, null]);
    expect(story.objection('colleague.gone', { ref: 'D-1' }, duty)?.code).toBe(
      '6.8.goneIsSaidByUs',
    );
  });

  it('given the worker of the case is away, then what they took beside their own is with its role', () => {
    const worker: By = { role: 'worker', ref: 'W-7' };
    const story = calledFor().when('task.handedOver', { ...callBack, to: 'W-7' }, lead);
    expect(has(story)).toEqual(['W-7', 'W-7']);
    story.when('worker.unavailable', {}, worker);
    expect(has(story)).toEqual([null, null]);
  });
});
