import { said } from '../workflows/ending/events/index.ts';
import { reasonCodes } from '../workflows/ending/names.ts';

/** One fact that belongs to an event. */
export interface Field {
  name: string;
  /** In words: `text`, `number`, `yes or no`, `a date such as 2035-02-05`, `a list of texts`. */
  type: string;
  choices: readonly string[] | null;
  required: boolean;
}

/** What can be said to whom, by name: the schemas of the events, looked at as data. */
export type Sayable = Readonly<Record<string, unknown>>;

/** A valibot schema, as far as it is looked into here. */
export interface Shape {
  type: string;
  entries?: Record<string, Shape>;
  wrapped?: Shape;
  item?: Shape;
  options?: readonly unknown[];
  pipe?: readonly {
    type: string;
    message?: unknown;
    requirement?: unknown;
  }[];
}

/** The facts of an event, each with its schema; none where the fact says it all, or the event is unknown. */
export function shapesOf(event: string, all: Sayable = said): Record<string, Shape> {
  if (!Object.hasOwn(all, event)) return {};
  // What valibot makes of a schema is looked at as data.
  return whole(all[event] as Shape).entries ?? {};
}

/** What belongs to an event, in the order in which it is written; none where the fact says it all. */
export function fieldsOf(event: string, all: Sayable = said): Field[] {
  const fields = Object.entries(shapesOf(event, all)).map(([name, shape]) => fieldOf(name, shape));
  // An agency may have words of its own for these.
  const coded = event.startsWith('ending.');
  return fields.map((one) =>
    coded && one.name === 'reason' ? { ...one, choices: reasonCodes } : one,
  );
}

/** One fact by its schema. */
export function fieldOf(name: string, shape: Shape): Field {
  const inner = whole(shape);
  const choices = (inner.item ? whole(inner.item) : inner).options?.map(String) ?? null;
  return { name, type: typeOf(inner), choices, required: shape.type !== 'optional' };
}

/** A schema without what only says that it may be left out. */
export function whole(shape: Shape): Shape {
  return shape.wrapped ? whole(shape.wrapped) : shape;
}

/** Of one kind of thing, several: `texts`, `groups`, `hours such as Mon-Fri 10:00-12:00`. */
function several(kind: string): string {
  if (kind === 'picklist') return 'these';
  const [, noun = kind, example = ''] =
    /^(?:an? )?(.+?)((?:,? such as| from) .*)?$/.exec(kind) ?? [];
  return `${noun}${noun.endsWith('s') ? '' : 's'}${example}`;
}

function typeOf({ type, item, pipe = [] }: Shape): string {
  if (type === 'array') return `a list of ${item ? several(typeOf(whole(item))) : 'texts'}`;
  if (type === 'boolean') return 'yes or no';
  if (type === 'strict_object') return 'a group';
  const form = pipe.find((p) => typeof p.message === 'string')?.message;
  if (type === 'string' && typeof form === 'string') return form;
  return type === 'string' ? 'text' : type;
}
