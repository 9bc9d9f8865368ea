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
      v.picklist(
        By.entries.for.wrapped.options,
        'client, authority or receiver, whose word is passed on',
      ),
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
  'news',
  'session',
  'timer',
] as const;

/** An entry that is expected, or not; what its fields may say is read by its kind (`read-expected.ts`). */
export const Entry = v.record(
  v.string(),
  v.unknown(),
  'an entry such as { kind: message, what: closing-letter, state: sent }',
);

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

const reply = /^[45]\d\d([ -].{1,200})?$/;

/** How the mail server answers some letters, from one moment on until another; those that nothing is said of, it takes. */
export const MailAnswer = v.strictObject(
  {
    answer: v.pipe(
      v.string(),
      v.check(
        (text) => text === 'unreachable' || text === 'lost' || reply.test(text),
        'a reply of a mail server such as "550 5.1.1 No such user" or "451 Try again later", or unreachable, or lost',
      ),
    ),
    what: v.optional(line),
    to: v.optional(line),
    from: v.optional(Moment),
    until: v.optional(Moment),
    times: v.optional(
      v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(1, 'at least 1')),
    ),
    bounces: v.optional(
      v.pipe(v.string(), v.regex(Duration.pipe[1].requirement, 'a time such as 2h or P1D')),
    ),
  },
  'an answer such as { answer: "451 Try again later", until: P1W }',
);
export type MailAnswer = v.InferOutput<typeof MailAnswer>;

const date = text('a date such as 2035-03-25', /^\d{4}-\d\d-\d\d$/);
const offset = text(
  'an offset from -12:00 to +14:00, such as +01:00',
  /^(-(0\d|1[01]):[0-5]\d|-12:00|\+(0\d|1[0-3]):[0-5]\d|\+14:00)$/,
);

/** The zone rules of an earlier law, by which the ending reckons until the day on which its almanac is refreshed. */
export const EarlierLaw = v.strictObject(
  {
    refreshed: date,
    zones: v.optional(
      v.record(
        v.string(),
        v.array(
          v.strictObject(
            { from: date, offset },
            'a change such as { from: 2035-03-25, offset: +01:00 }',
          ),
          'a list of changes',
        ),
        'zones with the changes of their clocks',
      ),
      {},
    ),
    holidays: v.optional(
      v.record(
        v.string(),
        v.strictObject({
          with: v.optional(v.array(date), []),
          without: v.optional(v.array(date), []),
        }),
        'regions with the days that the earlier law has otherwise',
      ),
      {},
    ),
  },
  'an earlier law such as { refreshed: 2035-06-01, zones: { Europe/London: [{ from: 2035-03-25, offset: +00:00 }] } }',
);
export type EarlierLaw = v.InferOutput<typeof EarlierLaw>;

/** The rows A1 to A37, B1 to B24, C1 to C40, D1 to D34, and the guards G1 to G20 (docs/field.md). */
const row =
  '^(A([1-9]|[12]\\d|3[0-7])|B([1-9]|1\\d|2[0-4])|C([1-9]|[123]\\d|40)|D([1-9]|[12]\\d|3[0-4])|G([1-9]|1\\d|20))$';

/** Rows and guards of the field’s rules that a story shows. */
export const Cites = v.optional(
  v.array(
    v.pipe(
      v.string(),
      v.regex(
        new RegExp(`${row}|^example ([1-9]|1[0-2])$`),
        'a row such as A13, a guard such as G6, or example 3',
      ),
    ),
    'a list of rows',
  ),
  [],
);

/** What a story shows of the field’s rules: the row or guard, and the behaviour in a line. */
export const Shows = v.optional(
  v.record(
    v.pipe(v.string(), v.regex(new RegExp(row), 'a row such as A13, or a guard such as G6')),
    line,
    'rows, each with what is seen of it, such as A16: another worker is offered before it ends',
  ),
  {},
);

export const ScenarioDraft = v.strictObject(
  {
    name: line,
    cites: Cites,
    shows: Shows,
    policy: v.string('the path of a policy file, from this file'),
    policyOverrides: v.optional(v.record(v.string(), v.unknown(), 'a group of settings')),
    start: Start,
    ending: v.strictObject(Row.entries, 'the fields of a case, such as externalRef and worker'),
    staff: listOf(Speaker, 'people, each with their role, such as supervisor:S-2'),
    script: listOf(Step, 'steps'),
    assume: v.optional(v.picklist(assumptions, `one of ${assumptions.join(', ')}`), 'asPlanned'),
    until: Moment,
    mail: listOf(MailAnswer, 'answers'),
    almanac: v.optional(EarlierLaw),
    expect: listOf(Entry, 'entries'),
    never: listOf(Entry, 'entries'),
  },
  'a scenario: name, policy, start, ending, script, until, expect',
);
export type ScenarioDraft = v.InferOutput<typeof ScenarioDraft>;
