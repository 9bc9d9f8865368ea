import { CommanderError } from 'commander';
import type { JsonObject, JsonValue } from '../../workflows/chart/index.ts';
import { nearestFew } from '../../workflows/policy/index.ts';
import { type Sayable, type Shape, shapesOf, whole } from '../event-fields.ts';
import { type Clock, isRelative, readTime } from '../said-time.ts';
import { misused } from './exit.ts';

/** What is asked only where a time is told by words: the clock where the ending is. */
export type AskClock = () => Promise<Clock>;

/** Before a fact whose name is that of an option of the command itself, such as `--with.on`. */
const PREFIX = 'with.';
const EARLIEST = Date.UTC(1900, 0);

/**
 * Facts that were said as options (`--reason x --start "tomorrow 10:00"`), typed by the schema of their event, together with
 * those said as JSON. Parts of a group are named by dots, and what is a list is said again for each, or with commas.
 *
 * @throws CommanderError where an option is none of the event's, or its value is not of its kind
 */
export async function factsSaid(
  words: readonly string[],
  { event, all, json = {} }: { event: string; all: Sayable; json?: JsonObject | undefined },
  clock: AskClock,
): Promise<JsonObject> {
  const facts: JsonObject = structuredClone(json);
  for (const { name, value } of options(words)) {
    const path = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
    const { shape, place } = placed(shapesOf(event, all), path, event);
    await put(facts, place, shape, value, { name, clock });
  }
  return facts;
}

/** Each option with its value; null: it is said alone. */
function options(words: readonly string[]): { name: string; value: string | null }[] {
  const found: { name: string; value: string | null }[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (word.startsWith('--') && word.length > 2) {
      const [name = '', ...rest] = word.slice(2).split('=');
      found.push({ name, value: rest.length > 0 ? rest.join('=') : null });
    } else if (last?.value === null) last.value = word;
    else throw usage('excessArguments', `"${word.slice(0, 60)}" belongs to no option.`);
  }
  return found;
}

/** The schema that a name means, and where its value goes. */
function placed(
  shapes: Record<string, Shape>,
  path: string,
  event: string,
): { shape: Shape; place: string[] } {
  const place: string[] = [];
  let entries = shapes;
  let shape: Shape | undefined;
  for (const part of path.split('.')) {
    const name = Object.keys(entries).find((one) => plain(one) === plain(part));
    shape = name === undefined ? undefined : entries[name];
    if (name === undefined || shape === undefined) break;
    place.push(name);
    entries = whole(shape).entries ?? {};
  }
  if (shape !== undefined) return { shape: whole(shape), place };
  const names = Object.keys(shapes);
  const near = nearestFew(path, names).map((name) => `--${name}`);
  const says =
    near.length === 0
      ? `${event} takes no facts, so that --${path.slice(0, 60)} means nothing.`
      : `${event} has no fact --${path.slice(0, 60)}; the nearest are ${near.join(', ')} (endwell event ${event}).`;
  throw usage('unknownOption', says);
}

const plain = (name: string): string => name.toLowerCase().replaceAll('-', '');

async function put(
  facts: JsonObject,
  place: readonly string[],
  shape: Shape,
  said: string | null,
  asked: { name: string; clock: AskClock },
): Promise<void> {
  const [name = '', ...rest] = place;
  if (rest.length > 0) {
    const group = (facts[name] ??= {}) as JsonObject;
    return await put(group, rest, shape, said, asked);
  }
  if (shape.type !== 'array') {
    facts[name] = await valueOf(shape, said, asked);
    return;
  }
  const item = whole(shape.item ?? shape);
  const parts = item.type === 'string' ? [said] : (said?.split(',') ?? [said]);
  const before = (facts[name] ??= []) as JsonValue[];
  for (const part of parts) before.push(await valueOf(item, part, asked));
}

async function valueOf(
  shape: Shape,
  said: string | null,
  { name, clock }: { name: string; clock: AskClock },
): Promise<JsonValue> {
  if (shape.type === 'boolean') {
    if (said === null || /^(yes|true)$/i.test(said)) return true;
    if (/^(no|false)$/i.test(said)) return false;
    throw usage('value', `--${name}: found "${said.slice(0, 60)}"; possible is yes or no.`);
  }
  if (said === null) throw usage('value', `--${name} asks for a value.`);
  const form = formOf(shape);
  if (shape.type === 'number' && form === null) {
    const number = Number(said);
    if (said.trim() !== '' && Number.isFinite(number)) return number;
    throw usage('value', `--${name}: found "${said.slice(0, 60)}"; it is a number.`);
  }
  return form === null ? said : await timeOf(form, said, { name, clock });
}

type Form = 'date' | 'time' | 'instant';

/** Which kind of time a fact is; null: none. */
function formOf({ type, pipe = [] }: Shape): Form | null {
  if (type === 'number') {
    return pipe.some((p) => p.type === 'min_value' && p.requirement === EARLIEST)
      ? 'instant'
      : null;
  }
  const message = pipe.map((p) => (typeof p.message === 'string' ? p.message : '')).join(' ');
  if (message.includes('a local time')) return 'time';
  return message.includes('a date from') ? 'date' : null;
}

async function timeOf(
  form: Form,
  said: string,
  { name, clock }: { name: string; clock: AskClock },
): Promise<JsonValue> {
  if (form === 'instant' && /^\d+$/.test(said)) return Number(said);
  const now = isRelative(said) || form === 'instant' ? await clock() : null;
  const read = readTime(said, now?.now ?? '2000-01-01T00:00');
  const hasTime = read?.includes('T') === true;
  if (read === null || hasTime !== (form !== 'date')) {
    const such =
      form === 'date' ? '2035-02-05, tomorrow or +3d' : '"2035-02-05 10:00" or "tomorrow 10:00"';
    throw usage('value', `--${name}: found "${said.slice(0, 60)}"; it is said as ${such}.`);
  }
  return form === 'instant' && now !== null ? now.toInstant(read) : read;
}

function usage(code: string, says: string): CommanderError {
  return new CommanderError(misused, `commander.${code}`, says);
}

/** When it happened, as people say it; what cannot be read is left for the ending to refuse. */
export async function onSaid(said: string, clock: AskClock): Promise<string> {
  if (!isRelative(said) && !said.includes(' ')) return said;
  const { now } = isRelative(said) ? await clock() : { now: '2000-01-01T00:00' };
  return readTime(said, now, true) ?? said;
}
