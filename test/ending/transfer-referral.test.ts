import { describe, expect, it } from '@jest/globals';
import { given, type Fact } from './given.ts';
import * as at from './journeys.ts';

const growth = { type: 'growth' } as const;
const class_: Fact = [
  'referral.offered',
  { ...growth, what: 'An evening class', suits: 'They know it' },
];
const clinic: Fact = [
  'referral.offered',
  { type: 'clinical', what: 'Hill Clinic', suits: 'They know it' },
];

describe('what is recommended besides (A28, A29, C15)', () => {
  it('something to grow further is offered once what was wanted is achieved', () => {
    const refused = given().objection('referral.offered', {
      ...growth,
      what: 'A class',
      suits: 'They know it',
    });
    expect(refused?.code).toBe('A28.growthFits');
    const story = at.preparing().also(['outcome.recorded', { outcome: 'achieved' }], class_);
    expect(story.context.referrals).toMatchObject([{ type: 'growth', state: 'offered' }]);
  });

  it('is sent with the client’s yes alone', () => {
    const story = given(clinic);
    const worker = { role: 'worker', ref: 'W-7' } as const;
    const which = { type: 'clinical' };
    expect(story.objection('referral.consented', which, worker)?.code).toBe('C3.clientSays');
    expect(story.objection('referral.sent', which)?.code).toBe('A29.referralConsented');
    story.also(['referral.consented', which]);
    expect(story.open).toEqual(['send-referral']);
    expect(story.also(['referral.sent', which]).open).toEqual([]);
  });

  it('is followed until client and service have met, and delays no closing', () => {
    const story = at.concluding().also(clinic, ['referral.consented', { type: 'clinical' }]);
    story.also(['referral.sent', { type: 'clinical' }], 'finalSession.declined');
    expect(story.later('6wd').open).toContain('chase-receiver');
    story.also(['referral.accepted', { type: 'clinical' }], 'letter.handed', 'summary.signed');
    expect(story.phase).toBe('following');
    expect(story.later('11wd').open).toContain('check-first-contact');
    story.also(['referral.firstContact', { type: 'clinical' }]);
    expect(story.open).not.toContain('check-first-contact');
  });

  it('may be declined, which is fine', () => {
    const story = given(clinic, ['referral.declined', { type: 'clinical' }]);
    expect([story.context.referrals[0]?.state, story.open]).toEqual(['declined', []]);
    expect(story.objection('referral.sent', { type: 'social' })?.why).toMatch(/no such referral/);
  });
});
