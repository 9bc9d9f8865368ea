import { said } from '../../../workflows/departure/events/index.ts';
import { whereabouts } from '../../../workflows/departure/names.ts';
import { taskKinds } from '../../../workflows/departure/tasks/index.ts';
import type { ClientState } from '../../../workflows/departure/reading/view.ts';
import { endingNames, type Names } from '../names.ts';

const events = Object.keys(said);
const states: Record<ClientState, true> = {
  pending: true,
  asked: true,
  missing: true,
  told: true,
  heardElsewhere: true,
  withdrawn: true,
  settled: true,
};
const client = Object.keys(states);

const departureNames: Names = {
  event: events,
  refused: events,
  phase: Object.keys(whereabouts),
  task: Object.keys(taskKinds),
  client,
};

/** What the entry that a pattern describes can be called: what is somebody’s is of their ending. */
export function namesFor(pattern: { of?: string | undefined } | undefined): Names {
  return pattern?.of === undefined ? departureNames : { ...endingNames, client };
}
