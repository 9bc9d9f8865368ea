import { describe, expect, it } from '@jest/globals';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { EndingEvent, Said } from '../../workflows/ending/events/index.ts';
import { Hearing } from '../../workflows/host/hearing.ts';
import { given, givenWith, type Story, supervisor } from './given.ts';
import { concluding } from './journeys.ts';
import { agreed, director, emergency, lead, proposal, readyForNotice } from './notice-given.ts';

const late = (n: number) => ['invoice.late', { invoice: `I-${n}`, due: '2035-02-01' }] as const;

describe('a refusal that knows (C31)', () => {
  it('says the figures', () => {
    const story = givenWith({ row: { feePaying: true } }, agreed, late(1), late(2));
    const money = proposal('commercial.non_payment', { businessEffect: 'rent' });
    expect(story.objection('ending.proposed', money)?.why).toContain(
      '2 of 3 late payments in 6 months, and 0 of 2 invoices open for more than 60 days',
    );
  });

  it('names the one signature that is missing where the others are there', () => {
    const story = readyForNotice().also(['risk.changed', { level: 'urgent' }]);
    story.also([
      'referral.offered',
      { type: 'clinical', what: 'the hill clinic', suits: 'They know it' },
    ]);
    story
      .when('referral.consented', { type: 'clinical' })
      .also(['referral.sent', { type: 'clinical' }]);
    story.also(['referral.accepted', { type: 'clinical' }]);
    story.when('approval.given', { of: 'urgentRisk' }, supervisor);
    const refused = story.objection('notice.given');
    expect(refused?.unmet.map(({ id }) => id)).toEqual(['G2.urgentRiskSigned']);
    expect(refused?.why).toMatch(/urgent is not signed by: lead\.$/);
    expect(
      story.when('approval.given', { of: 'urgentRisk' }, lead).objection('notice.given'),
    ).toBeNull();
  });

  it('of an emergency that one has signed it names the other, and not the ladder that it stands in for', () => {
    const conduct = proposal('client.conduct');
    const story = given(agreed, ['emergency.declared', { because: 'danger' }]);
    story.when('approval.given', { of: 'emergency' }, supervisor);
    const refused = story.objection('ending.proposed', conduct, director);
    expect(refused?.unmet.map(({ id }) => id)).toEqual(['G4.emergencySigned']);
    expect(refused?.why).toMatch(/not signed by: lead\.$/);
    expect(given(agreed).objection('ending.proposed', conduct)?.code).toBe(
      'G4.conductLadderClimbed',
    );
  });

  it('counts a receiving service, and neither a new worker nor something to grow further (G2)', () => {
    const story = emergency(readyForNotice()).also(['risk.changed', { level: 'urgent' }]);
    story.also(['outcome.recorded', { outcome: 'achieved' }]);
    story.also(['referral.offered', { type: 'growth', what: 'a choir', suits: 'They know it' }]);
    story
      .when('referral.consented', { type: 'growth' })
      .also(['referral.sent', { type: 'growth' }]);
    story.also(['referral.accepted', { type: 'growth' }]);
    expect(story.objection('notice.given')?.code).toBe('G2.riskAllows');
  });

  it('sends nobody to a step that would itself be refused', () => {
    const stories = [given(), concluding(), readyForNotice()];
    for (const story of stories) {
      const { possible } = story.view;
      for (const type of [
        'ending.closed',
        'taper.waived',
        'notice.given',
        'ending.proposed',
      ] as const) {
        const words = type === 'ending.proposed' ? proposal('client.conduct') : {};
        const refused = story.objection(type, words);
        const ways =
          refused?.mend
            .replaceAll(/Later: .+/g, '')
            .match(/\b[a-z][A-Za-z]*\.[a-z][A-Za-z]+(?=[ ,)])/g) ?? [];
        expect(ways.filter((way) => !possible.includes(way as never))).toEqual([]);
      }
    }
  });

  const thought = (type: Said, { live, now }: Story) => {
    const event = { type, id: 'why-not', by: { role: 'worker', ref: 'W-7' }, with: {} };
    // Of what is only thought of, not everything is known.
    return new Hearing(endingChart).objection(event as unknown as EndingEvent, live, now);
  };

  it.each([
    ['ending.proposed', 'B14.worksTogether'],
    ['ending.opened', 'impossible'],
    ['taper.advanced', 'impossible'],
  ] as const)('given %s of which nothing is known yet, then where the ending is', (type, code) => {
    const refused = thought(type, concluding());
    expect([refused?.code, refused?.why]).toEqual([code, expect.stringContaining('concluding')]);
  });

  it('given only that stands against it, then which fact is missing', () => {
    expect(thought('ending.opened', given())?.why).toContain('"with.reason" is missing');
  });

  it('names the three nearest reasons, and says nothing else of one that is unknown', () => {
    const refused = given().objection('ending.opened', { reason: 'goals_reached' });
    expect(refused?.unmet.map(({ id }) => id)).toEqual(['C1.reasonKnown']);
    expect(refused?.why).toContain('planned.goals_reached');
    expect(refused?.why.length).toBeLessThan(300);
  });
});
