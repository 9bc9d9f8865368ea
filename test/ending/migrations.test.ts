import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { endingChart } from '../../workflows/ending/chart.ts';
import { load, store, type Stored } from '../../workflows/chart/index.ts';
import { toVersion7 } from '../../workflows/ending/version-7.ts';
import { Story } from './given.ts';
import { breaches } from './invariants.ts';
import * as at from './journeys.ts';

/** An ending as the first version of the chart stored it, loaded by this one. */
function from(name: string): Story {
  const file = new URL(`../replay/stored/1-${name}.json`, import.meta.url);
  const story = new Story();
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
  story.live = load(endingChart, { ...stored, seen: [] });
  story.now = story.live.position.context.now;
  return story;
}

describe('an ending that was under way when the chart grew', () => {
  it.each(['weaning', 'away', 'following'])('breaks nothing that must hold: %s', (name) => {
    const story = from(name).later('1h');
    expect(breaches(story.live, story.now)).toEqual([]);
  });

  it('goes on weaning, once the rupture is mended', () => {
    const story = from('weaning');
    expect([story.phase, story.step]).toEqual(['consolidating', 'holding']);
    story.also('rupture.repaired');
    expect([story.step, story.open.includes('expectation-review')]).toEqual(['waiting', true]);
    expect(story.hold().phase).toBe('consolidating');
  });

  it('comes back to where it was before the client was away', () => {
    const story = from('away').also('client.resumed');
    expect([story.phase, story.step]).toEqual(['preparing', 'talkDue']);
  });

  it('may be asked about contact afterwards where nobody had agreed to it, and not where none is usual', () => {
    const moved = (reason: string): unknown => {
      const { live } = at.concluding({ row: { consentFollowUp: false } });
      const stored = JSON.parse(JSON.stringify(store(endingChart, live))) as {
        position: { context: Record<string, object | string | null> };
      };
      const { context } = stored.position;
      Object.assign(context, {
        track: 'none',
        decision: { ...Object(context['decision']), reason },
      });
      return toVersion7(stored as never);
    };
    const trackIs = (track: string | null) => ({ position: { context: { track } } });
    expect(moved('planned.goals_reached')).toMatchObject(trackIs(null));
    expect(moved('worker.threat')).toMatchObject(trackIs('none'));
  });

  it('is followed up as it was agreed', () => {
    const story = from('following').later('30d');
    expect(story.view.touches[0]?.state).toBe('asked');
    expect(story.also(['touch.answered', { outcome: 'well' }]).view.touches[0]?.k).toBe(2);
  });
});
