import { describe, expect, it } from '@jest/globals';
import { departureChart } from '../../workflows/departure/chart.ts';
import type { Said } from '../../workflows/departure/events/index.ts';
import { rules, type RuleName } from '../../workflows/departure/rules/index.ts';
import { client, confirmed, director, lead, local, Story } from './given.ts';

const stated = { role: 'lead', ref: 'L-1' } as const;

describe('a refusal', () => {
  const stories: [string, () => Story, Parameters<Story['objection']>, string][] = [
    [
      'one person alone',
      () => new Story(),
      ['departure.confirmed', {}, stated],
      'C23.secondPerson',
    ],
    [
      'no last day',
      () => new Story({ facts: { lastDay: undefined } }),
      ['departure.confirmed'],
      'A11.lastDaySaid',
    ],
    [
      'a client told too early',
      () => new Story(),
      ['client.told', { ref: 'ann', how: 'call' }],
      'C23.factsConfirmed',
    ],
    [
      'somebody else’s client',
      confirmed,
      ['client.told', { ref: 'zoe', how: 'call' }],
      'C23.clientKnown',
    ],
    [
      'a client told twice',
      () => confirmed().told('ann'),
      ['client.told', { ref: 'ann', how: 'call' }],
      'C24.notYetTold',
    ],
    [
      'a client settled twice',
      () => confirmed().settledAs('ann'),
      ['client.settled', { ref: 'ann', outcome: 'ended' }],
      'C24.notYetSettled',
    ],
    [
      'a client told at a time that has not come',
      confirmed,
      ['client.told', { ref: 'ann', how: 'call', at: local('2035-03-01T10:00') }],
      'C24.toldByNow',
    ],
    ['a client on the list', confirmed, ['client.added', client('ann')], 'C23.clientNew'],
    ['an early announcement', confirmed, ['announcement.made'], 'G11.everybodyTold'],
    [
      'a correction by a colleague',
      confirmed,
      ['departure.corrected', { kind: 'retirement' }, lead],
      'G11.byDirector',
    ],
    ['a confirmation that was made', confirmed, ['departure.confirmed'], 'impossible'],
    [
      'access before the facts',
      () => new Story(),
      ['access.revoked', { on: '2035-02-05' }],
      'C23.factsConfirmed',
    ],
  ];
  it.each(stories)('given %s, when it is said, then it says why', (_, story, asked, code) => {
    const refusal = story().objection(...asked);
    expect(refusal?.code).toBe(code);
    expect(refusal?.why).toMatch(/^".*\.$/);
    expect(refusal?.mend).toMatch(/\.$/);
  });

  it('given what is said to no departure, when it is heard, then the word that was meant is named', () => {
    expect(departureChart.hear({ type: 'announcement.mad' })).toMatchObject({
      code: 'unknown',
      why: '"announcement.mad" is nothing that can be said to a departure.',
      mend: expect.stringMatching(/^Did you mean "announcement.made", .+ or .+\?$/),
    });
    const words = { id: 'x', by: director, with: { on: '2035-02-31' } };
    expect(departureChart.hear({ type: 'access.revoked', ...words })).toMatchObject({
      code: 'malformed',
    });
  });
});

describe('the chart of a departure', () => {
  it('has a sentence for every rule, and an event for every phase', () => {
    for (const name of Object.keys(rules) as RuleName[]) {
      const { why, mend } = rules[name];
      expect(mend).toMatch(/^[A-Z].*\.$/);
      if (typeof why === 'string') expect(why).toMatch(/^[a-z].*[^.]$/);
    }
    const possible: Said[] = confirmed().view.possible;
    expect(possible).toContain('client.told');
    expect(possible).not.toContain('announcement.made');
  });
});
