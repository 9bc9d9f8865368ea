import type { Chart } from './chart.ts';
import type { Kept, Live } from './live.ts';
import { arm, type Timer } from './timers.ts';
import { idsOnly } from './repetition.ts';
import type { JsonObject, JsonValue } from './event.ts';

/** What a timer is called, and what it tells, is the chart’s to say: only its arming is stored. */
type Arming = Omit<Timer, 'purpose'>;

/** A live chart as plain JSON, stamped with the machine and the version it can be read by. */
export interface Stored extends Kept {
  machine: string;
  version: number;
  position: JsonObject;
  timers: Arming[];
}

/** Everything that is needed to go on elsewhere. */
export function store<C extends { now: number }, I>(chart: Chart<C, I>, live: Live<C>): Stored {
  const { position, timers, ...rest } = live;
  return {
    machine: chart.id,
    version: chart.version,
    position: chart.stepper.dump(position),
    timers: timers.map(({ purpose: _purpose, ...arming }) => arming),
    ...rest,
  };
}

/** The way back. A stored state of another machine, or of a version without a migration, is refused. */
export function revived<C extends { now: number }, I>(chart: Chart<C, I>, stored: Stored): Live<C> {
  const { machine: _m, version: _v, position, timers, ...rest } = migrated(chart, stored);
  return shared(chart, {
    ...rest,
    position: chart.stepper.revive(position),
    timers: timers.map((arming) => ({ ...arming, purpose: purposeOf(chart, arming) })),
  });
}

/**
 * The same with its timers armed as this chart wants them: where it was stored by the same chart that changes nothing, but a
 * newer one may wait for more. A deadline that throws is thrown on; a host sets it aside instead (faults.ts).
 */
export function load<C extends { now: number }, I>(chart: Chart<C, I>, stored: Stored): Live<C> {
  const live = revived(chart, stored);
  return { ...live, ...arm(chart, live.position, live, new Set()) };
}

/** The same, taking less room where the chart knows how. */
export function shared<C extends { now: number }, I>(chart: Chart<C, I>, live: Live<C>): Live<C> {
  const { position } = live;
  return { ...live, position: { ...position, context: chart.share(position.context) } };
}

/** A timer is named by its deadline and the state that waits for it. */
function purposeOf<C extends { now: number }, I>(chart: Chart<C, I>, { id }: Arming): string {
  const deadline = id.slice(0, id.indexOf('.'));
  return chart.deadlines[deadline]?.purpose ?? deadline;
}

/**
 * The stored state in the shape of this chart.
 *
 * @throws where it is of another machine, or where no migration leads from its version to that of the chart
 */
export function migrated<C extends { now: number }, I>(chart: Chart<C, I>, stored: Stored): Stored {
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

/** Timers as they are stored now: what one is called, and what it tells, is the chart’s to say. */
export function armingsOnly(stored: JsonObject): JsonObject {
  const timers = (stored['timers'] as JsonObject[]).map(
    ({ event: _event, purpose: _purpose, ...arming }): JsonValue => arming,
  );
  return { ...stored, timers };
}

/** What was said is remembered by time, and nothing is set aside yet. */
export function withFaults(stored: JsonObject): JsonObject {
  const { context } = stored['position'] as { context: { now: number } };
  return { ...stored, seen: idsOnly(stored, context.now), faults: [] };
}

/** A migration of what is remembered alone: the changes, each upon the one before. */
export function inContext<C>(...changes: ((c: C) => C)[]): (stored: JsonObject) => JsonObject {
  return (stored) => {
    const position = stored['position'] as JsonObject;
    const context = changes.reduce((c, change) => change(c), position['context'] as never as C);
    // A context is plain JSON, which its type does not say.
    return { ...stored, position: { ...position, context: context as unknown as JsonObject } };
  };
}
