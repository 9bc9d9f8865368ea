import { said } from '../../workflows/ending/events/index.ts';
import { messages } from '../../workflows/ending/messages/index.ts';
import { phases } from '../../workflows/ending/phases.ts';
import { nearest, type Problem, quoted, spell } from '../../workflows/policy/index.ts';
import { tasks } from '../../workflows/ending/tasks/index.ts';
import type { entryKinds } from './draft.ts';
import type { ScenarioCode } from './shape.ts';

const events = Object.keys(said);

/** What an entry of each kind can be called; null where a number belongs to the name. */
export type Names = Readonly<Record<string, readonly string[] | null>>;

export const endingNames: Record<(typeof entryKinds)[number], readonly string[] | null> = {
  event: events,
  refused: events,
  phase: phases,
  message: Object.keys(messages),
  task: Object.keys(tasks),
  session: ['session', 'final session'],
  timer: null,
};

/** Entries with a name that none can have: an expectation that never holds, or worse, always. */
export function misnamed(
  list: 'expect' | 'never',
  patterns: readonly { kind: string; what?: Name | undefined; after?: string | undefined }[],
  namesOf: (n: number) => Names = () => endingNames,
): Problem<ScenarioCode>[] {
  return patterns.flatMap(({ kind, what, after }, n) => {
    const names = namesOf(n);
    const before = after === undefined ? [] : Object.values(names).flatMap((some) => some ?? []);
    return [
      ...unknownName([list, n, 'what'], what, names[kind] ?? null),
      ...unknownName([list, n, 'after'], after, before),
    ];
  });
}

type Name = string | number | boolean;

function unknownName(
  path: (string | number)[],
  name: Name | undefined,
  known: readonly string[] | null,
): Problem<ScenarioCode>[] {
  if (name === undefined || known === null || known.includes(String(name))) return [];
  const near = nearest(String(name), known);
  const instead = near ? `did you mean ${near}?` : `possible is one of ${listed(known)}.`;
  const says = `${spell(path)}: found ${quoted(name)}; ${instead}`;
  return [{ code: 'story.unknown', path, says }];
}

/** A sentence has room for some. */
function listed(names: readonly string[]): string {
  const some = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${some}, and ${names.length - 20} more` : some;
}
