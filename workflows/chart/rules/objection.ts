import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import { conceivable, fewest, unmetBy, type Obstacle } from './obstacle.ts';
import type { Rules, RuleTree } from './rule.ts';

/** Why an event may not happen now (C31), with a stable code. */
export interface Objection {
  code: string;
  event: string;
  why: string;
  mend: string;
  unmet: Obstacle[];
  possible: string[];
}

/** How one chart is ruled. Every guard of it is one rule `rule` with a tree for its parameters. */
export interface Ruling<N extends string, C, E, S extends string> {
  readonly rules: Rules<N, C, E>;
  /** What people may say, by name; only these count as possible. */
  readonly catalogue: { readonly [K in S]: unknown };
  /** Where it stands, as a clause: "the ending is closing". */
  readonly where: (context: C) => string;
  /** Stands in for an event of which nothing is known yet. */
  readonly unsaid: E;
}

/** What stands against an event; null when it may happen. The rules explain themselves: there is no second copy. */
export function objectTo<N extends string, C, E extends { type: string }, S extends string>(
  ruling: Ruling<N, C, E, S>,
  snapshot: AnyMachineSnapshot,
  event: E,
): Objection | null {
  const candidates = getNextTransitions(snapshot).filter((t) => t.eventType === event.type);
  const context = snapshot.context as C;
  if (candidates.length === 0) {
    const possible = possibleNow(ruling, snapshot);
    return {
      code: 'impossible',
      event: event.type,
      why: `"${event.type}" cannot happen while ${ruling.where(context)}.`,
      mend: possible.length > 0 ? `Possible now: ${possible.join(', ')}.` : 'Nothing is possible.',
      unmet: [],
      possible,
    };
  }
  const facts = { c: context, e: event };
  const unmet = fewest(candidates.map((t) => unmetBy(ruling.rules, treeOf<N>(t.guard), facts)));
  if (unmet.length === 0) return null;
  return {
    code: unmet[0]?.id ?? 'unmet',
    event: event.type,
    why: `"${event.type}" is refused: ${unmet.map((u) => u.why).join('; ')}.`,
    mend: unmet.map((u) => u.mend).join(' '),
    unmet,
    possible: possibleNow(ruling, snapshot),
  };
}

/** What people may say now. What depends on how it is said counts as possible. */
export function possibleNow<N extends string, C, E, S extends string>(
  { rules, catalogue, unsaid }: Ruling<N, C, E, S>,
  snapshot: AnyMachineSnapshot,
): S[] {
  if (snapshot.status !== 'active') return [];
  const facts = { c: snapshot.context as C, e: unsaid };
  const types = new Set<string>();
  for (const t of getNextTransitions(snapshot)) {
    if (!types.has(t.eventType) && conceivable(rules, treeOf<N>(t.guard), facts)) {
      types.add(t.eventType);
    }
  }
  return (Object.keys(catalogue) as S[]).filter((type) => types.has(type));
}

/** The tree behind a guard; null where there is none. */
function treeOf<N extends string>(guard: unknown): RuleTree<N> | null {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return null;
  return guard.params as RuleTree<N>;
}
