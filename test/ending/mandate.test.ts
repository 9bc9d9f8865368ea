import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { given, givenWith, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';
import { noticeGiven } from './notice-given.ts';

const court = ['mandate.recorded', { authority: 'the court in Mill Lane' }] as const;
const says = { says: 'Ten of twelve meetings took place. The work ends on 9 April.' };
const told = ['authority.informed', says] as const;

/** The papers are done. */
function papered(story: Story): Story {
  return story.when('letter.handed', {}, supervisor).also('summary.signed');
}

describe('an authority ordered the work (B18)', () => {
  it('as the caseload says, until somebody names it', () => {
    const story = givenWith({ row: { mandated: true } });
    expect(story.context.mandate?.authority).toBe('the authority');
    expect(story.also(court).context.mandate?.authority).toBe('the court in Mill Lane');
  });

  it('hears of the ending two weeks before the day that is planned for it', () => {
    const story = given(court)
      .hold(2)
      .also(at.opened, ...at.prepared);
    story.also(['taper.proposed', { steps: ['2x2w', '1x4w'] }], 'taper.agreed');
    const planned = story.deadline('mandateNoticeDue').slice(0, 10);
    expect(planned).toBe('2035-03-26'); // the last session is on 9 April
    expect(story.later('2035-03-26T12:00').open).toContain('authority-notice');
    expect(story.later('8d').task('authority-notice').who).toBe('lead');
  });

  it('and before the day on which a notice takes effect', () => {
    const story = noticeGiven().also(court);
    expect(story.timeOf(story.context.notice!.effectiveAt!)).toBe('2035-03-29T17:00');
    expect(story.deadline('mandateNoticeDue').slice(0, 10)).toBe('2035-03-15');
  });

  it('or as long before as it asks for', () => {
    const story = given(['mandate.recorded', { authority: 'the court', noticeDays: 30 }]).hold(2);
    story.also(at.opened, ...at.prepared, ['taper.proposed', { steps: ['2x2w', '1x4w'] }]);
    story.also('taper.agreed');
    expect(story.deadline('mandateNoticeDue').slice(0, 10)).toBe('2035-03-10');
  });

  it('at once when the work is over sooner than anybody planned', () => {
    expect(at.concluding().also(court).open).toContain('authority-notice');
  });

  it('nothing closes before it knows (G19)', () => {
    const story = papered(at.closing().also(court));
    expect([story.phase, story.open]).toEqual(['closing', ['authority-notice']]);
    expect(story.objection('ending.closed')?.code).toBe('G19.authorityInformed');
    expect(story.also(told).phase).toBe('following');
  });

  it('nor before it has permitted it, where it must (G19)', () => {
    const permits = { authority: 'the court', needsPermission: true };
    const story = papered(at.closing().also(['mandate.recorded', permits], told));
    expect([story.open, story.objection('ending.closed')?.code]).toEqual([
      ['authority-permission'],
      'G19.authorityPermits',
    ]);
    expect(story.also('authority.permitted').phase).toBe('following');
  });

  it('when it orders nothing any more, the client may go on of their own accord', () => {
    const story = given(court, 'mandate.ended');
    expect(story.open).toContain('voluntary-offer');
    expect(papered(at.closing().also(court, 'mandate.ended')).phase).toBe('following');
  });

  it('can end the work, which is then concluded at once', () => {
    const ended = { reason: 'mandate.ended', initiator: 'authority' };
    const theCourt: By = { role: 'authority', ref: 'mill-lane' };
    expect(given().objection('ending.opened', ended, theCourt)?.code).toBe('B18.isMandated');
    // Nobody says it in the authority’s place, unless it told them.
    expect(given(court).objection('ending.opened', ended)?.code).toBe('B18.authoritySays');
    expect(given(court).when('ending.opened', ended, theCourt).phase).toBe('concluding');
    const told = { role: 'worker', ref: 'W-7', for: 'authority' } as const;
    expect(given(court).when('ending.opened', ended, told).phase).toBe('concluding');
  });

  it('is told anew of another ending, after a return', () => {
    const story = papered(at.closing().also(court, told)).later('5mo').also('return.requested');
    story.also('return.agreed', at.opened, ...at.prepared, 'ending.confirmed', 'taper.waived');
    expect(story.open).toContain('authority-notice');
  });
});

describe('the client sees what the authority was told (G19)', () => {
  it('word by word, by mail', () => {
    const story = at.closing().also(court, told);
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'authority-copy',
      facts: { authority: 'the court in Mill Lane', sentOn: '2035-02-12', ...says },
    });
    // Once they have it, it is kept no longer.
    expect(story.context.mandate).toMatchObject({ copySeen: true, told: null });
  });

  it('or from a person; nothing closes before', () => {
    const story = at.closing({ row: { preferredChannel: 'phone' } }).also(court, told);
    papered(story).also(['task.done', { task: 'tell-in-person#1' }]);
    expect([story.phase, story.open]).toEqual(['closing', ['authority-copy']]);
    expect(story.objection('ending.closed')?.code).toBe('G19.clientSawCopy');
    expect(story.also('authority.copyGiven').phase).toBe('following');
  });

  it('and from a person as well when the mail comes back', () => {
    const story = at.closing();
    story.post = 'refused';
    papered(story.also(court, told));
    expect(story.open).toContain('authority-copy');
    story.also('authority.copyGiven', ['task.done', { task: 'fix-contact-details#1' }]);
    expect(story.phase).toBe('following');
  });

  it('unless the agency has agreed otherwise with the authority', () => {
    const story = at.closing({
      policy: (p) => ({ ...p, mandate: { ...p.mandate, clientCopy: false } }),
    });
    papered(story.also(court, told));
    expect([story.phase, story.sent('authority-copy')]).toEqual(['following', []]);
  });
});
