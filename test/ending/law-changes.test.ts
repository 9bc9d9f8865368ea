import { describe, expect, it } from '@jest/globals';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import { almanac, zone, type Story } from './given.ts';
import * as at from './journeys.ts';
import { readyForNotice } from './notice-given.ts';

const hour = 3_600_000;
const system = { role: 'system', ref: 'endwell' } as const;

/** A parliament decides that London keeps winter time for good. */
const winterForGood: Almanac = {
  ...almanac,
  tz: '2035b',
  zones: { ...almanac.zones, [zone]: [[0, 0]] },
};

function refreshed(story: Story): Story {
  const facts = { almanac: winterForGood };
  const event = { type: 'almanac.refreshed', id: 'law', by: system, with: facts };
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

describe('everything that waits moves with the law, and the log says from when to when', () => {
  const session = { start: '2035-04-03T10:00' };

  it('a session, its reminder, a task, a last-session choice, a notice', () => {
    const story = at.serving({ row: { reminders: true } }, 7).later('2035-03-20T10:00');
    story.also(['session.moved', session], ['ending.opened', { reason: 'planned.goals_reached' }]);
    const before = {
      reminder: story.message('session-reminder').due,
      talk: story.task('open-ending-talk').due,
      session: story.view.session!.at,
    };
    refreshed(story);
    expect({
      reminder: story.message('session-reminder').due,
      talk: story.task('open-ending-talk').due,
      session: story.view.session!.at,
    }).toEqual({
      reminder: before.reminder + hour,
      talk: before.talk + hour,
      session: before.session + hour,
    });
    const moved = story.log.filter((entry) => 'was' in entry);
    expect(moved).toEqual([
      expect.objectContaining({ kind: 'session', zone, was: before.session }),
      expect.objectContaining({ kind: 'task', what: 'open-ending-talk', zone, was: before.talk }),
      expect.objectContaining({ kind: 'task', what: 'safe-contact-review', zone }),
      expect.objectContaining({
        kind: 'timer',
        what: 'message session-reminder',
        zone,
        was: before.reminder,
      }),
    ]);
  });

  it('the day of effect of a notice stays the evening of that day', () => {
    const story = readyForNotice().also(['notice.given', { effectiveOn: '2035-04-20' }]);
    const before = story.context.notice!.effectiveAt!;
    refreshed(story);
    expect(story.context.notice!.effectiveAt).toBe(before + hour);
    expect(story.timeOf(story.context.notice!.effectiveAt)).toBe('2035-04-20T17:00');
  });

  it('a night letter of a client who moves is decided by their new night', () => {
    const story = at.serving().later('2035-02-05T21:00').also(at.opened);
    expect(story.message('ending-talk-invite').state).toBe('deferred');
    story.also(['contactDetails.changed', { zone: 'America/New_York' }]).later('1min');
    expect(story.sent('ending-talk-invite')).toEqual(['2035-02-05T21:00']);
    const early = at.serving().also(['contactDetails.changed', { zone: 'America/New_York' }]);
    expect(early.timeOf(early.context.planEarlyStart)).toMatch(/^2035-02-19T1[4567]/);
  });

  it('nothing moves where nothing of it has changed', () => {
    const story = at.preparing().later('2d');
    const before = JSON.stringify([story.context.tasks, story.context.sessions]);
    const event = { type: 'almanac.refreshed', id: 'same', by: system, with: { almanac } };
    story.hears(event as never);
    expect(JSON.stringify([story.context.tasks, story.context.sessions])).toBe(before);
    expect(story.log.some((entry) => 'was' in entry)).toBe(false);
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
