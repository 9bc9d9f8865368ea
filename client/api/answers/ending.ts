import * as v from 'valibot';
import { phases } from '../../../workflows/ending/phases.ts';
import { At, hosted, Next, Open, owedEntries } from './parts.ts';

/** Where an ending stands (`toViewDocument`). Whoever reads it leaves alone what they do not know: later versions say more. */
export const Ending = v.pipe(
  v.looseObject({
    ...hosted,
    ref: v.pipe(v.string(), v.description('The opaque reference, by which it is asked')),
    externalRef: v.pipe(v.string(), v.description('The agency’s own reference of the case')),
    phase: v.picklist(phases),
    step: v.nullable(v.string()),
    status: v.picklist(['active', 'done']),
    kind: v.nullable(v.string()),
    initiator: v.nullable(v.string()),
    reason: v.nullable(v.string()),
    outcome: v.nullable(v.string()),
    policyVersion: v.number(),
    steps: v.pipe(
      v.optional(v.number()),
      v.description('How many steps it has taken; an ending of an earlier build does not say it'),
    ),
    next: v.pipe(Next, v.description('What comes by itself; null: nothing does')),
    procedure: v.array(
      v.looseObject({
        step: v.string(),
        row: v.string(),
        done: v.boolean(),
        mend: v.nullable(v.string()),
      }),
    ),
    owed: v.array(
      v.looseObject({
        ...owedEntries,
        note: v.nullable(v.string()),
        prompts: v.array(v.string()),
        scripted: v.boolean(),
      }),
    ),
    reasons: v.array(v.looseObject({ at: At, what: v.string(), because: v.string() })),
    finalSession: v.nullable(
      v.strictObject({ state: v.string(), because: v.nullable(v.string()) }),
    ),
    session: v.nullable(
      v.looseObject({
        start: v.pipe(v.string(), v.description('Local time')),
        end: v.optional(v.string()),
        at: At,
        final: v.boolean(),
        with: v.nullable(v.string()),
      }),
    ),
    taper: v.nullable(Open),
    touches: v.array(v.looseObject({ k: v.number(), at: At, state: v.string() })),
    messages: v.array(
      v.looseObject({ key: v.string(), what: v.string(), state: v.string(), due: At }),
    ),
    away: v.boolean(),
    rupture: v.string(),
    risk: v.string(),
    contact: v.string(),
    language: Open,
    endsOn: v.pipe(
      v.nullable(v.string()),
      v.description('Local date on which the work is expected to be over'),
    ),
    said: v.pipe(Open, v.description('What was said, as it was said')),
  }),
  v.title('Ending'),
);

/** A line of the list: codes, and the agency’s own reference where its key is here. */
export const EndingLine = v.strictObject({
  ref: v.string(),
  externalRef: v.nullable(v.string()),
  phase: v.nullable(v.string()),
  kind: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  programme: v.nullable(v.string()),
  worker: v.nullable(v.string()),
  supervisor: v.nullable(v.string()),
  contact: v.nullable(v.string()),
  risk: v.nullable(v.string()),
  nextActionAt: v.nullable(At),
  oldestTaskDue: v.nullable(At),
  openTasks: v.array(v.string()),
  blockers: v.pipe(v.array(v.string()), v.description('What stands against its closing')),
  flags: v.array(v.string()),
  overdue: v.boolean(),
});

export const EndingsPage = v.pipe(
  v.strictObject({
    endings: v.array(EndingLine),
    next: v.pipe(
      v.nullable(v.string()),
      v.description('Say it as after for those that follow; null: there are none'),
    ),
    total: v.pipe(v.number(), v.description('How many are on the whole list')),
  }),
  v.title('EndingsPage'),
);

export const OpenedEnding = v.pipe(
  v.strictObject({
    ref: v.string(),
    outcome: v.pipe(
      v.picklist(['opened', 'kept', 'continued']),
      v.description('kept: there is one of this reference, which was left alone'),
    ),
  }),
  v.title('OpenedEnding'),
);
