import type { Shape } from '../../client/event-fields.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { addDays, toLocal } from '../../workflows/calendar/almanac.ts';
import { zone } from './given.ts';

/** How many samples try every choice that a schema leaves. */
export function choices(schema: unknown): number {
  const { type, entries, wrapped, item, options } = schema as Shape;
  if (type === 'picklist') return options?.length ?? 1;
  if (type === 'boolean') return 2;
  if (type === 'optional') return wrapped?.type === 'strict_object' ? choices(wrapped) : 1;
  if (type === 'array') return choices(item);
  return Math.max(1, ...Object.values(entries ?? {}).map(choices));
}

/** Something that this schema takes: every picklist tries its `pick`-th option, optional fields come when `full`. */
export function sampled(schema: unknown, c: Context, pick = 0, full = false, name = ''): unknown {
  const shape = schema as Shape;
  switch (shape.type) {
    case 'optional':
      return full || shape.wrapped?.type === 'strict_object'
        ? sampled(shape.wrapped, c, pick, full, name)
        : undefined;
    case 'strict_object': {
      // Of what must not be empty the field of that turn comes.
      const entries = Object.entries(shape.entries ?? {});
      const least = shape.pipe?.some(({ type }) => type === 'min_entries')
        ? pick % entries.length
        : -1;
      const fields = entries.map(([field, inner], n) => [
        field,
        sampled(n === least ? (inner as Shape).wrapped : inner, c, pick, full, field),
      ]);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    case 'array':
      return [sampled(shape.item, c, pick, full, name)];
    case 'picklist':
      return shape.options?.[pick % shape.options.length];
    case 'boolean':
      return pick % 2 === 0;
    case 'number':
      return 1 + (pick % 9);
    case 'string':
      return textFor(name, c, pick);
    default:
      throw new Error(`nothing is sampled for "${name}" (${shape.type})`);
  }
}

/** Texts by the name of their field. */
function textFor(name: string, c: Context, pick: number): string {
  const day = addDays(toLocal(c.almanac, zone, c.now).slice(0, 10), 3 + 5 * (pick % 9));
  switch (name) {
    case 'start':
      return `${day}T11:00`;
    case 'until':
    case 'by':
    case 'due':
    case 'lastDay':
    case 'effectiveOn':
    case 'date':
    case 'startDate':
    case 'plannedEnd':
      return day;
    case 'language':
      return 'en';
    case 'reason':
      return 'planned.goals_reached';
    case 'track':
      return 'light';
    case 'preset':
      return 'brief';
    case 'steps':
      return '2x2w';
    case 'zone':
      return 'America/New_York';
    case 'regions':
      return 'US-CA';
    case 'hours':
      return 'Mon-Fri 10:00-12:00';
    case 'email':
    case 'mail':
      return 'kim@elsewhere.example';
    case 'task': {
      const open = c.tasks.filter((t) => t.state === 'open');
      return open[pick % Math.max(1, open.length)]?.id ?? 'none#1';
    }
    default:
      return `some ${name}`;
  }
}
