// A scenario as it is written. The message of a check is the phrase that completes "possible is …".
import * as v from 'valibot';
import { Duration } from '../../workflows/calendar/index.ts';
import { By } from '../../workflows/chart/rules/index.ts';
import { Row } from '../../workflows/ending/row.ts';

const durationForm = Duration.pipe[1].requirement.source;
const local = '(?:(?:19|2[01])\\d\\d|2200)-\\d\\d-\\d\\dT\\d\\d:\\d\\d';
const instant = `${local}(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)`;

const text = (form: string, pattern: RegExp) =>
  v.pipe(v.string(form), v.trim(), v.regex(pattern, form));
export const line = text('a text of 1 to 120 characters', /^.{1,120}$/);

export const Start = text(
  'a local time of the agency such as 2035-02-05T09:00, or an instant such as 2035-02-05T09:00Z',
  new RegExp(`^(${local}|${instant})$`),
);
export const Moment = text(
  'a time from the start such as P9W or 9w, a local time of the agency such as 2035-04-23T10:00, or an instant such as 2035-04-23T10:00Z',
  new RegExp(`${durationForm}|^${local}$|^${instant}$`),
);

const roles: readonly string[] = By.entries.role.options;

/** Who says it: a role, or a role and a person of it, such as lead:L-1. */
const Speaker = v.pipe(
  v.string(),
  v.check(
    (text) => /^[a-z]+(:.{1,120})?$/.test(text) && roles.includes(text.split(':')[0] ?? ''),
    `one of ${roles.join(', ')}, or one of them with a person, such as lead:L-1`,
  ),
);

const facts = v.record(v.string(), v.unknown(), 'a group of facts');

export const Step = v.strictObject(
  {
    at: Moment,
    tell: line,
    with: v.optional(facts),
    by: v.optional(Speaker),
    for: v.optional(
      v.picklist(By.entries.for.wrapped.options, 'client or authority, whose word is passed on'),
    ),
    on: v.optional(v.string('a local time or date of the agency')),
  },
  'a step such as { at: P9W, tell: ending.named }',
);

/** How the people of a story behave where its script says nothing. */
const assumptions = ['asPlanned', 'silent', 'none'] as const;
export type Assumption = (typeof assumptions)[number];

export const entryKinds = [
  'event',
  'refused',
  'phase',
  'message',
  'task',
  'session',
  'timer',
] as const;

export const value = v.union(
  [v.string(), v.number(), v.boolean()],
  'a text, a number, true or false',
);
const kind = v.picklist(entryKinds, `one of ${entryKinds.join(', ')}`);
export const fields = {
  kind,
  at: v.optional(value),
  what: v.optional(value),
  step: v.optional(value),
  by: v.optional(value),
  ref: v.optional(value),
  for: v.optional(value),
  on: v.optional(value),
  to: v.optional(value),
  channel: v.optional(value),
  state: v.optional(value),
  outcome: v.optional(value),
  reason: v.optional(value),
  until: v.optional(value),
  subject: v.optional(value),
  id: v.optional(value),
  due: v.optional(value),
  who: v.optional(value),
  start: v.optional(value),
  code: v.optional(value),
  entry: v.optional(value),
  zone: v.optional(value),
  was: v.optional(value),
};

/** What an entry must look like: the fields it names; a time may be given by its beginning. */
export const Pattern = v.strictObject(
  fields,
  'an entry such as { kind: message, what: closing-letter, state: sent }',
);
export type Pattern = v.InferOutput<typeof Pattern>;

/** An entry that must not occur; with `after`, not after the entry that is called so. */
export const Never = v.strictObject(
  { ...fields, after: v.optional(line) },
  'an entry such as { kind: message, after: client.died }',
);
export type Never = v.InferOutput<typeof Never>;

/** Of what stands in a story any number of times; more is no story that anybody reads. */
const most = 1_000;
export const listOf = <S extends v.GenericSchema>(schema: S, of: string) =>
  v.optional(
    v.pipe(
      v.array(schema, `a list of ${of}`),
      v.maxLength(most, `a list of at most ${most} ${of}`),
    ),
    [],
  );

/** Rows and guards of the field’s rules that a story shows. */
export const Cites = v.optional(
  v.array(
    v.pipe(
      v.string(),
      v.regex(
        /^([A-D]|G)\d{1,2}$|^example \d{1,2}$/,
        'a row such as A13, a guard such as G6, or example 3',
      ),
    ),
    'a list of rows',
  ),
  [],
);

export const ScenarioDraft = v.strictObject(
  {
    name: line,
    cites: Cites,
    policy: v.string('the path of a policy file, from this file'),
    policyOverrides: v.optional(v.record(v.string(), v.unknown(), 'a group of settings')),
    start: Start,
    ending: v.strictObject(Row.entries, 'the fields of a case, such as externalRef and worker'),
    script: listOf(Step, 'steps'),
    assume: v.optional(v.picklist(assumptions, `one of ${assumptions.join(', ')}`), 'asPlanned'),
    until: Moment,
    expect: listOf(Pattern, 'entries'),
    never: listOf(Never, 'entries'),
  },
  'a scenario: name, policy, start, ending, script, until, expect',
);
export type ScenarioDraft = v.InferOutput<typeof ScenarioDraft>;
