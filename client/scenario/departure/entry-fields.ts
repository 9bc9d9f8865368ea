import { said } from '../../../workflows/departure/events/index.ts';
import { whereabouts } from '../../../workflows/departure/names.ts';
import { rules } from '../../../workflows/departure/rules/index.ts';
import { taskKinds } from '../../../workflows/departure/tasks/index.ts';
import type { ClientState } from '../../../workflows/departure/reading/view.ts';
import {
  endingFields,
  endingNames,
  eventFields,
  idsOf,
  type KindFields,
  namesIn,
  refusedFields,
  time,
  word,
} from '../entry-fields.ts';

const states: Record<ClientState, true> = {
  pending: true,
  asked: true,
  missing: true,
  told: true,
  heardElsewhere: true,
  withdrawn: true,
  settled: true,
};

/** What becomes of a client in a departure; it is about somebody, and so may be asked for of one or of any. */
const client: KindFields[string] = {
  at: time,
  what: word(Object.keys(states)),
  how: word(['call', 'message', 'inPerson', 'heardElsewhere']),
  late: word(['true', 'false']),
};

const events = Object.keys(said);
const own: KindFields = {
  event: eventFields(events),
  refused: refusedFields(events, idsOf(rules)),
  phase: { at: time, what: word(Object.keys(whereabouts)) },
  task: {
    at: time,
    what: word(Object.keys(taskKinds)),
    state: word(['open', 'done', 'withdrawn', 'escalated']),
    due: time,
    who: word([...new Set([...Object.values(taskKinds).map(({ who }) => who), 'director'])]),
  },
  client,
};
const ofClient: KindFields = { ...endingFields, client };

/** What the entry that is expected can say: what is somebody’s is of their ending. */
export function fieldsFor(written: Readonly<Record<string, unknown>>): KindFields {
  return written['of'] === undefined ? own : ofClient;
}

export const leavingNames = [...new Set([...namesIn(own), ...endingNames])];
