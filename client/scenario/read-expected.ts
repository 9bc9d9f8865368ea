import { toLocal } from '../../workflows/calendar/index.ts';
import { nearest, type Problem, quoted, spell } from '../../workflows/policy/index.ts';
import type { KindFields } from './entry-fields.ts';
import {
  type Bound,
  type Expected,
  type Look,
  shown,
  type Test,
  type Written,
} from './expected.ts';
import { readSaying, type Told } from './read-saying.ts';
import { beginningOf, momentOf } from './moment.ts';
import { contradiction } from './contradiction.ts';
import { misplaced, untold } from './misplaced.ts';
import type { ScenarioCode } from './shape.ts';

type Path = (string | number)[];
type Found = Problem<ScenarioCode>;

/** By what entries are read: the fields of each kind, and what times are reckoned from. */
export interface Terms extends Told {
  fieldsOf: (written: Written) => KindFields;
  /** What any entry can be called. */
  names: readonly string[];
  /** Fields that an entry of any kind may have, and whose words are checked elsewhere. */
  besides: readonly string[];
}

/** Reads the entries of a list. Whatever could never hold, or never fail, by its kind is a problem: its field and what is possible. */
export function readExpected(
  list: 'expect' | 'never',
  all: readonly Written[],
  terms: Terms,
): { expected: Expected[]; problems: Found[] } {
  const problems: Found[] = [];
  const expected = all.map((written, n) => new Reader(list, terms, problems).entry(written, n));
  return { expected, problems };
}

/** Nothing in a story occurs more often. */
const mostOften = 100_000;

const places = ['after', 'before', 'between'];
const aBound =
  'what an entry is called, an entry such as { kind: phase, what: closing }, or a time such as P9W, 2035-04-23 or 2035-04-23T10:00';

class Reader {
  readonly #list: 'expect' | 'never';
  readonly #terms: Terms;
  readonly #problems: Found[];

  constructor(list: 'expect' | 'never', terms: Terms, problems: Found[]) {
    this.#list = list;
    this.#terms = terms;
    this.#problems = problems;
  }

  entry(written: Written, n: number): Expected {
    const path = [this.#list, n];
    const own = this.#list === 'expect' ? [...places, 'times'] : places;
    const look = this.#look(written, path, own);
    const { after, before, between, times } = written;
    const counts = this.#list === 'expect' && times !== undefined;
    const bounds = this.#between(between, [...path, 'between']);
    const [from, to] = bounds ?? [
      this.#bound(after, [...path, 'after']),
      this.#bound(before, [...path, 'before']),
    ];
    this.#placed(from, to, path, bounds === null ? ['after', 'before'] : ['between', 'between']);
    if (between !== undefined && (after ?? before) !== undefined) {
      this.#says(path, 'between', 'stands alone: leave out after and before.');
    }
    return {
      written,
      look,
      after: from,
      before: to,
      times: counts ? this.#times(times, [...path, 'times']) : null,
    };
  }

  #look(written: Written, path: Path, own: readonly string[]): Look {
    const kinds = this.#terms.fieldsOf(written);
    const { kind } = written;
    const tests = new Map<string, Test>();
    const fields = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!fields) {
      const possible = `possible is one of ${Object.keys(kinds).join(', ')}.`;
      const found = kind === undefined ? 'nothing' : quoted(kind);
      this.#problem('field.notPossible', [...path, 'kind'], `found ${found}; ${possible}`);
      return { kind: null, tests };
    }
    const { besides } = this.#terms;
    const others = ['kind', ...own, ...besides];
    for (const [field, value] of Object.entries(written)) {
      if (besides.includes(field)) tests.set(field, (entry) => entry[field] === value);
      if (others.includes(field)) continue;
      const saying = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (!saying) this.#unknown(path, field, String(kind), [...Object.keys(fields), ...others]);
      else {
        const read = readSaying(field, saying, value, this.#terms);
        if ('test' in read) {
          tests.set(field, read.test);
          const says = field === 'at' ? untold(String(value), this.#terms.span) : null;
          if (says !== null) this.#problem('story.order', [...path, field], says);
        } else this.#problem(read.code, [...path, field], read.says);
      }
    }
    this.#lettersLeft(written, path);
    const against = contradiction(written);
    if (against !== null) this.#says(path, against.field, against.says);
    this.#oneOfThem(written, path);
    this.#doneByWhom(written, path);
    return { kind: String(kind), tests };
  }

  /** Only what leaves has a text. */
  #lettersLeft({ text, state }: Written, path: Path): void {
    if (text === undefined || state === undefined || state === 'sent') return;
    this.#says(path, 'text', 'only a message that is sent has one: say state: sent.');
  }

