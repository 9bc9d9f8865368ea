/** What survives `JSON.stringify`: all that a hosted chart remembers, wishes for or is told. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue | undefined };

/** Whether two values say the same; what is undefined is not said. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isComposed(one) || !isComposed(other) || Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  return Object.keys({ ...one, ...other }).every((name) => saysTheSame(one[name], other[name]));
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Something that a chart cannot do itself: the host grants it, and tells the result. */
export interface Wish {
  type: string;
  params: JsonObject;
}

/** Something said to a chart. The `id` is the sender's, and makes a repetition harmless. */
export interface HostedEvent {
  type: string;
  id: string;
  /** It is to be heard only after as many steps of the chart as one of these says: nothing has happened since it was looked at. */
  atSteps?: readonly number[] | undefined;
  [more: string]: unknown;
}

/** One line of the log: when, which kind of thing, what. Never free text about a person. */
export interface Entry {
  at: number;
  kind: string;
  what: string;
  [more: string]: JsonValue | undefined;
}

/** The line that something said leaves in a log: what, by which role and whom, for whom, and (`on`) when it happened. */
export type SaidEntry = {
  at: number;
  kind: 'event';
  what: string;
  by: string;
  ref: string;
  for?: string;
  on?: string;
};

/** That line; none where nothing was said. Answers of our own machinery are not said: what they changed is in the log. */
export function saidEntries(
  at: number,
  cause: HostedEvent | null,
  isAnswer: (type: string) => boolean,
): SaidEntry[] {
  if (cause === null || !isSpoken(cause) || isAnswer(cause.type)) return [];
  const { type: what, by, on } = cause;
  const passedOn = by.for === undefined ? {} : { for: by.for };
  const happened = typeof on === 'string' ? { on } : {};
  return [{ at, kind: 'event', what, by: by.role, ref: by.ref, ...passedOn, ...happened }];
}

/** What was said last, of what a log still has. */
export function lastSaid(log: readonly Entry[]): SaidEntry | null {
  // Lines of this kind are made above, and nowhere else.
  return (log.findLast(({ kind }) => kind === 'event') as SaidEntry | undefined) ?? null;
}

/** Whether somebody said it: timers of a chart are said by nobody. */
export function isSpoken(
  cause: HostedEvent,
): cause is HostedEvent & { by: { role: string; ref: string; for?: string } } {
  return typeof cause['by'] === 'object' && cause['by'] !== null;
}
