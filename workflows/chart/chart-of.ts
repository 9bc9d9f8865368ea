import type * as v from 'valibot';
import { assertParts } from './assert-parts.ts';
import type { Chart, Migrations } from './chart.ts';
import type { Entry, HostedEvent } from './event.ts';
import type { Position, Told } from './position.ts';
import { schemaOf, type Catalogue } from './rules/envelope.ts';
import { admitted, hear, misthought, type Ear } from './rules/hearing.ts';
import { objectTo, possibleNow, type Ruling } from './rules/objection.ts';
import { ahead } from './rules/refusal.ts';
import { asFarAsKnown, holds, type Rules } from './rules/rule.ts';
import type { Change, Parts, StageOf } from './stage.ts';
import { Stepper } from './stepper.ts';

/** The types of a chart, said once: what it remembers, what it is told, what it begins with (the host adds `now`). */
export interface Types<C, E, I> {
  context: C;
  event: E;
  input: I;
}

/** What one chart is made of; everything else is the same for all. */
interface Drawing<
  C extends { now: number },
  E extends HostedEvent,
  I,
  P extends Parts<C>,
  S extends string,
> {
  /** Carries types and no value, as in XState’s own `setup`. */
  types: Types<C, E, I>;
  id: string;
  /** Version of the stored shape; raised together with a migration. */
  version: number;
  /** In milliseconds; to the millisecond unless said. */
  grain?: number;
  migrations: Migrations;
  /** Rules, deadlines, changes and wishes, by the names that the stages use. */
  parts: P;
  /** What everything that is said is asked, besides what the state asks that listens to it. */
  askedAlways?: readonly (keyof P['rules'] & string)[];
  /** What a chart does around each of its changes. */
  around?: (c: C, e: E, change: (c: C) => C) => C;
  /** Deadlines that watch a ledger (`Chart`). */
  ledgers?: readonly (keyof P['deadlines'] & string)[];
  /** The form of what it begins with, and the bounds. */
  opening: v.GenericSchema<unknown, I>;
  /** Its memory on the first day. */
  registered: (input: I & { now: number }) => C;
  /** The states, in the form that XState gives them. */
  root: StageOf<C, E, P>;
  /** What people may say, by name. */
  said: Readonly<Record<S, Catalogue[string]>>;
  /** To whom one speaks ("an ending"), and where it stands, as a clause ("the ending is closing"). */
  whom: string;
  where: (context: C) => string;
  /** Where it rests meanwhile, and what it waits for, so that whoever says something of it hears that. */
  rests?: Ruling<C, E>['rests'];
  /** The states that people know by name; in which of them it can be said is told of what cannot be said now. */
  stages?: readonly string[];
  isDate: Ear['isDate'];
  nearest: Ear['nearest'];
  // Methods, because a chart's log has lines of its own kinds.
  entriesOf(before: Told<C> | null, after: Told<C>, cause: HostedEvent | null): Entry[];
  compact(log: Entry[]): Entry[];
  /** Whether something is told of a day that has not come. */
  isAhead?(context: NoInfer<C>, event: NoInfer<E>): boolean;
  mind?(context: C, faulty: boolean): C;
  share?(context: C): C;
}

/**
 * A chart that can be hosted: drawn once, it steps, refuses, explains and reads what is said to it by the same frame as
 * every other. Throws with all names that a state uses and the parts do not have, wherever the compiler was not asked.
 */
export function chartOf<
  C extends { now: number },
  E extends HostedEvent,
  I,
  P extends Parts<C>,
  S extends string,
>(drawing: Drawing<C, E, I, P, S>): Chart<C, I, E, S> {
  const { id, version, migrations, parts, around, registered, root, said, whom, where } = drawing;
  const { isDate, nearest, stages = [] } = drawing;
  const stepper = new Stepper<C, I>(
    around ? { ...parts, changes: framed(parts.changes, around) } : parts,
    { id, context: ({ input }) => registered(input), ...root },
  );
  assertParts(id, root, parts, drawing.ledgers ?? []);
  // A rule looks at the events it is written for; a table of all rules forgets which these are.
  const rules = parts.rules as Rules<string, C, E>;
  const unsaid = { type: '', id: '', by: { role: 'system', ref: 'unsaid' }, with: {} };
  const ruling: Ruling<C, E> = {
    subject: id,
    rules,
    sayable: Object.keys(said),
    always: drawing.askedAlways ?? [],
    where,
    rests: drawing.rests ?? (() => null),
    placesOf: (event) => placesIn(stepper.listening(event), stages),
    unsaid: unsaid as unknown as E,
  };
  const thinking = { ...ruling, rules: asFarAsKnown(rules) };
  const objection = (by: typeof ruling, position: Position<C>, event: E) =>
    objectTo(by, stepper.offers(position), position.context, event, () =>
      stepper.onward(position, event.type, stages),
    );
  const ear: Ear = {
    whom,
    said,
    isDate,
    nearest,
    schemaOf: (type) => schemaOf<Catalogue, string>(said, type),
  };
  return {
    id,
    version,
    migrations,
    grain: drawing.grain ?? 1,
    stepper,
    deadlines: parts.deadlines,
    ledgers: new Set(drawing.ledgers),
    admit: (input) => admitted(drawing.opening, input),
    hear(words) {
      const heard = hear(ear, words);
      // What passed the schema of a name is the event of that name.
      return 'type' in heard ? (heard as unknown as E) : heard;
    },
    misthought: (type, facts, by) => misthought(ear, type, facts, by),
    passes: (c, e) => ruling.always.every((rule) => holds(rules, rule, { c, e })),
    isAhead: (context, event) => drawing.isAhead?.(context, event) ?? false,
    objectTo: (position, event) =>
      drawing.isAhead?.(position.context, event)
        ? ahead({ type: event.type, on: String(event['on']) })
        : objection(ruling, position, event),
    objectToThought: (position, event) => objection(thinking, position, event),
    possible: (position) => possibleNow(ruling, stepper.offers(position), position.context) as S[],
    entriesOf: (before, after, cause) => drawing.entriesOf(before, after, cause),
    compact: (log) => drawing.compact(log),
    mind: (context, faulty) => drawing.mind?.(context, faulty) ?? context,
    share: (context) => drawing.share?.(context) ?? context,
  };
}

/** Each path from the innermost stage on that people know; what stands beside all stages is named only where nothing else is. */
function placesIn(
  paths: readonly (readonly string[])[],
  stages: readonly string[],
): readonly (readonly string[])[] {
  const within = paths.flatMap((path) => {
    const from = path.findLastIndex((state) => stages.includes(state));
    return from < 0 ? [] : [path.slice(from)];
  });
  return within.length > 0 ? within : paths.map((path) => path.slice(-2));
}

/** Each change with what its chart does around it. */
function framed<C>(
  changes: Parts<C>['changes'],
  around: (c: C, e: never, change: (c: C) => C) => C,
): Parts<C>['changes'] {
  const each = Object.entries(changes).map(([name, change]): [string, Change<C, never, never>] => [
    name,
    (c, e, params) => around(c, e, (before) => change(before, e, params)),
  ]);
  return Object.fromEntries(each);
}
