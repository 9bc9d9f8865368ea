import { describe, expect, it } from '@jest/globals';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import { endingId } from '../../workflows/ending/workflow-id.ts';
import { agencyChart } from '../../workflows/agency/chart.ts';
import { isRefusal, load, store } from '../../workflows/chart/index.ts';
import { almanac, local, start, usualPolicy } from '../ending/given.ts';
import { AgencyStory, version } from './given.ts';

const minute = 60_000;
const day = 86_400_000;
const applied = (n: number) => ({ policy: version(n), almanac });
const refs = (n: number) => Array.from({ length: n }, (_, i) => `e-${i + 1}`);

describe('an agency', () => {
  it('given a newer policy, when it is applied, then the one before is history', () => {
    const story = new AgencyStory().when('policy.applied', applied(2));
    expect(story.view).toMatchObject({
      version: 2,
      versions: [
        { version: 1, at: start, because: 'opened' },
        { version: 2, at: start, because: 'applied', by: 'A-1' },
      ],
    });
  });

  it('given it moves to another zone, then everybody’s mornings are there', () => {
    const there = version(2, (p) => ({ ...p, agency: { ...p.agency, zone: 'America/New_York' } }));
    const law = makeAlmanac({
      zones: ['America/New_York'],
      regions: ['GB-ENG'],
      from: start,
      years: 3,
    });
    const story = new AgencyStory().when('staff.joined', { ref: 'W-7', role: 'worker' });
    story.when('policy.applied', { policy: there, almanac: law });
    const [worker] = story.live.position.context.staff;
    expect(toLocal(law, 'America/New_York', worker!.digestAt)).toBe('2035-02-05T09:00');
  });

  it('given a policy that is not newer, then it is refused with the next number', () => {
    const story = new AgencyStory(version(3));
    for (const n of [1, 3]) {
      const refusal = story.objection('policy.applied', applied(n));
      expect(refusal).toMatchObject({ why: expect.stringContaining('the next is 4') });
    }
    expect(isRefusal(story.objection('policy.applied', applied(4)) ?? { type: '' })).toBe(false);
  });

  it('given an unsafe policy, or somebody who does not administer, then it is refused with the reason', () => {
    const story = new AgencyStory();
    const unsafe = version(2, (p) => ({ ...p, followUp: { ...p.followUp, chase: 'daily' } }));
    expect(story.objection('policy.applied', { policy: unsafe, almanac })).toMatchObject({
      code: '6.11.policySafe',
      why: expect.stringContaining('asking twice'),
    });
    const worker = { role: 'worker', ref: 'W-7' } as const;
    expect(story.objection('policy.applied', applied(2), worker)).toMatchObject({
      code: '6.11.administers',
    });
  });
});

