import { describe, expect, it } from '@jest/globals';
import { given, givenWith, type Fact, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';

const away: Fact = ['worker.unavailable', { until: '2035-02-16' }];
const covered: Fact = [
  'worker.unavailable',
  { until: '2035-02-16', cover: 'W-8', coverName: 'Mr Ford' },
];

function careOf(story: Story): unknown {
  return (story.live.position.value as { open: { custody: string } }).open.custody;
}

describe('the worker is away for a while (A9)', () => {
  it('somebody stands in, and the client is told who and until when', () => {
    const story = given(covered);
    expect([careOf(story), story.phase]).toEqual(['covered', 'serving']);
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'break-notice',
      sender: 'Riverside Counselling',
      facts: { from: '2035-02-05', until: '2035-02-16', cover: 'Mr Ford' },
    });
    story.later('3h').when('worker.returned');
    expect([careOf(story), story.open]).toEqual(['assigned', []]);
  });

  it('with nobody to stand in the client is uncovered, and within a day somebody else is asked', () => {
    const story = given(away);
    expect([careOf(story), story.open]).toEqual(['uncovered', ['find-cover']]);
    expect(story.task('find-cover').who).toBe('supervisor');
    expect(story.later('2d').task('find-cover').who).toBe('lead');
    expect(story.later('2d').task('find-cover').who).toBe('director');
    story.when('cover.named', { ref: 'W-8', name: 'Mr Ford' }, supervisor);
    expect([careOf(story), story.task('find-cover').state]).toEqual(['covered', 'done']);
    expect(story.sent('break-notice')).toHaveLength(2);
    expect(story.context.custody.uncoveredSince).toBeNull();
  });

  it('when the day passes, or nobody knows it, somebody asks whether they are back', () => {
    expect(given('worker.unavailable').open).toEqual(['absence-review', 'find-cover']);
    const story = given(covered).later('2035-02-16T16:00');
    expect(story.open).not.toContain('absence-review');
    expect(story.later('2h').open).toContain('absence-review');
    story.also(['worker.unavailable', { until: '2035-03-02' }]);
    expect(story.open).not.toContain('absence-review');
  });

  it('letters name whoever is there, and go out in no absent person’s name', () => {
    const story = givenWith({ row: { reminders: true } }, covered)
      .hold()
      .later('6d');
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'session-reminder',
      sender: 'Riverside Counselling',
      facts: { worker: 'Mr Ford' },
    });
  });

  it.each([
    ['worker.returned', {}, 'A9.workerAway'],
    ['cover.named', { ref: 'W-8' }, 'A9.coverNeeded'],
  ] as const)('%s is refused while the worker is there', (fact, words, code) => {
    const refused = given().objection(fact, words);
    expect(refused?.code).toBe(code);
    expect(refused?.mend).toMatch(/worker\.unavailable/);
  });

  it('nobody need stand in once the work is over, and somebody must when it begins again', () => {
    const story = at.following().also(away);
    expect([careOf(story), story.sent('break-notice')]).toEqual(['over', []]);
    story.also('return.requested').when('return.agreed', {}, { role: 'intake', ref: 'I-1' });
    expect([careOf(story), story.open.includes('find-cover')]).toEqual(['uncovered', true]);
  });
});

describe('the worker dies (example 5, A9)', () => {
  it('a nominee tells the client; nobody is written to; cover is found within a day', () => {
    const story = given();
    story.when('worker.died', {}, { role: 'lead', ref: 'L-1' });
    expect([careOf(story), story.open]).toEqual(['uncovered', ['nominee-informs', 'find-cover']]);
    expect(story.posts).toEqual([]);
    story.when('cover.named', { ref: 'W-8', name: 'Mr Ford' }, supervisor);
    expect([careOf(story), story.open]).toEqual(['covered', ['nominee-informs']]);
    expect(story.sent('break-notice')).toEqual([]);
  });

  it('is said once, and nobody comes back from it', () => {
    const story = given('worker.died');
    expect(story.objection('worker.died')?.code).toBe('A9.workerAlive');
    expect(story.objection('worker.returned')?.code).toBe('A9.workerAway');
  });

  it('may end the work, because the client wants that: it is our reason, and they can take it back', () => {
    const client = { role: 'client', ref: 'Kim' } as const;
    const story = given('worker.died');
    story.when('departure.optionsTalked', { choice: 'end' }, client);
    expect([story.phase, story.context.decision?.reason]).toEqual(['parting', 'worker.died']);
    expect(story.also('decision.withdrawn').phase).toBe('serving');
  });
});
