import * as v from 'valibot';
import { nearest, type Problem, quoted, spell } from '../../workflows/policy/index.ts';
import type { PolicyCode } from '../policy/check.ts';
import type { Located, ReadingCode } from '../written/read.ts';

export type ScenarioCode =
  | ReadingCode<'scenario'>
  | 'field.unknown'
  | 'field.missing'
  | 'field.notPossible'
  | 'story.unknown'
  | 'story.malformed'
  | 'story.order'
  | 'story.elsewhere'
  | 'place.unknown'
  | PolicyCode;

/** What is wrong with a scenario: one sentence, which begins with the line where there is one. */
export type ScenarioProblem = Located<ScenarioCode>;

/** So many are told at once: what else is wrong is told when these are mended. */
const mostProblems = 20;

type Path = (string | number)[];
type Found = Problem<ScenarioCode>;

/** A story as it is written, with what is usual filled in; or every field that is not as it should be. */
export function readShape<D>(
  schema: v.GenericSchema<unknown, D>,
  raw: unknown,
): { draft: D } | { problems: Found[] } {
  const read = v.safeParse(schema, raw);
  return read.success
    ? { draft: read.output }
    : { problems: read.issues.slice(0, mostProblems).map((issue) => toProblem(schema, issue)) };
}

function toProblem(schema: unknown, issue: v.BaseIssue<unknown>): Found {
  const path: Path = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? key : String(key),
  );
  const last = issue.path?.at(-1);
  if (issue.type === 'strict_object' && last?.origin === 'key') {
    return issue.expected === 'never' ? unknownField(schema, path, last.input) : missing(path);
  }
  const where = path.length > 0 ? spell(path) : 'The scenario';
  const says = `${where}: found ${tell(issue.input)}; possible is ${possible(issue)}.`;
  return { code: 'field.notPossible', path, says };
}

function unknownField(schema: unknown, path: Path, within: unknown): Found {
  const known = fieldsAt(schema, path.slice(0, -1));
  const said = typeof within === 'object' && within !== null ? within : {};
  const unsaid = known.filter((name) => !Object.hasOwn(said, name));
  const key = String(path.at(-1));
  const near = nearest(key, unsaid) ?? nearest(key, known);
  const instead = near ? `did you mean ${near}?` : `possible are ${known.join(', ')}.`;
  return { code: 'field.unknown', path, says: `${spell(path)}: no such field; ${instead}` };
}

function missing(path: Path): Found {
  return { code: 'field.missing', path, says: `${spell(path)}: not said, and it is needed.` };
}

const plain: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of fields',
};

/** Our own messages complete the sentence; of valibot’s, what was expected does. */
function possible({ message, expected }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  const named = (expected ?? 'something else').replaceAll('"', '').split(' | ');
  return named.length > 1 ? `one of ${named.join(', ')}` : (plain[named[0]!] ?? named[0]!);
}

function tell(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : quoted(value);
}

/** The fields that may stand at a place, found along the schema. */
function fieldsAt(schema: unknown, path: Path): string[] {
  const here = schema as { type?: string; wrapped?: unknown; item?: unknown; entries?: object };
  if (here.type === 'optional') return fieldsAt(here.wrapped, path);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(here.entries ?? {});
  if (typeof key === 'number') return fieldsAt(here.item, rest);
  return fieldsAt((here.entries as Record<string, unknown> | undefined)?.[key] ?? {}, rest);
}
