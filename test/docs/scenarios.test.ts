import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadLeaving } from '../../client/scenario/departure/load.ts';
import { filesInTest } from '../client/caseloads.ts';
import { mistakes, top } from '../client/stories.ts';

const file = filesInTest();
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const page = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');
const blocks = Array.from(page.matchAll(/^```yaml\n([\s\S]*?)^```/gm), ([, text = '']) => text);
/** In which the people of the chapter are. */
const begun = top
  .replace('P10W', 'P1Y')
  .replace('W-7', 'W-7, supervisor: S-2')
  .replace('a@example.org', 'pat@example.org');
const ofDeparture = (text: string): boolean => text.includes('of: ');

describe('the chapter on scenarios', () => {
  it.each(blocks.filter((text) => !ofDeparture(text)))('shows what is understood:\n%s', (text) => {
    const whole = text.startsWith('name:') ? text : `${begun}${text}`;
    expect(mistakes(whole)).toEqual([]);
  });

  it('shows what is understood of a departure', async () => {
    const [block = ''] = blocks.filter(ofDeparture);
    const story = `name: somebody leaves
caseload: ${examples}caseloads/w-7.csv
departure: ${examples}departures/dismissal.yaml
start: 2035-02-05T16:00
begins: 2035-02-06T09:40
until: 2035-02-16T12:00
${block}`;
    const loaded = await loadLeaving(file('story.yaml', story));
    expect(loaded.ok ? [] : loaded.problems.map(({ says }) => says)).toEqual([]);
  });
});
