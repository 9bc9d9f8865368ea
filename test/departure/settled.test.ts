import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { client, confirmed, director, lead, Story } from './given.ts';

const admin: By = { role: 'admin', ref: 'A-1' };
const because = 'The practice is small, and everybody knows.';

const became = (story: Story) =>
  Object.fromEntries(story.view.settled.map(({ id, outcome }) => [id, outcome]));

describe('what became of a task of a departure (docs/field.md#settled)', () => {
  it('given it was done, then it is done, and the view and the log say by whom and for which day', () => {
    const story = confirmed().later('3d').when('access.revoked', { on: '2035-02-05' }, admin);
    expect(story.view.settled.find(({ id }) => id === 'revoke-access')).toMatchObject({
      outcome: 'done',
      told: 'access.revoked',
      by: 'admin A-1',
    });
  });

  it('given nobody leaves after all, then what was owed is withdrawn, and nothing is done', () => {
    const early = new Story().when('departure.withdrawn');
    expect(became(early)).toEqual({ 'confirm-facts': 'withdrawn' });
    const story = confirmed().when('departure.withdrawn');
    expect(new Set(Object.values(became(story)))).toEqual(new Set(['done', 'withdrawn']));
    expect(became(story)).toMatchObject({ 'revoke-access': 'withdrawn' });
    expect(story.log).toContainEqual(
      expect.objectContaining({
        what: 'revoke-access',
        state: 'withdrawn',
        reason: 'departure.withdrawn',
        ref: director.ref,
      }),
    );
  });

  it('given a client who was to be told goes on elsewhere first, then telling them is moot', () => {
    const story = confirmed({ clients: [client('ann')] }).later('2d');
    expect(story.view.owed.map(({ id }) => id)).toContain('tell-untold');
    expect(became(story.settledAs('ann'))).toMatchObject({ 'tell-untold': 'moot' });
  });

  it('given a director announces nothing, then that is skipped for a reason, and the departure goes on', () => {
    const story = confirmed({ clients: [client('ann')] }).told('ann');
    expect(story.view.phase).toBe('told');
    const skipping = ['task.skipped', { task: 'make-announcement', because }] as const;
    expect(story.objection(...skipping, admin)?.code).toBe('6.8.maySkip');
    story.when(...skipping, director);
    expect(story.view.phase).toBe('handingOver');
    expect(story.view.settled.find(({ outcome }) => outcome === 'skipped')).toMatchObject({
      id: 'make-announcement',
      by: 'director D-1',
      because,
    });
    expect(story.objection(...skipping, director)?.why).toContain(
      'make-announcement is skipped since 2035-02-05, by task.skipped of director D-1',
    );
  });

  it('given something is owed to the clients, then nobody leaves it undone', () => {
    const story = confirmed();
    const asked = ['task.skipped', { task: 'revoke-access', because }, lead] as const;
    expect(story.objection(...asked)?.code).toBe('6.8.skippable');
  });
});
