import * as v from 'valibot';

/** The parameters of addresses: whatever has not their form is nowhere. */
const worker = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9~._-]{1,60}$/),
  v.description('The worker who leaves, by reference, such as W-7'),
);

/** An ending by its opaque reference. */
export const OfEnding = v.strictObject({
  ref: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9]{8,32}$/),
    v.description('The opaque reference of an ending, as the list and an opening have it'),
  ),
});

export const OfDeparture = v.strictObject({ worker });

/** Something owed: where, and its name there. */
export const OfTask = v.strictObject({
  of: v.pipe(v.picklist(['ending', 'departure', 'agency']), v.description('Where it is owed')),
  ref: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9~._-]{1,60}$/),
    v.description(
      'The ending, the worker who leaves, or the name of the agency, as the list of tasks has it',
    ),
  ),
  task: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9#._-]{1,60}$/),
    v.description('The id of the task; a # is written as %23'),
  ),
});
