import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import type { Context } from './context.ts';
import { isSaid, said, type EndingEvent, type Said } from './events.ts';
import { holds, ruleOf, type Facts, type RuleTree } from './guards.ts';

/** One rule that stands against an event: its id, why, and what would mend it. */
export interface Obstacle {
  id: string;
  why: string;
  mend: string;
}

/** Why an event may not happen now (C31), with a stable code. */
export interface Objection {
  code: string;
  event: string;
  why: string;
  mend: string;
  unmet: Obstacle[];
  possible: string[];
}

/** What stands against an event; null when it may happen. The rules explain themselves: there is no second copy. */
export function objectTo(snapshot: AnyMachineSnapshot, event: EndingEvent): Objection | null {
  const candidates = getNextTransitions(snapshot).filter((t) => t.eventType === event.type);
  if (candidates.length === 0) {
    const { phase } = contextOf(snapshot);
    const possible = possibleNow(snapshot);
    return {
      code: 'impossible',
      event: event.type,
      why: `"${event.type}" cannot happen while the ending is ${phase}.`,
      mend: possible.length > 0 ? `Possible now: ${possible.join(', ')}.` : 'Nothing is possible.',
      unmet: [],
      possible,
    };
  }
  const facts = { c: contextOf(snapshot), e: event };
  const unmet = candidates
    .map((t) => unmetBy(treeOf(t.guard), facts))
    .reduce((fewest, next) => (next.length < fewest.length ? next : fewest));
  if (unmet.length === 0) return null;
  return {
    code: unmet[0]?.id ?? 'unmet',
    event: event.type,
    why: `"${event.type}" is refused: ${unmet.map((u) => u.why).join('; ')}.`,
    mend: unmet.map((u) => u.mend).join(' '),
    unmet,
    possible: possibleNow(snapshot),
  };
}

/** What people may say now. What depends on how it is said counts as possible. */
export function possibleNow(snapshot: AnyMachineSnapshot): Said[] {
  if (snapshot.status !== 'active') return [];
  const facts = { c: contextOf(snapshot), e: unsaid };
  const types = new Set<Said>();
  for (const t of getNextTransitions(snapshot)) {
    if (isSaid(t.eventType) && conceivable(treeOf(t.guard), facts)) types.add(t.eventType);
  }
  return (Object.keys(said) as Said[]).filter((type) => types.has(type));
}

/** Stands in for an event of which nothing is known yet; rules that look at the event are not asked. */
const unsaid: EndingEvent = {
  type: 'ending.named',
  id: 'unsaid',
  by: { role: 'system', ref: 'unsaid' },
  with: {},
};

function conceivable(tree: RuleTree | null, facts: Facts): boolean {
  if (tree === null) return true;
  if (typeof tree === 'string') return ruleOf(tree).ofEvent === true || ruleOf(tree).holds(facts);
  if ('all' in tree) return tree.all.every((t) => conceivable(t, facts));
  return tree.any.some((t) => conceivable(t, facts));
}

function unmetBy(tree: RuleTree | null, facts: Facts): Obstacle[] {
  if (tree === null || holds(tree, facts)) return [];
  if (typeof tree === 'string') {
    const { id, why, mend } = ruleOf(tree);
    return [{ id: `${id}.${tree}`, why: typeof why === 'string' ? why : why(facts), mend }];
  }
  if ('all' in tree) return tree.all.flatMap((t) => unmetBy(t, facts));
  return tree.any
    .map((t) => unmetBy(t, facts))
    .reduce((fewest, next) => (next.length < fewest.length ? next : fewest));
}

/** The tree behind a guard. Every guard of the chart is the one rule with a tree, which a test holds. */
function treeOf(guard: unknown): RuleTree | null {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return null;
  return guard.params as RuleTree;
}

function contextOf(snapshot: AnyMachineSnapshot): Context {
  return snapshot.context as Context;
}
