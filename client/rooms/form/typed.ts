import type { JsonObject, JsonValue } from '../../../workflows/chart/index.ts';
import type { FieldInWords } from '../../event-words.ts';

/** What somebody typed into a form: of each name its values, as they were sent. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** Where what belongs to an event begins. */
export const FACTS = 'with';

/** The body of a form, as Hono reads it (`parseBody({ all: true })`); files are none of ours. */
export function typedIn(body: Record<string, unknown>): Typed {
  const texts = (value: unknown): string[] => {
    const all: unknown[] = Array.isArray(value) ? value : [value];
    return all.filter((one) => typeof one === 'string');
  };
  return new Map(Object.entries(body).map(([name, value]) => [name, texts(value)]));
}

export function textIn(typed: Typed, name: string): string {
  return typed.get(name)?.[0] ?? '';
}

/** What a field is, as a form asks for it. */
export type Kind = 'rows' | 'group' | 'several' | 'lines' | 'yes-no' | 'one' | 'number' | 'text';

export function kindOf({ type, fields, choices }: FieldInWords): Kind {
  const isList = type.startsWith('a list of');
  if (fields !== null) return isList ? 'rows' : 'group';
  if (isList) return choices === null ? 'lines' : 'several';
  if (type === 'yes or no') return 'yes-no';
  if (choices !== null) return 'one';
  return type === 'number' ? 'number' : 'text';
}

/** How many groups of a list were typed, empty ones among them. */
export function rowsIn(typed: Typed, path: string): number {
  const places = [...typed.keys()].flatMap((name) => {
    const [, place] = name.startsWith(`${path}.`)
      ? (/^(\d{1,3})\./.exec(name.slice(path.length + 1)) ?? [])
      : [];
    return place === undefined ? [] : [Number(place) + 1];
  });
  return Math.max(0, ...places);
}

/** The facts of an event; what was left empty is not among them. */
export function factsIn(fields: readonly FieldInWords[], typed: Typed, path = FACTS): JsonObject {
  const said = fields.map((field) => [field.name, valueIn(field, typed, `${path}.${field.name}`)]);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as JsonObject;
}

function valueIn(field: FieldInWords, typed: Typed, path: string): JsonValue | undefined {
  const inner = field.fields ?? [];
  const text = textIn(typed, path).trim();
  switch (kindOf(field)) {
    case 'rows': {
      const rows = Array.from({ length: rowsIn(typed, path) }, (_, n) =>
        factsIn(inner, typed, `${path}.${n}`),
      );
      const said = rows.filter((row) => Object.keys(row).length > 0);
      return said.length > 0 ? said : undefined;
    }
    case 'group': {
      const group = factsIn(inner, typed, path);
      return Object.keys(group).length > 0 ? group : undefined;
    }
    case 'several': {
      const chosen = (typed.get(path) ?? []).filter((one) => one !== '');
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'lines': {
      const lines = text.split(/\r?\n/).map((line) => line.trim());
      const said = lines.filter((line) => line !== '');
      return said.length > 0 ? said : undefined;
    }
    case 'yes-no':
      return text === '' ? undefined : text === 'yes';
    case 'number':
      // What is no number is left for the schema to refuse.
      return text === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : text;
    default:
      return text === '' ? undefined : text;
  }
}

/** Facts as they would have been typed. */
export function asTyped(facts: JsonObject, path = FACTS): Map<string, readonly string[]> {
  const typed = new Map<string, readonly string[]>();
  const put = (value: JsonValue | undefined, at: string): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) {
      const isRows = value.some((one) => typeof one === 'object');
      if (isRows) value.forEach((one, n) => put(one, `${at}.${n}`));
      else typed.set(at, value.map(String));
    } else if (typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) put(inner, `${at}.${name}`);
    } else typed.set(at, [typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]);
  };
  put(facts, path);
  return typed;
}
