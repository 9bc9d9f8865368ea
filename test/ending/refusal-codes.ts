import type { RuleTree } from '../../workflows/chart/rules/index.ts';
import { isSaid } from '../../workflows/ending/events/index.ts';
import { root } from '../../workflows/ending/machine.ts';
import { askedAlways, ruleOf, type RuleName } from '../../workflows/ending/rules/index.ts';

/** A state of the chart, as far as it matters for what is refused there. */
interface Drawn {
  type?: string;
  on?: Record<string, unknown>;
  states?: Record<string, Drawn>;
}

/** One way that an event can go: all that must hold for it, each by the code of its refusal. */
type Way = ReadonlySet<string>;
type Ways = ReadonlyMap<string, readonly Way[]>;

/**
 * Every code with which something said can be refused, read from the chart: what a guard asks of an event that people tell. What
 * only chooses between ways is no reason to refuse: another way asks for nothing beside what both of them ask.
 */
export function refusalCodes(): ReadonlySet<string> {
  const found = new Set(waysOf({ all: askedAlways }).flatMap((way) => [...way]));
  const look = (state: Drawn, around: Ways): void => {
    const inside = both(around, waysIn(state));
    for (const [event, ways] of waysIn(state)) {
      const needed = ways.filter(
        (one) => !inside.get(event)!.some((other) => asksLess(other, one)),
      );
      for (const code of needed.flatMap((way) => [...way])) found.add(code);
    }
    const inner = Object.values(state.states ?? {});
    // What stands side by side is asked at once.
    const beside = state.type === 'parallel' ? inner.map(waysIn).reduce(both, inside) : inside;
    for (const one of inner) look(one, beside);
  };
  look(root as Drawn, new Map());
  return found;
}

function waysIn({ on = {} }: Drawn): Ways {
  const said = Object.entries(on).filter(([event]) => isSaid(event));
  return new Map(said.map(([event, listed]) => [event, [listed].flat().flatMap(waysOfOne)]));
}

function both(some: Ways, more: Ways): Ways {
  const events = new Set([...some.keys(), ...more.keys()]);
  return new Map(
    [...events].map((event) => [event, [...(some.get(event) ?? []), ...(more.get(event) ?? [])]]),
  );
}

function waysOfOne(one: unknown): Way[] {
  const { guard } = one as { guard?: { params: RuleTree<RuleName> } };
  return guard === undefined ? [new Set()] : waysOf(guard.params);
}

function waysOf(tree: RuleTree<RuleName>): Way[] {
  if (typeof tree === 'string') return [new Set([`${ruleOf(tree).id}.${tree}`])];
  if ('not' in tree) return [new Set([`${ruleOf(tree.not).id}.not.${tree.not}`])];
  // Of several that ask for one thing each, the first is told.
  if ('any' in tree)
    return tree.any.filter((one, n) => typeof one !== 'string' || n === 0).flatMap(waysOf);
  return tree.all
    .map(waysOf)
    .reduce<Way[]>(
      (before, next) => before.flatMap((one) => next.map((other) => new Set([...one, ...other]))),
      [new Set()],
    );
}

function asksLess(one: Way, other: Way): boolean {
  return one.size < other.size && [...one].every((code) => other.has(code));
}
