// From what an agency wrote to the whole policy, or to everything that is wrong with it, at once.
// Valibot names only the first unknown key of an object and knows no ranges of durations, so a walk
// along the schema adds these.
import * as v from 'valibot';
import { Duration, usualDays } from '../calendar/index.ts';
import { nearest } from './nearest.ts';
import { type Problem, quoted, type SettingCode, spell } from './problem.ts';
import { Policy, type PolicyDraft } from './schema.ts';
import { isGroup, isOptional } from './setting.ts';

/** Whoever wrote so many names that are none has written something else than a policy. */
const mostUnknown = 20;

type Path = (string | number)[];
type Found = Problem<SettingCode>;
type Group = v.StrictObjectSchema<v.ObjectEntries, string>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tell(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'a group of settings' : quoted(value);
}

const notPossible = (path: Path, value: unknown, form: string): Found => ({
  code: 'setting.notPossible',
  path,
  says: `${path.length > 0 ? spell(path) : 'The policy'}: found ${tell(value)}; possible is ${form}.`,
});

function inGroup(schema: Group, value: Record<string, unknown>, path: Path): Found[] {
  const known = Object.keys(schema.entries);
  const unknown = Object.keys(value)
    .filter((key) => !known.includes(key))
    .slice(0, mostUnknown)
    .map((key): Found => {
      const unsaid = known.filter((name) => !(name in value));
      const near = nearest(key, unsaid) ?? nearest(key, known);
      const possible = near ? `did you mean ${near}?` : `possible are ${known.join(', ')}.`;
      const at = [...path, key];
      return {
        code: 'setting.unknown',
        path: at,
        says: `${spell(at)}: no such setting; ${possible}`,
      };
    });
  const within = Object.entries(schema.entries).flatMap(([key, entry]): Found[] => {
    const at = [...path, key];
    if (key in value) return along(entry, value[key], at);
    if (isOptional(entry)) return [];
    return [
      {
        code: 'setting.missing',
        path: at,
        says: `${spell(at)}: not said, and it has no usual value.`,
      },
    ];
  });
  return [...unknown, ...within];
}

function along(schema: v.GenericSchema, value: unknown, path: Path): Found[] {
  if (isOptional(schema)) return along(schema.wrapped, value, path);
  if (isGroup(schema)) {
    if (isRecord(value)) return inGroup(schema, value, path);
    return [notPossible(path, value, 'a group of settings')];
  }
  const { least, most } = v.getMetadata(schema);
  if (typeof least !== 'string' || typeof most !== 'string' || typeof value !== 'string') return [];
  if (!v.is(Duration, value)) return [];
  const days = usualDays(value);
  if (days >= usualDays(least) && days <= usualDays(most)) return [];
  const says = `${spell(path)}: found ${tell(value)}; possible is a duration from ${least} to ${most}.`;
  return [{ code: 'setting.outOfRange', path, says }];
}

function shape(raw: unknown): { policy: Policy | null; problems: Found[] } {
  const parsed = v.safeParse(Policy, raw);
  if (parsed.success) return { policy: parsed.output, problems: [] };
  const problems = parsed.issues
    .filter(({ type, path }) => type !== 'strict_object' || path?.at(-1)?.origin !== 'key')
    .map((issue) => {
      const path = (issue.path ?? []).map(({ key }) =>
        typeof key === 'number' ? key : String(key),
      );
      return notPossible(path, issue.input, issue.message);
    });
  return { policy: null, problems };
}

/** The whole policy with every setting said, or all that is wrong with what was written. */
export function completePolicy(
  raw: unknown,
): { ok: true; policy: Policy } | { ok: false; problems: Found[] } {
  const { policy, problems } = shape(raw);
  const all = [...along(Policy, raw, []), ...problems];
  const once = all.filter(
    ({ path }, place) => all.findIndex((other) => spell(other.path) === spell(path)) === place,
  );
  return policy && once.length === 0 ? { ok: true, policy } : { ok: false, problems: once };
}

/** What holds for an agency that said nothing but who it is. */
export function defaultPolicy(agency: PolicyDraft['agency']): Policy {
  return v.parse(Policy, { agency });
}
