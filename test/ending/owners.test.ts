import { describe, expect, it } from '@jest/globals';
import { blockersOf } from '../../workflows/ending/reading/blockers.ts';
import { flagsOf } from '../../workflows/ending/reading/flags.ts';
import { isFor } from '../../workflows/ending/work-query.ts';
import { ownerOf } from '../../workflows/ending/matters/index.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import { given, givenWith, type Fact, type Story } from './given.ts';
import * as at from './journeys.ts';
import { proposed } from './notice-given.ts';

const supervised = { row: { supervisor: 'S-2' } };
const away = (more: object): Fact => ['worker.unavailable', { until: '2035-02-16', ...more }];

function owed(story: Story, type: TaskType) {
  const task = story.view.owed.find((t) => t.type === type);
  if (!task) throw new Error(`nobody owes ${type}`);
  return { who: task.who, person: task.person, coveredFor: task.coveredFor };
}

describe('who owes a task (docs/field.md#tasks)', () => {
  it('the worker of the case, and the supervisor once it is theirs', () => {
    const story = givenWith(supervised, at.opened);
    expect(owed(story, 'open-ending-talk')).toEqual({
      who: 'worker',
      person: 'W-7',
      coveredFor: null,
    });
    const [late] = story.later('22d').view.owed.filter((t) => t.type === 'open-ending-talk');
    expect(late).toMatchObject({ person: 'S-2', escalated: 1, overdue: true });
    expect(story.later('0d').view.session?.with).toBe('W-7');
  });

  it('whoever stands in while the worker is away, and they know for whom (A9)', () => {
    const story = givenWith(supervised, at.opened, away({ cover: 'W-8' }));
    expect(owed(story, 'open-ending-talk')).toMatchObject({ person: 'W-8', coveredFor: 'W-7' });
    expect(story.view.session?.with).toBe('W-8');
    story.when('worker.returned');
    expect(owed(story, 'open-ending-talk')).toMatchObject({ person: 'W-7', coveredFor: null });
  });

  it('with nobody to stand in it is the supervisor’s, and nothing lies with somebody who is not there (A9)', () => {
    const story = givenWith(supervised, at.opened, away({}));
    expect(owed(story, 'open-ending-talk')).toMatchObject({ person: 'S-2', coveredFor: 'W-7' });
    expect(given(at.opened, away({})).view.owed.map((t) => t.person)).not.toContain('W-7');
  });

  it('nobody but the worker for what is meant for them alone, whoever stands in (A20, C28)', () => {
    const story = given(at.opened, away({ cover: 'W-8' }));
    const owner = (type: TaskType, who: string) => ownerOf(story.context, { type, who }).person;
    expect(owner('hear-feedback', 'worker')).toBe('W-7');
    expect(owner('debrief', 'worker')).toBe('W-7');
    expect(owner('write-letter', 'worker')).toBe('W-8');
  });

  it('who knows the client, where nobody else was asked to keep in touch: it is on the day of somebody', () => {
    const asked = { type: 'follow-up-call', who: 'follow-up' } as const;
    expect(ownerOf(at.following().context, asked)).toEqual({ person: 'W-7', coveredFor: null });
    const story = given(at.opened, away({ cover: 'W-8' }));
    expect(ownerOf(story.context, asked)).toEqual({ person: 'W-8', coveredFor: 'W-7' });
  });

  it('somebody of a role by its name, or who speaks for it: it is on their day, and in their list', () => {
    const owed = { person: null, who: 'other-supervisor' };
    expect(isFor(owed, { person: 'S-2', role: 'supervisor' })).toBe(true);
    expect(isFor({ ...owed, who: 'on-call' }, { role: 'duty' })).toBe(true);
    expect(isFor({ ...owed, who: 'on-call' }, { role: 'intake' })).toBe(false);
    expect(isFor({ ...owed, person: 'S-9' }, { person: 'S-2', role: 'supervisor' })).toBe(false);
  });

  it('a role where nobody is known by name', () => {
    const story = at.following().later('5w').when('touch.answered', { outcome: 'wants_contact' });
    expect(owed(story, 'call-back')).toEqual({ who: 'duty', person: null, coveredFor: null });
  });
});

describe('what a reader sees beside the journey', () => {
  it('nothing on an ordinary day but that the clocks run', () => {
    const { agreement, notice, silence, accounts, custody, transfer, papers, clocks } =
      given().view;
    expect([agreement, notice, silence, accounts, transfer, papers]).toEqual(
      [agreement, notice, silence, accounts, transfer, papers].map(() => null),
    );
    expect(custody).toEqual({
      state: 'assigned',
      cover: null,
      workerAway: false,
      departure: null,
    });
    expect(clocks).toEqual({ state: 'running', since: null, away: [] });
  });

  it('who agrees, and what was proposed and offered, as codes and counts (C3, G5)', () => {
    expect(given(at.opened, 'ending.confirmed').view.agreement).toBe('mutual');
    const { notice, agreement } = proposed().view;
    expect(notice).toMatchObject({ state: 'proposed', appeal: 'none', options: 0 });
    expect(agreement).toBe('agency_only');
  });

  it('who stands in, and since when the clocks rest', () => {
    const story = given(away({ cover: 'W-8' }), ['client.unavailable', { until: '2035-03-01' }]);
    expect(story.view.custody).toMatchObject({ state: 'covered', cover: 'W-8', workerAway: true });
    expect(story.view.clocks).toEqual({
      state: 'frozen',
      since: story.now,
      away: [
        { whose: 'worker', why: 'unavailable', until: '2035-02-16' },
        { whose: 'client', why: 'unavailable', until: '2035-03-01' },
      ],
    });
  });
});

describe('what the list of endings shows (docs/field.md#monitoring)', () => {
  it('flags what is to be kept in mind', () => {
    expect(flagsOf(given().context)).toEqual([]);
    const row = { mandated: true, bornOn: '2019-06-01', safeContactNotes: 'by phone' };
    expect(flagsOf(givenWith({ row }).context)).toEqual(['mandated', 'minor', 'safeContact']);
    const story = given(away({}), 'rupture.named', 'client.unavailable');
    expect(flagsOf(story.context)).toEqual(['rupture', 'frozen', 'workerAway']);
  });

  it('names each part of G7 that holds a closing up, and no more once it is done', () => {
    const story = at.closing();
    expect(blockersOf(story.context)).toEqual(['summary', 'letter']);
    expect(blockersOf(story.when('summary.signed').context)).toEqual(['letter']);
    story.when('original.held', { item: 'Birth certificate' });
    expect(blockersOf(story.context)).toEqual(['letter', 'documents']);
    expect(blockersOf(story.also('letter.handed').context)).toEqual(['documents']);
    expect(blockersOf(given().context)).toEqual([]);
  });
});

describe('a letter that a supervisor reads first (docs/field.md#tasks)', () => {
  it('of somebody under age it does not leave on the worker’s word alone (A26)', () => {
    const story = at.closing({ row: { bornOn: '2019-06-01' } });
    expect(story.open).toEqual(expect.arrayContaining(['write-letter', 'approve-letter']));
    expect(story.objection('letter.approved')?.code).toBe('A26.letterRead');
    story.when('letter.approved', {}, { role: 'supervisor', ref: 'S-2' });
    expect(story.open).not.toContain('approve-letter');
    expect(story.open).not.toContain('write-letter');
  });

  it('in an ordinary ending nobody else is asked', () => {
    expect(at.closing().open).not.toContain('approve-letter');
  });
});
