import { impossible, type Refusal } from './refusal.ts';
import { followable } from './mending.ts';
import { conceivable, fewest, nearestOf, unmetBy, type Obstacle } from './obstacle.ts';
import type { Rules, RuleTree } from './rule.ts';

/** An event that some active state listens to, and the rules that must hold for it; null: none. */
export interface Offer {
  event: string;
  tree: RuleTree<string> | null;
}

/** The stages at which something goes on that rests, by their names, and the rule that it waits for. */
export interface Rest {
  stages: readonly string[];
  until: string;
}

/** How one chart is ruled. Every guard of it is one rule `rule` with a tree for its parameters. */
export interface Ruling<C, E> {
  /** What the chart is about, such as `ending`. */
  readonly subject: string;
  readonly rules: Rules<string, C, E>;
  /** What people may say, in the order of the catalogue; only these count as possible. */
  readonly sayable: readonly string[];
  /** The rules that everything said is asked, besides the guards of the state. */
  readonly always: readonly string[];
  /** Where it stands, as a clause: "the ending is closing". */
  readonly where: (context: C) => string;
  /** Where an event is taken: the states of each place, the outer one first. */
  readonly placesOf: (event: string) => readonly (readonly string[])[];
  /** Where the chart only rests, and goes on at these stages once a rule holds; null: it rests nowhere. */
  readonly rests: (context: C) => Rest | null;
  /** Stands in for an event of which nothing is known yet. */
  readonly unsaid: E;
}

/**
 * What stands against an event; null when it may happen. The rules explain themselves: there is no second copy. `onward` is
 * asked where nothing listens: what leads on to where this can be said (`Stepper.onward`).
 */
export function objectTo<C, E extends { type: string }>(
  ruling: Ruling<C, E>,
  offers: readonly Offer[],
  c: C,
  e: E,
  onward: () => Offer | null,
): Refusal | null {
  const candidates = offers.filter(({ event }) => event === e.type);
  if (candidates.length === 0) {
    const { subject, where, placesOf } = ruling;
    const possible = possibleNow(ruling, offers, c);
    const asked = { ruling, offers, c, possible: new Set(possible) };
    const places = placesOf(e.type);
    const first = firstOf(asked, onward()) ?? restOf(asked, e, places);
    return impossible(e.type, { subject, where: where(c), places, first }, possible);
  }
  const { always } = ruling;
  const trees = candidates.map(({ tree }) =>
    tree === null ? { all: always } : { all: [tree, ...always] },
  );
  const unmet = nearestOf(ruling.rules, trees, { c, e });
  const [first] = unmet;
  if (first === undefined) return null;
  const possible = possibleNow(ruling, offers, c);
  const asked = { ruling, offers, c, possible: new Set(possible) };
  const mended = unmet.map((one) => ({ ...one, mend: mendOf(asked, one.mend, [e.type]) }));
  const whys = new Set(unmet.map(({ why }) => why));
  const mends = new Set(mended.map(({ mend }) => mend));
  const helpful = [...mends].filter((mend) => mend !== idle && mend !== nothingYet);
  return {
    code: first.id,
    event: e.type,
    why: `"${e.type}" is refused: ${[...whys].join('; ')}.`,
    mend: helpful.length > 0 ? helpful.join(' ') : mended[0]!.mend,
    unmet: mended,
    possible,
  };
}

interface Asked<C, E> {
  ruling: Ruling<C, E>;
  offers: readonly Offer[];
  c: C;
  possible: ReadonlySet<string>;
}

/** What stands between here and where it can be said: what is to be said for that, or what rule waits to hold. */
function firstOf<C, E extends { type: string }>(
  asked: Asked<C, E>,
  step: Offer | null,
): Pick<Obstacle, 'why' | 'mend'> | null {
  if (step === null) return null;
  const { ruling, c, possible } = asked;
  if (possible.has(step.event)) {
    const mend = `Tell that first (${step.event}).`;
    return { why: 'what it follows was not told', mend };
  }
  const facts = { c, e: { ...ruling.unsaid, type: step.event } };
  const [lacking] = unsaidBefore(ruling, step.tree, facts);
  if (lacking === undefined) return null;
  const mend = mendOf(asked, lacking.mend, [step.event]);
  return mend === nothingYet || mend === idle ? null : { why: lacking.why, mend };
}

