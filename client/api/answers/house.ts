import * as v from 'valibot';
import { roles } from '../../../workflows/agency/events/index.ts';
import { At, hosted, Next, Open, owedEntries } from './parts.ts';

/** Where the agency stands: its people by reference, its settings by number. */
export const Agency = v.pipe(
  v.looseObject({
    ...hosted,
    agency: v.string(),
    name: v.string(),
    version: v.pipe(v.number(), v.description('Of the settings in force')),
    versions: v.array(
      v.looseObject({ version: v.number(), at: At, by: v.string(), because: v.string() }),
    ),
    staff: v.array(
      v.looseObject({
        ref: v.string(),
        role: v.picklist(roles),
        cover: v.nullable(v.string()),
        covers: v.array(v.string()),
        away: v.nullable(
          v.looseObject({ from: v.string(), until: v.nullable(v.string()), begun: v.boolean() }),
        ),
      }),
    ),
    closures: v.array(v.strictObject({ from: v.string(), until: v.string() })),
    unclaimed: v.pipe(
      v.array(v.looseObject({ at: At, risk: v.boolean() })),
      v.description('Mail that names no ending, for whoever sorts it'),
    ),
    cancelAskedAt: v.nullable(At),
  }),
  v.title('Agency'),
);

export const Departure = v.pipe(
  v.looseObject({
    ...hosted,
    worker: v.string(),
    phase: v.string(),
    status: v.picklist(['active', 'done']),
    facts: Open,
    statedBy: v.string(),
    confirmedAt: v.nullable(At),
    next: Next,
    announcement: v.picklist(['held', 'free', 'released', 'made']),
    clients: v.array(
      v.looseObject({
        ref: v.string(),
        state: v.string(),
        at: v.nullable(At),
        dueBy: v.nullable(At),
      }),
    ),
    untold: v.array(v.string()),
    lag: v.pipe(Open, v.description('From the confirmation to their hearing it, in milliseconds')),
  }),
  v.title('Departure'),
);

export const Departures = v.pipe(
  v.strictObject({ departures: v.array(Departure) }),
  v.title('Departures'),
);

export const BegunDeparture = v.pipe(
  v.strictObject({
    worker: v.string(),
    outcome: v.pipe(
      v.picklist(['begun', 'kept']),
      v.description('kept: one is under way, which was left alone'),
    ),
    clients: v.number(),
    unmatched: v.pipe(
      v.array(v.string()),
      v.description('References that are no clients of this worker'),
    ),
  }),
  v.title('BegunDeparture'),
);

const places = v.picklist(['ending', 'departure', 'agency']);

export const Tasks = v.pipe(
  v.strictObject({
    zone: v.string(),
    tasks: v.array(
      v.looseObject({
        ...owedEntries,
        of: places,
        ref: v.string(),
        externalRef: v.nullable(v.string()),
        local: v.pipe(v.string(), v.description('When it is due, in the local time of the agency')),
        when: v.picklist(['overdue', 'today', 'week', 'later']),
      }),
    ),
    silent: v.pipe(
      v.array(v.string()),
      v.description('What does not answer now, and was not looked at'),
    ),
  }),
  v.title('Tasks'),
);

export const OwedThere = v.pipe(
  v.strictObject({ of: places, ref: v.string(), owed: v.array(v.looseObject(owedEntries)) }),
  v.title('OwedThere'),
);

const Remark = v.strictObject({
  code: v.string(),
  row: v.pipe(
    v.nullable(v.number()),
    v.description('As a spreadsheet counts: the header is row 1'),
  ),
  column: v.nullable(v.string()),
  says: v.string(),
});

export const Imported = v.pipe(
  v.strictObject({
    dryRun: v.boolean(),
    cases: v.pipe(v.number(), v.description('Rows in which nothing is wrong')),
    problems: v.pipe(
      v.array(Remark),
      v.description('Of a dry run; with one of them nothing is opened'),
    ),
    remarks: v.array(Remark),
    opened: v.number(),
    kept: v.pipe(v.number(), v.description('There before, and left alone')),
    refused: v.array(
      v.strictObject({
        row: v.number(),
        externalRef: v.string(),
        code: v.string(),
        says: v.string(),
      }),
    ),
    differing: v.pipe(
      v.array(Remark),
      v.description('Where a row says something else than its ending'),
    ),
    quietUntil: v.pipe(
      v.nullable(At),
      v.description('Before that nothing is sent to those just opened'),
    ),
  }),
  v.title('Imported'),
);

export const Rehearsed = v.pipe(
  v.strictObject({
    version: v.number(),
    inForce: v.nullable(v.number()),
    settings: v.array(v.strictObject({ path: v.string(), a: v.unknown(), b: v.unknown() })),
    upToDate: v.pipe(
      v.number(),
      v.description('Running endings that are under this version already'),
    ),
    endings: v.array(
      v.strictObject({
        ref: v.string(),
        externalRef: v.string(),
        version: v.strictObject({ from: v.number(), to: v.number() }),
        refused: v.pipe(v.nullable(v.string()), v.description('Why the ending would not take it')),
        changes: v.array(
          v.strictObject({
            change: v.picklist(['kept', 'moved', 'newlyDue', 'dropped']),
            what: v.string(),
            says: v.string(),
            from: v.nullable(At),
            to: v.nullable(At),
          }),
        ),
      }),
    ),
  }),
  v.title('RehearsedPolicy'),
);

export const Settings = v.pipe(
  v.strictObject({
    policy: v.pipe(Open, v.description('All of them, as endwell policy schema describes them')),
  }),
  v.title('Settings'),
);