describe('the endings of an agency', () => {
  it('given many, when a version is applied, then each is told once, some at a time', () => {
    const story = new AgencyStory().when('policy.applied', applied(2));
    story.when('endings.found', { endings: refs(45) });
    expect(story.posts).toHaveLength(20);
    expect(story.view.upgrade).toMatchObject({ version: 2, told: 20, left: 25, over: null });
    story.when('endings.found', { endings: refs(45).slice(20) }).later(minute);
    expect(story.posts).toHaveLength(45);
    expect(new Set(story.posts.map(({ event }) => event.id)).size).toBe(45);
    expect(story.posts[0]).toMatchObject({
      workflowId: endingId('riverside', 'e-1'),
      event: { type: 'policy.upgraded', id: 'policy/2/e-1', with: { policy: { version: 2 } } },
    });
    expect(story.view.upgrade).toMatchObject({ told: 45, missing: 0, left: 0 });
    expect(story.view.upgrade?.over).not.toBeNull();
    expect(story.context.words).toEqual([]);
  });

  it('given some that are over by then, then they are counted as missing', () => {
    const story = new AgencyStory().when('policy.applied', applied(2));
    story.endings = 'gone';
    story.when('endings.found', { endings: refs(3) });
    expect(story.view.upgrade).toMatchObject({ told: 0, missing: 3, left: 0 });
  });

  it('given a newer version while the last is spread, then those that wait hear the newer one', () => {
    const story = new AgencyStory().when('policy.applied', applied(2));
    story.when('endings.found', { endings: refs(30) }).when('policy.applied', applied(3));
    story.when('endings.found', { endings: refs(30) }).later(minute);
    const last = new Map(story.posts.map(({ ref, event }) => [ref, event.id]));
    expect([...last]).toEqual(expect.arrayContaining(refs(30).map((r) => [r, `policy/3/${r}`])));
    expect(story.view.upgrade).toMatchObject({ version: 3, told: 30, left: 0 });
  });

  it('given a closure, then its days are a version of their own, and stay in the next policy', () => {
    const story = new AgencyStory();
    story.when('closure.announced', { from: '2035-12-24', until: '2035-12-27' });
    const days = ['2035-12-24', '2035-12-25', '2035-12-26', '2035-12-27'];
    expect(story.context.policy).toMatchObject({ version: 2, agency: { closures: days } });
    expect(story.view.versions.at(-1)).toMatchObject({ version: 2, because: 'closure' });
    story.when('policy.applied', applied(3));
    expect(story.context.policy.agency.closures).toEqual(days);
    expect(
      story.objection('closure.announced', { from: '2035-01-02', until: '2035-01-03' }),
    ).toMatchObject({ code: '6.2.closureAhead' });
    expect(
      story.objection('closure.announced', { from: '2035-06-01', until: '2035-08-31' }),
    ).toMatchObject({ code: '6.2.closureShort' });
  });
});

