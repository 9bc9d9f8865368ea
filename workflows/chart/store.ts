import type { AnyActorScope, AnyMachineSnapshot } from 'xstate';
import type { Chart, JsonObject } from './chart.ts';
import type { Live } from './live.ts';

/** A live chart as plain JSON, stamped with the machine and the version it can be read by. */
export interface Stored extends Omit<Live<unknown>, 'snapshot'> {
  machine: string;
  version: number;
  position: JsonObject;
}

/** Everything that is needed to go on elsewhere; children are never among it. */
export function store<C extends { now: number }, I>(chart: Chart<C, I>, live: Live<C>): Stored {
  // What XState persists is JSON as long as no child is kept; its type does not say so.
  const persisted = chart.machine.getPersistedSnapshot(live.snapshot) as unknown as JsonObject;
  const { value, context, historyValue, status } = persisted;
  const { snapshot: _, ...rest } = live;
  const position = { value, context, historyValue, status };
  return { machine: chart.id, version: chart.version, position, ...rest };
}

/** The way back. A stored state of another machine, or of a version without a migration, is refused. */
export function load<C extends { now: number }, I>(chart: Chart<C, I>, stored: Stored): Live<C> {
  const { machine: _m, version: _v, position, ...rest } = migrated(chart, stored);
  // `resolveState` would lose or choke on stored history; only `restoreSnapshot` revives it.
  const persisted = { ...position, children: {}, output: undefined, error: undefined };
  const snapshot = chart.machine.restoreSnapshot(
    persisted as unknown as AnyMachineSnapshot,
    {} as AnyActorScope, // Only children would need it.
  );
  snapshot._nodes.sort((one, other) => one.order - other.order);
  return shared(chart, { ...rest, snapshot });
}

/** The same, taking less room where the chart knows how. */
export function shared<C extends { now: number }, I>(chart: Chart<C, I>, live: Live<C>): Live<C> {
  const { snapshot } = live;
  const context = chart.share?.(snapshot.context);
  return context ? { ...live, snapshot: Object.assign({}, snapshot, { context }) } : live;
}

function migrated<C extends { now: number }, I>(chart: Chart<C, I>, stored: Stored): Stored {
  if (stored.machine !== chart.id) {
    throw new Error(`Stored state is of machine "${stored.machine}", not of "${chart.id}"`);
  }
  let current = stored;
  while (current.version !== chart.version) {
    const { version } = current;
    const migration = version < chart.version ? chart.migrations[version] : undefined;
    if (!migration) {
      throw new Error(`No way from version ${version} of "${chart.id}" to ${chart.version}`);
    }
    // A migration is written for the JSON it meets, and answers for the shape it leaves.
    const next = migration(current as unknown as JsonObject) as unknown as Stored;
    current = { ...next, version: version + 1 };
  }
  return current;
}
