import * as v from 'valibot';
import { At, owedEntries } from './parts.ts';

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
