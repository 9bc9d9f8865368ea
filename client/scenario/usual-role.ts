import type { AnyStateNode } from 'xstate';
import type { By, Rule, RuleTree } from '../../workflows/chart/rules/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { said } from '../../workflows/ending/events/index.ts';
import { rules as endingRules } from '../../workflows/ending/rules/index.ts';

type Role = By['role'];
type Whose = NonNullable<By['for']>;
export type Rules = Readonly<Record<string, Pick<Rule<never, never>, 'id' | 'saidIn' | 'wordOf'>>>;

/** What the client usually says, though others may. */
const byClient: ReadonlySet<string> = new Set([
  'closingOffer.answered',
  'return.requested',
  'touch.answered',
  'decision.withdrawn',
  'ending.confirmed',
  'check.answered',
  'unease.told',
  'records.requested',
  'erasure.requested',
  'feedback.answered',
  'feedback.declined',
]);

/** Who says something to an ending when nobody is named. */
export function usualRole(type: string): Role {
  if (type === 'client.died') return 'worker';
  if (type === 'transfer.accepted' || type === 'referral.accepted') return 'receiver';
  if (byClient.has(type) || type.startsWith('client.')) return 'client';
  return wordOfEnding(type) ?? 'worker';
}

const words = new Map<string, Whose | null>();

/** Asked at each thing that a story tells, and reckoned once for each event: the whole chart is looked through. */
function wordOfEnding(type: string): Whose | null {
  const known = words.get(type);
  if (known !== undefined) return known;
  const word = wordIn({ root: endingChart.stepper.machine.root, rules: endingRules }, type);
  if (Object.hasOwn(said, type)) words.set(type, word);
  return word;
}

/** Whose word alone is taken, wherever something can be said; null: whoever knows it says it. */
export function wordIn(chart: { root: AnyStateNode; rules: Rules }, event: string): Whose | null {
  const whose = [...treesOf(chart.root, event)].map((tree) =>
    tree === null ? null : demanded(chart.rules, tree),
  );
  const [first = null] = whose;
  return whose.every((one) => one === first) ? first : null;
}

function demanded(rules: Rules, tree: RuleTree<string>): Whose | null {
  if (typeof tree === 'string') return rules[tree]?.wordOf ?? null;
  if ('not' in tree) return null;
  const those = ('all' in tree ? tree.all : tree.any).map((one) => demanded(rules, one));
  const [first = null] = 'all' in tree ? those.filter((one) => one !== null) : those;
  return 'all' in tree || those.every((one) => one === first) ? first : null;
}

/** What is asked wherever a state listens to it; null: nothing. */
export function* treesOf(node: AnyStateNode, event: string): Generator<RuleTree<string> | null> {
  for (const { guard } of node.transitions.get(event) ?? []) {
    // Every guard of a chart is a tree of named rules, which is asked when it is drawn (assert-parts.ts).
    yield (guard as { params: RuleTree<string> } | undefined)?.params ?? null;
  }
  for (const child of Object.values(node.states)) yield* treesOf(child, event);
}
