import { describe, expect, it } from '@jest/globals';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { load, store } from '../../workflows/chart/index.ts';
import { given, type Story } from './given.ts';

/** An ending as a fault would leave it: its clocks stand still for nobody, so that nothing ever moves it on. */
function stuck(): Story {
  const story = given();
  const stored = structuredClone(store(endingChart, story.live));
  // What an ending stores with its position is its own context.
  const context = stored.position['context'] as unknown as Context;
  const broken = {
    ...context,
    sessions: [],
    tasks: [],
    messages: [],
    frozen: { since: context.now, why: 'nobody knows' },
    almanacDue: context.now + 300 * 86_400_000,
  };
  const position = { ...stored.position, context: broken as never };
  story.live = load(endingChart, { ...stored, position, timers: [] });
  return story;
}

describe('an ending in which nothing lies ahead (G18)', () => {
  it('given nothing is owed and nothing comes by itself, then the administrator is asked within a day', () => {
    const story = stuck();
    const waits = story.live.timers.map(({ id }) => id.split('.')[0]);
    expect(waits).toEqual(['contactReviewDue', 'almanacDue', 'stuckDue']);
    expect(story.view.next?.why).toBe('nothing lies ahead: somebody looks at it');
    story.later('25h');
    expect(story.view.owed).toMatchObject([{ type: 'stuck-case', who: 'admin', person: null }]);
    expect(story.deadline('stuckDue')).toBe('none');
  });

  it('given the administrator looked at it and it is as before, then they are asked again the day after', () => {
    const story = stuck().later('25h');
    const admin = { role: 'admin', ref: 'A-1' } as const;
    story.when('task.done', { task: 'stuck-case#1' }, admin);
    expect(story.open).toEqual([]);
    story.later('25h');
    expect(story.view.owed).toMatchObject([{ id: 'stuck-case#2' }]);
  });

  it('given something lies ahead, then nobody is asked', () => {
    const story = given();
    expect(story.deadline('stuckDue')).toBe('none');
    expect(story.later('60d').open).not.toContain('stuck-case');
  });
});