  /** The first of some kind of message or task is one of that kind. */
  #oneOfThem({ what, id }: Written, path: Path): void {
    if (typeof what !== 'string' || typeof id !== 'string' || id.startsWith(`${what}#`)) return;
    this.#says(path, 'id', `found ${quoted(id)}, which is no ${what}; possible is "${what}#1".`);
  }

  /** Who did a task is said by what they told: the line of the task says who ended one that was not done. */
  #doneByWhom({ kind, state, outcome, by, ref, reason }: Written, path: Path): void {
    if (kind !== 'task' || (state !== 'done' && outcome !== 'done')) return;
    const field = Object.entries({ by, ref, reason }).find(([, value]) => value !== undefined)?.[0];
    if (field === undefined) return;
    const instead =
      'expect the event that finished it, such as { kind: event, what: letter.approved, by: worker }.';
    this.#says(path, field, `a task that is done does not say it: ${instead}`);
  }

  #unknown(path: Path, field: string, kind: string, known: readonly string[]): void {
    const near = field === 'on' ? 'at' : nearest(field, known);
    const instead = near ? `did you mean ${near}?` : `possible are ${known.join(', ')}.`;
    const never = `an entry of the kind ${kind} has no such field, so that this could never hold`;
    this.#problem('field.unknown', [...path, field.slice(0, 60)], `${never}; ${instead}`);
  }

  #bound(value: unknown, path: Path, within = false): Bound | null {
    if (value === undefined) return null;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const written = value as Written;
      return { said: shown(written), look: this.#look(written, path, []) };
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.#problem('field.notPossible', path, `possible is ${aBound}.`);
      return null;
    }
    const text = String(value);
    const { span, names } = this.#terms;
    const moment = momentOf(text, span);
    const { almanac, calendar } = span;
    const local =
      beginningOf(text, span) ?? (moment === null ? null : toLocal(almanac, calendar.zone, moment));
    if (local !== null) return { said: text, local, within };
    if (!names.includes(text)) {
      const near = nearest(text, names);
      const instead = near ? `did you mean ${near}?` : `possible is ${aBound}.`;
      this.#problem('story.unknown', path, `found ${quoted(value)}; ${instead}`);
    }
    const called = new Map<string, Test>([['what', ({ what }) => what === text]]);
    return { said: text, look: { kind: null, tests: called } };
  }

  #between(value: unknown, path: Path): [Bound | null, Bound | null] | null {
    if (value === undefined) return null;
    if (Array.isArray(value) && value.length === 2) {
      const [from, to] = [
        this.#bound(value[0], [...path, 0], true),
        this.#bound(value[1], [...path, 1], true),
      ];
      return [from, to];
    }
    const says = `found ${quoted(value)}; possible is a list of two, such as [2035-03-05, 2035-03-12].`;
    this.#problem('field.notPossible', path, says);
    return null;
  }

  /** What bounds a time of which nothing is told, or no time at all, could never fail. */
  #placed(
    from: Bound | null,
    to: Bound | null,
    path: Path,
    fields: readonly [string, string],
  ): void {
    for (const { n, says } of misplaced(from, to, this.#terms.span)) {
      this.#problem('story.order', [...path, fields[n]], says);
    }
  }

  #times(value: unknown, path: Path): Expected['times'] {
    if (isCount(value)) return { least: value, most: value };
    const { least = 0, most = mostOften, ...others } = Object(value) as Record<string, unknown>;
    const said = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (
      said &&
      isCount(least) &&
      isCount(most) &&
      Object.keys(others).length === 0 &&
      least <= most
    ) {
      if (least > 0 || most < mostOften) return { least, most };
      const always = `found ${shown(Object(value))}, which holds however often it occurs; say least: 1, or most.`;
      this.#problem('field.notPossible', path, always);
      return null;
    }
    const found = said
      ? shown(Object(value))
      : typeof value === 'object'
        ? 'nothing'
        : quoted(value);
    const says = `found ${found}; possible is a whole number, or a range such as { least: 1, most: 3 }.`;
    this.#problem('field.notPossible', path, says);
    return null;
  }

  #says(path: Path, field: string, says: string): void {
    this.#problem('field.notPossible', [...path, field], says);
  }

  #problem(code: ScenarioCode, path: Path, says: string): void {
    this.#problems.push({ code, path, says: `${spell(path)}: ${says}` });
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostOften;
}
