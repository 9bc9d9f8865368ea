import * as v from 'valibot';
import { At } from './parts.ts';

export const Timeline = v.pipe(
  v.strictObject({
    ref: v.string(),
    logged: v.pipe(
      v.number(),
      v.description('How many lines there ever were: say it as since for what is new'),
    ),
    entries: v.array(
      v.objectWithRest(
        {
          at: At,
          kind: v.picklist([
            'event',
            'refused',
            'phase',
            'message',
            'task',
            'session',
            'timer',
            'news',
          ]),
          what: v.string(),
        },
        v.string(),
      ),
    ),
  }),
  v.title('Timeline'),
);

export const Possible = v.pipe(
  v.strictObject({
    ref: v.string(),
    events: v.array(
      v.strictObject({
        event: v.string(),
        title: v.string(),
        group: v.strictObject({ code: v.string(), title: v.string() }),
        who: v.pipe(
          v.nullable(v.array(v.string())),
          v.description('Roles in which it is said; null: any'),
        ),
        finishes: v.pipe(
          v.array(v.string()),
          v.description('Ids of what is owed that it finishes'),
        ),
      }),
    ),
  }),
  v.title('Possible'),
);

export const Letters = v.pipe(
  v.strictObject({
    ref: v.string(),
    letters: v.array(
      v.strictObject({
        letter: v.string(),
        waits: v.pipe(v.boolean(), v.description('It waits to leave')),
        would: v.pipe(
          v.picklist(['leave', 'defer', 'suppress']),
          v.description('What would become of it now'),
        ),
        until: v.nullable(At),
        because: v.nullable(v.string()),
        approves: v.array(
          v.strictObject({ role: v.string(), person: v.nullable(v.string()), done: v.boolean() }),
        ),
        language: v.string(),
        subject: v.string(),
        text: v.string(),
        lacks: v.pipe(v.array(v.string()), v.description('Facts that nobody has told yet')),
        findings: v.array(
          v.strictObject({
            check: v.string(),
            level: v.string(),
            found: v.string(),
            why: v.string(),
            mend: v.string(),
          }),
        ),
      }),
    ),
  }),
  v.title('Letters'),
);

export const Plan = v.pipe(
  v.strictObject({
    title: v.string(),
    of: v.string(),
    parts: v.array(v.strictObject({ title: v.string(), lines: v.array(v.string()) })),
    foot: v.array(v.string()),
  }),
  v.title('Plan'),
);
