import { armingsOnly, type JsonObject, type JsonValue, type Migrations } from '../chart/index.ts';
import type { Context } from './context.ts';
import { blank } from './memory/index.ts';

/**
 * By version `n`: the stored state of an ending of version `n` made into that of `n + 1`. Endings that are
 * under way go through here when they are next loaded by a newer worker.
 *
 * 1 → 2: the work, its preparation and its weaning became one box (`together`), and what stands beside the
 * journey is remembered. Of those matters nothing was known, so each begins where it begins for everyone.
 *
 * 2 → 3: what a timer is called and what it tells is no longer stored with it.
 */
export const migrations: Migrations = {
  1: (stored) => {
    const moved = JSON.parse(
      JSON.stringify(stored).replaceAll(
        /journey\.working\.(serving|preparing|consolidating)\b/g,
        'journey.working.together.$1',
      ),
    ) as JsonObject;
    const position = moved['position'] as JsonObject;
    const context = remembering(position['context'] as never);
    return { ...moved, position: { ...position, value: boxed(position['value']), context } };
  },
  2: armingsOnly,
};

const together: ReadonlySet<string> = new Set(['serving', 'preparing', 'consolidating']);

/** A running ending’s place, with the three stages in their box. */
function boxed(value: JsonValue | undefined): JsonValue | undefined {
  if (!isObject(value) || !isObject(value['open'])) return value;
  const { open } = value;
  const { journey } = open;
  if (!isObject(journey) || journey['working'] === undefined) return value;
  const { working } = journey;
  const stage = isObject(working) ? Object.keys(working)[0] : working;
  if (typeof stage !== 'string' || !together.has(stage)) return value;
  return { open: { ...open, journey: { working: { together: working } } } };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Version 1 knew neither scope nor confirmation; what both had agreed on weaning, both had confirmed. */
function remembering(was: Context): JsonObject {
  const held = was.row.sessionsSoFar + was.counts.held;
  const lastHeld = was.sessions.findLast((s) => s.state === 'held')?.at ?? was.since.serving;
  const decided = (decision: Context['decision']) =>
    decision && {
      ...decision,
      scope: 'organisation',
      confirmed: { client: true, worker: decision.initiator !== 'client' },
    };
  return {
    ...blank,
    ...was,
    policy: { ...was.policy, reasons: { synonyms: {} } },
    lastContact: Math.max(lastHeld, was.since.serving),
    quietUntil: null,
    service: {
      ...blank.service,
      from: was.row.sessionsSoFar,
      still: { since: was.now, sessions: held },
    },
    decision: decided(was.decision),
    decisionBefore: decided(was.decisionBefore),
    tasks: was.tasks.map((task) => ({ ...task, attempts: [] })),
  } as JsonObject;
}
