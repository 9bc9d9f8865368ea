// How one setting is written down: its usual value, its range, and the reason for it. The message
// of every check is the phrase that completes "possible is …", so that schema, editor and linter
// describe a setting in the same words.
import * as v from 'valibot';
import { Duration } from '../calendar/index.ts';

const durationForm = Duration.pipe[1].requirement;
const clockForm = /^([01]\d|2[0-3]):[0-5]\d$/;
const hoursForm = /^(([01]\d|2[0-3]):[0-5]\d)-(?!\1)([01]\d|2[0-3]):[0-5]\d$/;
const windowForm = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;

/** A text of a given form. */
export const text = (form: string, pattern: RegExp) =>
  v.pipe(v.string(form), v.regex(pattern, form));

/** A duration without a range of its own, for lists. */
export const length = text('a duration such as 14d, 8w, 6mo, 5wd or 4wh', durationForm);

/** A duration between `least` and `most`, compared by their usual lengths. */
export function span<const Usual extends string>(
  usual: Usual,
  least: string,
  most: string,
  why: string,
) {
  const form = `a duration from ${least} to ${most}, such as ${usual}`;
  return v.optional(
    v.pipe(
      v.string(form),
      v.regex(durationForm, form),
      v.metadata({ least, most }),
      v.description(`${why} From ${least} to ${most}.`),
    ),
    usual,
  );
}

/** Several durations, in order. */
export function spans(usual: string[], why: string) {
  return v.optional(
    v.pipe(
      v.array(length, 'a list of durations'),
      v.minLength(1, 'a list of at least one duration'),
      v.maxLength(12, 'a list of at most 12 durations'),
      v.description(why),
    ),
    usual,
  );
}

/** A whole number between two bounds. */
export function count(usual: number, least: number, most: number, why: string) {
  const form = `a whole number from ${least} to ${most}`;
  return v.optional(
    v.pipe(
      v.number(form),
      v.integer(form),
      v.minValue(least, form),
      v.maxValue(most, form),
      v.description(why),
    ),
    usual,
  );
}

/** A share of a whole, 0 to 1. */
export const part = (least: number, most: number) => {
  const form = `a share from ${least} to ${most}`;
  return v.pipe(v.number(form), v.minValue(least, form), v.maxValue(most, form));
};

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  usual: Words[number],
  why: string,
) {
  return v.optional(v.pipe(word(words), v.description(why)), usual);
}

/** One of a few words, without a usual one, for lists. */
export const word = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  v.picklist(words, `one of ${words.join(', ')}`);

/** Several of a few words. */
export function choices<const Words extends readonly [string, ...string[]]>(
  words: Words,
  usual: Words[number][],
  why: string,
) {
  return v.optional(
    v.pipe(
      v.array(word(words), `a list of ${words.join(', ')}`),
      v.maxLength(words.length, `a list of at most ${words.length}`),
      v.description(why),
    ),
    usual,
  );
}

/** Yes or no. */
export const flag = (usual: boolean, why: string) =>
  v.optional(v.pipe(v.boolean('true or false'), v.description(why)), usual);

/** An hour of the day. */
export const clock = (usual: string, why: string) =>
  v.optional(v.pipe(text('a time such as "10:00"', clockForm), v.description(why)), usual);

/** Two hours of the day, from and to; it may run over midnight. */
export const window = (usual: string, why: string) =>
  v.optional(
    v.pipe(text('two times such as "20:00-09:00"', windowForm), v.description(why)),
    usual,
  );

/** The hours in which somebody works; they may run over midnight, and are never none. */
export const hours = (usual: string, why: string) =>
  v.optional(
    v.pipe(text('two unlike times such as "09:00-17:00"', hoursForm), v.description(why)),
    usual,
  );

/** A short text for people. */
export const line = (most: number) => {
  const form = `a text of 1 to ${most} characters on one line`;
  return v.pipe(v.string(form), v.regex(new RegExp(`^\\S([^\\r\\n]{0,${most - 2}}\\S)?$`), form));
};

/** Settings that belong together; what is not said takes its usual value. */
export const group = <const Entries extends v.ObjectEntries>(entries: Entries, why: string) =>
  v.pipe(v.strictObject(entries, 'a group of settings'), v.description(why));

type Group = v.StrictObjectSchema<v.ObjectEntries, string>;

/** Whether it is a group of settings, and none itself. */
export const isGroup = (schema: v.GenericSchema): schema is Group =>
  schema.type === 'strict_object';

/** Whether it may be left out. */
export const isOptional = (
  schema: v.GenericSchema,
): schema is v.OptionalSchema<v.GenericSchema, undefined> => schema.type === 'optional';
