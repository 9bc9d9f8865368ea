import type { StateValue } from 'xstate';
import { endingChart } from '../../workflows/ending/chart.ts';
import { toMermaid } from './mermaid.ts';

const { machine } = endingChart.stepper;

/** The journey of an ending, stage by stage; with a position, the live one is marked. */
export function journeyPicture(position?: StateValue): string {
  return toMermaid(machine, {
    root: machine.getStateNodeById('ending.open.journey'),
    depth: 3,
    ...(position === undefined ? {} : { position }),
  });
}

/** The whole chart with its standings. */
export function chartPicture(position?: StateValue): string {
  return toMermaid(machine, {
    root: machine.root,
    ...(position === undefined ? {} : { position }),
  });
}
