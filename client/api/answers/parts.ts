import * as v from 'valibot';
import { By } from '../../../workflows/chart/rules/index.ts';

/** An instant; everything that is called `at`, `since` or `due` is one, unless it says that it is a date. */
export const At = v.pipe(v.string(), v.isoTimestamp(), v.description('ISO 8601, UTC'));

const Zone = v.pipe(
  v.string(),
  v.description('Time zone of the agency (IANA): local dates and times are told in it'),
);

/** What is written down without a list of its own in this version of the API. */
export const Open = v.record(v.string(), v.unknown());

/** Something that was to be, and what became of it. */
const Settled = v.strictObject({
  kind: v.string(),
  what: v.string(),
  id: v.string(),
  outcome: v.picklist(['done', 'lapsed', 'skipped', 'moot', 'withdrawn']),
  state: v.string(),
  at: v.nullable(At),
  told: v.pipe(v.nullable(v.string()), v.description('The event that told it')),
  by: v.nullable(v.string()),
  because: v.nullable(v.string()),
});

/** How something owed is most usually told done. */
const Hint = v.strictObject({
  event: v.string(),
  role: v.string(),
  who: v.nullable(v.string()),
  for: v.nullable(v.string()),
  facts: v.pipe(Open, v.description('What of it is known')),
  asks: v.pipe(
    v.array(v.string()),
    v.description('What only a person knows, beside what is required'),
  ),
});

/** What people owe, of an ending, a departure or the agency. */
export const owedEntries = {
  id: v.string(),
  type: v.string(),
  what: v.pipe(v.string(), v.description('In words')),
  who: v.pipe(v.string(), v.description('The role that owes it')),
  person: v.pipe(v.nullable(v.string()), v.description('By reference, where one is known')),
  coveredFor: v.nullable(v.string()),
  holder: v.pipe(v.nullish(v.string()), v.description('Who took it, or was given it')),
  due: At,
  overdue: v.boolean(),
  escalated: v.number(),
  attempts: v.array(v.string()),
  finishedBy: v.pipe(v.array(v.string()), v.description('The events that finish it')),
  hint: v.nullish(Hint),
};

/** What endings, departures and the agency have alike. */
export const hosted = {
  zone: v.optional(Zone),
  owed: v.array(v.looseObject(owedEntries)),
  settled: v.array(Settled),
  faults: v.pipe(
    v.array(v.strictObject({ what: v.string(), since: At })),
    v.description('What is set aside until the next version of Endwell'),
  ),
  possible: v.pipe(v.array(v.string()), v.description('The events that may be told now')),
};

export const Next = v.nullable(v.strictObject({ at: At, why: v.string() }));

/** What an event is told with. */
export const On = v.optional(
  v.pipe(
    v.string(),
    v.regex(
      /^(19\d\d|2[01]\d\d|2200)-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d)?$/,
      'a date or local time from 1900 to 2200',
    ),
    v.description('When it happened, in the local time of the agency, if not now'),
  ),
);
export const For = v.pipe(
  By.entries.for,
  v.description('Whose own word it is, where whoever says it only passes it on'),
);

/** A refusal that was asked for. */
const Refusal = v.strictObject({
  code: v.string(),
  event: v.string(),
  why: v.string(),
  mend: v.string(),
  unmet: v.array(v.strictObject({ id: v.string(), why: v.string(), mend: v.string() })),
  possible: v.array(v.string()),
});

export const WhyNot = v.pipe(
  v.strictObject({
    refusal: v.pipe(v.nullable(Refusal), v.description('Null: nothing stands against it')),
    missing: v.pipe(
      v.array(v.string()),
      v.description('Facts that it asks for and that were not said'),
    ),
  }),
  v.title('WhyNot'),
);
