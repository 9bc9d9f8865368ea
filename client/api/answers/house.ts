import * as v from 'valibot';
import { roles } from '../../../workflows/agency/events/index.ts';
import { At, hosted, Next, Open } from './parts.ts';

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
      v.array(
        v.looseObject({
          at: At,
          risk: v.boolean(),
          crisisLine: v.optional(v.nullable(v.string())),
        }),
      ),
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
