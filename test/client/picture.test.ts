import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { chartPage } from '../../client/picture/chart-page.ts';
import { chartPicture, journeyPicture } from '../../client/picture/ending.ts';
import { withPicture } from '../../client/picture/readme.ts';

describe('the page of the chart', () => {
  it('given docs/chart.md, when the chart has changed, then it is asked to be made again', () => {
    const page = readFileSync(new URL('../../docs/chart.md', import.meta.url), 'utf8');
    expect(page).toBe(chartPage());
  });
});

describe('the picture of the chart', () => {
  it('given the README, when the chart has changed, then it is asked to be drawn again', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(withPicture(readme)).toBe(readme);
  });

  it('given a move that a rule allows, when it is drawn, then the arrow stands between the two stages', () => {
    const picture = journeyPicture();
    expect(picture).toContain(
      'working_together_serving --> working_together_preparing: ending.opened',
    );
    expect(picture).toContain('client.died, from everywhere');
  });

  it('given a live ending, when it is drawn, then its place is marked', () => {
    const position = { open: { journey: { working: { together: { preparing: 'talkDue' } } } } };
    expect(journeyPicture(position)).toContain('class working_together_preparing here');
    expect(chartPicture(position)).toContain(
      'class open_journey_working_together_preparing_talkDue here',
    );
  });
});