describe('the staff of an agency', () => {
  const joined = () =>
    new AgencyStory()
      .when('staff.joined', { ref: 'W-8', role: 'worker' })
      .when('staff.joined', { ref: 'W-7', role: 'worker', cover: 'W-8' });

  it('given an absence that lies ahead, then the endings hear of it on its first day, with the usual cover', () => {
    const story = joined();
    story.when('staff.away', { ref: 'W-7', from: '2035-02-12', until: '2035-02-23' });
    story.theirs = refs(2);
    expect(story.posts).toEqual([]);
    story.later(local('2035-02-11T23:59') - start);
    expect(story.posts).toEqual([]);
    story.later(2 * minute);
    expect(story.posts.map(({ event }) => event)).toMatchObject([
      { type: 'worker.unavailable', with: { until: '2035-02-23', cover: 'W-8' } },
      { type: 'worker.unavailable', with: { until: '2035-02-23', cover: 'W-8' } },
    ]);
    expect(story.view.staff.find(({ ref }) => ref === 'W-8')?.covers).toEqual(['W-7']);
    story.when('staff.back', { ref: 'W-7' }).later(day);
    expect(story.told.slice(2)).toEqual(['worker.returned e-1', 'worker.returned e-2']);
    expect(new Set(story.posts.map(({ event }) => event.id)).size).toBe(4);
  });

  it('given somebody back before the absence began, then nobody hears of either', () => {
    const story = joined();
    story.theirs = refs(2);
    story.when('staff.away', { ref: 'W-7', from: '2035-02-12' });
    story.when('staff.back', { ref: 'W-7' }).later(30 * day);
    expect(story.posts).toEqual([]);
  });

  it('given an ending that comes to somebody who is away, then it hears of it within a day, and the others not twice', () => {
    const story = joined();
    story.theirs = ['e-1'];
    story.when('staff.away', { ref: 'W-7', from: '2035-02-05' });
    expect(story.told).toEqual(['worker.unavailable e-1']);
    story.theirs = ['e-1', 'e-2'];
    story.later(day);
    expect(story.told).toEqual(['worker.unavailable e-1', 'worker.unavailable e-2']);
    story.when('staff.back', { ref: 'W-7' }).later(30 * day);
    expect(story.told.slice(2)).toEqual(['worker.returned e-1', 'worker.returned e-2']);
  });

  it('given an absence that lasts longer than was said, then the endings hear that, and not that anybody is back', () => {
    const story = joined().when('staff.joined', { ref: 'W-9', role: 'cover' });
    story.theirs = refs(2);
    story.when('staff.away', { ref: 'W-7', from: '2035-02-05', until: '2035-02-09', cover: 'W-9' });
    story.when('staff.away', { ref: 'W-7', from: '2035-02-08', until: '2035-03-02' }).later(day);
    expect(story.posts.slice(2).map(({ event }) => event)).toMatchObject([
      { type: 'worker.unavailable', with: { until: '2035-03-02', cover: 'W-9' } },
      { type: 'worker.unavailable', with: { until: '2035-03-02', cover: 'W-9' } },
    ]);
    expect(new Set(story.posts.map(({ event }) => event.id)).size).toBe(4);
    expect(story.view.staff.find(({ ref }) => ref === 'W-7')?.away).toMatchObject({
      from: '2035-02-05',
      until: '2035-03-02',
    });
    story.when('staff.back', { ref: 'W-7' }).later(day);
    expect(story.told.slice(4)).toEqual(['worker.returned e-1', 'worker.returned e-2']);
  });

  it('given a list that does not answer, then it is asked again soon, and not for ever', () => {
    const story = joined();
    story.theirs = null;
    story.when('staff.away', { ref: 'W-7', from: '2035-02-05' });
    expect(story.told).toEqual([]);
    story.theirs = ['e-1'];
    story.later(10 * minute);
    expect(story.told).toEqual(['worker.unavailable e-1']);
    story.when('staff.back', { ref: 'W-7' });
    expect(story.live.timers.map(({ id }) => id)).toEqual(['almanacDue.agency.almanac']);
  });

  it('given ten years, then the zone rules are looked up every year', () => {
    const story = joined().later(10 * 366 * day);
    expect(story.lookedUp).toHaveLength(10);
    expect(story.context.almanac.madeAt).toBe(story.lookedUp.at(-1));
  });

  it('given an agency stored before it looked for endings itself, then it goes on, and looks at once', () => {
    const story = joined();
    story.theirs = ['e-1'];
    story.when('staff.away', { ref: 'W-7', from: '2035-02-05' });
    const { position, ...now } = store(agencyChart, story.live);
    const { almanacDue: _, ...context } = story.context;
    const staff = context.staff.map((member) => {
      const { findAt: _at, ...away } = member.away ?? { findAt: null };
      return { ...member, away: member.away && away };
    });
    const value = { terms: {}, staff: {}, telling: {} };
    const before = { ...position, value, context: { ...context, staff } } as never;
    story.live = load(agencyChart, { ...now, version: 1, position: before });
    story.theirs = ['e-1', 'e-2'];
    story.when('staff.joined', { ref: 'W-9', role: 'worker' }).later(minute);
    expect(story.told).toEqual(['worker.unavailable e-1', 'worker.unavailable e-2']);
    expect(story.lookedUp).toHaveLength(1);
  });

  it('given what cannot be, then it is refused, and says what would mend it', () => {
    const story = joined();
    const codes = [
      story.objection('staff.joined', { ref: 'W-7', role: 'worker' }),
      story.objection('staff.joined', { ref: 'W-9', role: 'worker', cover: 'W-0' }),
      story.objection('staff.changed', { ref: 'W-8', cover: 'W-8' }),
      story.objection('staff.left', { ref: 'W-8' }),
      story.objection('staff.back', { ref: 'W-7' }),
      story.objection('staff.away', { ref: 'W-7', from: '2035-03-02', until: '2035-03-01' }),
      story.objection('staff.left', { ref: 'W-0' }),
    ].map((refusal) => refusal?.code);
    expect(codes).toEqual([
      '6.2.memberNew',
      '6.2.standInsKnown',
      '6.2.standInsOthers',
      'A12.standsInForNobody',
      'A9.memberAway',
      'A9.absenceInOrder',
      '6.2.memberKnown',
    ]);
  });

  it('given a further cover, when the first leaves, then nobody is left alone', () => {
    const story = joined().when('staff.joined', { ref: 'W-9', role: 'cover' });
    story.when('staff.changed', { ref: 'W-7', cover: 'W-9', nominee: null });
    story.when('staff.left', { ref: 'W-8' });
    expect(story.view.staff).toMatchObject([{ ref: 'W-7', cover: 'W-9' }, { ref: 'W-9' }]);
    expect(usualPolicy.version).toBe(story.view.version);
  });
});