/** What it waits for where it can be said as soon as what rests goes on. */
function restOf<C, E extends { type: string }>(
  asked: Asked<C, E>,
  e: E,
  places: readonly (readonly string[])[],
): Pick<Obstacle, 'why' | 'mend'> | null {
  const { ruling, c } = asked;
  const rest = ruling.rests(c);
  if (rest === null || !places.some(([stage = '']) => rest.stages.includes(stage))) return null;
  const [lacking] = unmetBefore(ruling, rest.until, { c, e });
  return lacking === undefined
    ? null
    : { why: lacking.why, mend: mendOf(asked, lacking.mend, [e.type]) };
}

/**
 * A mend that can be followed now: nobody is sent to a step that would itself be refused. Where all of its ways are closed it
 * says what would open the first of them.
 */
function mendOf<C, E extends { type: string }>(
  asked: Asked<C, E>,
  mend: string,
  way: readonly string[],
): string {
  const { ruling, offers, c, possible } = asked;
  const { says, first } = followable(mend, { sayable: ruling.sayable, possible });
  if (says !== null) return says;
  if (first === null || way.includes(first)) return nothingYet;
  const trees = offers.filter(({ event }) => event === first).map(({ tree }) => tree);
  if (trees.length === 0) return `Later: ${mend.charAt(0).toLowerCase()}${mend.slice(1)}`;
  // Of that step nothing is known but its name: what looks at how it is said is asked when it is said.
  const facts = { c, e: { ...ruling.unsaid, type: first } };
  const [lacking] = fewest(trees.map((tree) => unsaidBefore(ruling, tree, facts)));
  return lacking === undefined ? nothingYet : mendOf(asked, lacking.mend, [...way, first]);
}

/** Of several rules that stand against something, one of which is mended by nobody, the others’ mends are told. */
const idle = 'Nothing needs doing.';
const nothingYet = 'Nothing can be done about it now.';

function unmetBefore<C, E>(
  { rules }: Ruling<C, E>,
  tree: RuleTree<string> | null,
  facts: { c: C; e: E },
): Obstacle[] {
  try {
    return unmetBy(rules, tree, facts);
  } catch {
    return [];
  }
}

/** The same of what nobody has said yet: rules that look at how it is said come last. */
function unsaidBefore<C, E>(
  ruling: Ruling<C, E>,
  tree: RuleTree<string> | null,
  facts: { c: C; e: E },
): Obstacle[] {
  const unmet = unmetBefore(ruling, tree, facts);
  const known = unmet.filter(({ id }) => !ruling.rules[id.split('.').at(-1) ?? '']?.ofEvent);
  return known.length > 0 ? known : unmet;
}

/** What people may say now. What depends on how it is said counts as possible. */
export function possibleNow<C, E>(
  { rules, sayable, unsaid }: Ruling<C, E>,
  offers: readonly Offer[],
  c: C,
): string[] {
  const facts = { c, e: unsaid };
  const known = new Map<string, boolean | null>();
  // Many listen to the same rules, and each is asked once.
  const ask = (name: string): boolean | null => {
    let answer = known.get(name);
    if (answer === undefined) {
      const rule = rules[name]!;
      answer = rule.ofEvent ? null : rule.holds(facts);
      known.set(name, answer);
    }
    return answer;
  };
  const types = new Set<string>();
  for (const { event, tree } of offers) {
    if (!types.has(event) && isConceivable(ask, tree)) types.add(event);
  }
  return sayable.filter((type) => types.has(type));
}

/** What cannot be judged is not possible; whoever says it hears why. */
function isConceivable(
  ask: (rule: string) => boolean | null,
  tree: RuleTree<string> | null,
): boolean {
  try {
    return tree === null || conceivable(ask, tree);
  } catch {
    return false;
  }
}
