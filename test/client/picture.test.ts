import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createMachine, type AnyStateNode } from 'xstate';
import { chartPage } from '../../client/picture/chart-page.ts';
import { printChart } from '../../client/cli/chart.ts';
import { chartPicture, journeyPicture } from '../../client/picture/ending.ts';
import { machineJson } from '../../client/picture/machine-json.ts';
import { withPicture } from '../../client/picture/stages.ts';
import { agencyChart } from '../../workflows/agency/chart.ts';
import { departureChart } from '../../workflows/departure/chart.ts';
import { endingChart } from '../../workflows/ending/chart.ts';

const { machine: ending } = endingChart.stepper;
const { machine: departure } = departureChart.stepper;
const { machine: agency } = agencyChart.stepper;

describe('the page of the chart', () => {
  it('given docs/chart.md, when the chart has changed, then it is asked to be made again', () => {
    const page = readFileSync(new URL('../../docs/chart.md', import.meta.url), 'utf8');
    expect(page).toBe(chartPage());
  });
});

describe('the chart as JSON', () => {
  const charts = { ending, departure, agency };

  it.each(Object.entries(charts))(
    'given the chart of the %s, when it is printed for the tools of XState, then they open it whole',
    (_, machine) => {
      const printed = machineJson(machine);
      const read = JSON.parse(JSON.stringify(printed)) as typeof printed;
      expect(read).toStrictEqual(printed);
      expect(statesOf(createMachine(read).root)).toEqual(statesOf(machine.root));
    },
  );

  it('given a guard or an action, when it is printed, then its name says what it stands for', () => {
    const text = JSON.stringify(machineJson(ending));
    expect(text).toContain('"guard":"G8: sessionsRecorded and noOpenRupture and');
    expect(text).toContain('"openTask safety-check"');
    expect(text).toContain('grounds and preparedTogether');
    expect(text).not.toMatch(/"params"|\[object|undefined|function/);
  });

  it('given one ending or a part, when JSON is asked for, then the command says that it is whole alone', async () => {
    await expect(printChart('R-1001', { format: 'json' })).rejects.toThrow('printed whole');
    await expect(printChart(undefined, { format: 'json', journey: true })).rejects.toThrow(
      'printed whole',
    );
  });
});

/** Every state with its sentence, its way in and the events it listens to, guards and actions aside. */
function statesOf({ id, description, type, events, initial, states }: AnyStateNode): object[] {
  const first = type === 'compound' ? initial.target.map((goal) => goal.id) : [];
  expect(type === 'history' || description).toBeTruthy();
  const inner = Object.values(states).flatMap((state) => statesOf(state));
  return [{ id, description, type, first, events: new Set(events) }, ...inner];
}

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
