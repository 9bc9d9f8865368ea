import type { StateValue } from 'xstate';
import { chartPicture, journeyPicture } from '../picture/ending.ts';
import { machineJson } from '../picture/machine-json.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { Failed, write } from './exit.ts';
import { reaching } from './reach.ts';

export interface Charting {
  journey?: boolean;
  format?: 'mermaid' | 'json';
  json?: boolean;
}

/** The chart as Mermaid; with a reference, the live position is marked. Or all of it as JSON for the tools of XState. */
export async function printChart(
  typed: string | undefined,
  { journey = false, format = 'mermaid', json = false }: Charting,
): Promise<void> {
  if (format === 'json') {
    if (journey || typed !== undefined) throw new Failed([wholeAlone]);
    write(true, machineJson(endingChart.stepper.machine), []);
    return;
  }
  const position = typed === undefined ? undefined : await positionOf(typed);
  const mermaid = journey ? journeyPicture(position) : chartPicture(position);
  write(json, { mermaid }, mermaid.trimEnd().split('\n'));
}

const wholeAlone = {
  code: 'chart.wholeAlone',
  says: 'As JSON the chart is printed whole: leave out the reference and --journey.',
};

function positionOf(typed: string): Promise<StateValue> {
  return reaching(async ({ endings, ofEnding }) => {
    const { position } = await ofEnding(typed, endings.stored);
    return position['value'] as StateValue;
  });
}
