import { describe, expect, it } from '@jest/globals';
import type { Occasion } from '../../client/rehearsal/occasions.ts';
import type { Side, Survey } from '../../client/rehearsal/survey.ts';
import { emptyTally, monthsBetween } from '../../client/rehearsal/tally.ts';
import { drawSurvey } from '../../client/timeline/page.tsx';
import { defaultPolicy } from '../../workflows/policy/index.ts';

const occasions: Occasion[] = [
  { kind: 'phase', what: 'serving', date: '2035-02-05' },
  { kind: 'message', what: 'ending-is-part', date: '2035-02-20' },
  { kind: 'unsent', what: 'taper-plan (noChannel)', date: '2035-03-02' },
  { kind: 'phase', what: 'onHold', date: '2035-03-10' },
];

function side(ending = 'R-1', name = 'Riverside'): Side {
  const tally = emptyTally();
  tally.endings = 1_234;
  tally.phases = { onHold: 1_234 };
  tally.counts.message = { 'ending-is-part': { '2035-02': 1_200, '2035-03': 34 } };
  const terms = {
    policy: defaultPolicy({ name, zone: 'Europe/London' }),
    start: 0,
    until: 1,
    assume: 'asPlanned' as const,
  };
  return { terms, tally, lanes: [{ ending, occasions }] };
}

function survey(sides: Side[], more: Partial<Survey> = {}): Survey {
  const [from, until] = ['2035-02-05', '2035-04-30'];
  return { from, until, months: monthsBetween(from, until), sides, differences: [], ...more };
}

describe('the page', () => {
  it('given one policy, then it draws what lies ahead, month by month and ending by ending', () => {
    const page = drawSurvey({ name: 'riverside.csv', survey: survey([side()]), settings: [] });

    expect(page).toContain('<h1>What lies ahead: riverside.csv</h1>');
    expect(page).toContain('1,234 endings from 2035-02-05 to 2035-04-30');
    expect(page).toContain('<title>Feb 2035: Messages sent 1,200</title>');
    expect(page).toContain('<title>On hold from 10 Mar 2035</title>');
    expect(page).toContain('<title>2 Mar 2035: taper-plan (noChannel)</title>');
    expect(page).toContain('<tr class="all"><th scope="row">In all</th><td>1,234</td>');
    expect(page).not.toContain('What that changes');
  });

  it('given two, then what differs comes first, and both stand side by side', () => {
    const found = [{ kind: 'task' as const, what: 'write-letter', a: '2035-02-01', b: null }];
    const page = drawSurvey({
      name: 'riverside.csv',
      survey: survey([side(), side()], { differences: [{ ending: 'R-1', found }] }),
      settings: [{ path: 'silence.ladder', a: ['2d', '7d'], b: null }],
    });

    expect(page).toContain('<td>2d, 7d</td><td>(not said)</td>');
    expect(page).toContain('<th scope="row">write-letter</th><td class="n">1</td>');
    expect(page).toContain('Tasks opened, write-letter: 1 only under A.');
    expect(page.indexOf('What that changes')).toBeLessThan(page.indexOf('Month by month'));
    expect(page).toContain('Feb 2035: under B 1,200');
    expect(page).toContain('<th scope="colgroup" colspan="2">Messages sent</th>');
  });

  it('given too many endings, then it says so', () => {
    const many = { ...side(), lanes: null };

    expect(drawSurvey({ name: 'many.csv', survey: survey([many]), settings: [] })).toContain(
      '1,234 endings are too many to draw one by one',
    );
  });

  it('stands alone: it loads nothing, runs nothing, and what was written cannot break out', () => {
    const nasty = '<script>alert(1)</script>';
    const page = drawSurvey({ name: nasty, survey: survey([side(nasty, nasty)]), settings: [] });

    expect(page).not.toMatch(/<script|https?:|url\(|@import|\son\w+=/i);
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('can be read in the dark and on paper', () => {
    const page = drawSurvey({ name: 'riverside.csv', survey: survey([side()]), settings: [] });

    expect(page).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('@media print');
  });
});
