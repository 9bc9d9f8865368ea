import { type Field, fieldsOf, withField } from './fields.ts';

/** How one event is told, and what is read afterwards. */
export interface RoundTrip {
  /** What belongs to it besides the field that is looked at. */
  words: object;
  /** Values that can be meant, where the form of a field does not say it. */
  meant?: Readonly<Record<string, readonly unknown[]>>;
  /** Fields that nobody looks for. */
  but?: readonly string[];
  /** Tells it, and answers all that can be read then; null: it was refused. */
  tell: (words: object) => string | null;
}

/** The fields of an event that are accepted and found by nobody afterwards; a text is found as it was told. */
export function lostFields(
  schema: unknown,
  date: (pick: number) => string,
  { words, meant = {}, but = [], tell }: RoundTrip,
): string[] {
  const isLost = ({ path, values, isText }: Field): boolean => {
    const own = meant[path];
    const told = (own ?? values).flatMap((value) => {
      const read = tell(withField(words, schema, path, value));
      return read === null ? [] : [{ value, read }];
    });
    if (isText && own === undefined) {
      return told.length === 0 || told.some(({ value, read }) => !read.includes(String(value)));
    }
    return told.length < 2 || new Set(told.map(({ read }) => read)).size < told.length;
  };
  return fieldsOf(schema, date)
    .filter((field) => !but.includes(field.path) && isLost(field))
    .map(({ path }) => path);
}
