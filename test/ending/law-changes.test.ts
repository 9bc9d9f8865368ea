import { describe, expect, it } from '@jest/globals';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import { almanac, zone, type Story } from './given.ts';
import * as at from './journeys.ts';

const hour = 3_600_000;

/** A parliament decides that London keeps winter time for good. */
const winterForGood: Almanac = {
  ...almanac,
  tz: '2035b',
  zones: { ...almanac.zones, [zone]: [[0, 0]] },
};

function refreshed(story: Story): Story {
  const by = { role: 'system', ref: 'endwell' } as const;
  const event = { type: 'almanac.refreshed', id: 'law', by, with: { almanac: winterForGood } };
  return story.hears(event as never);
}

describe('a change of the zone rules', () => {
  it('moves a session’s instant, not its hour; the log says so', () => {
    const story = at.serving({}, 7).also(['session.moved', { start: '2035-04-03T10:00' }]);
    const before = story.view.session;
    refreshed(story);
    expect(story.view.session?.start).toBe('2035-04-03T10:00');
    expect(story.view.session?.at).toBe((before?.at ?? 0) + hour);
    expect(story.log.at(-1)).toMatchObject({
      kind: 'session',
      state: 'moved',
      due: before!.at + hour,
    });
  });

  it('moves the timer of a taper’s session', () => {
    const story = at.weaning({}, { steps: ['1x8w', '1x8w'] });
    const before = story.live.timers.find((t) => t.id.startsWith('sessionBegins'));
    const later = refreshed(story).live.timers.find((t) => t.id.startsWith('sessionBegins'));
    expect(later?.at).toBe((before?.at ?? 0) + hour);
    expect(later?.token).not.toBe(before?.token);
  });

  it('moves touches to the same morning of the client; the log says so', () => {
    const story = at.following();
    const before = story.context.touches.map((t) => t.at);
    const dates = story.context.touches.map((t) => t.date);
    refreshed(story);
    const moved = story.context.touches.map((t, i) => t.at - (before[i] ?? 0));
    expect(moved).toEqual([0, hour, hour, 0]);
    expect(story.context.touches.map((t) => t.date)).toEqual(dates);
    const lines = story.log.filter((entry) => entry.kind === 'timer' && entry.state === 'moved');
    expect(lines.map((entry) => entry.what)).toEqual(['touch 2', 'touch 3']);
  });

  it('is looked for every year, and every day where that fails', () => {
    const story = at.settled();
    expect(story.deadline('almanacDue').slice(0, 10)).toBe('2036-02-05');
    story.later('2036-02-06T12:00');
    expect(story.deadline('almanacDue').slice(0, 10)).toBe('2037-02-05');
  });
});

describe('a client who moves', () => {
  it('is written to in their new morning, once the almanac knows the place', () => {
    const story = at
      .following()
      .also(['contactDetails.changed', { zone: 'America/New_York', regions: ['US-CA'] }]);
    expect(story.context).toMatchObject({ moving: null, row: { zone: 'America/New_York' } });
    story.later('2035-03-13T12:00');
    expect(story.sent('follow-up-touch')[0]).toMatch(/^2035-03-12T1[345]/);
  });

  it('twice in a row: the almanac knows the place in force until it knows the next', () => {
    const story = at.following().also(['contactDetails.changed', { zone: 'America/New_York' }]);
    story.post = 'nothing';
    story.also(['contactDetails.changed', { zone: 'Asia/Kathmandu' }]);
    expect(story.context.row.zone).toBe('Asia/Kathmandu');
  });
});
