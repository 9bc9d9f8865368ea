import {
  clearing,
  comparing,
  conceding,
  countering,
  excusing,
  mending,
  pleading,
  reminding,
} from './turns-answer.ts';
import { availing, conditional, confident, doubting, obliging } from './turns-door.ts';
import { defending, owning } from './turns-defence.ts';
import { blaming, labelling, riddance } from './turns-harm.ts';
import { scolding, typing } from './turns-reproach.ts';
import { selling } from './turns-selling.ts';

const kinds = {
  blaming,
  labelling,
  riddance,
  scolding,
  typing,
  defending,
  owning,
  excusing,
  countering,
  reminding,
  comparing,
  pleading,
  clearing,
  conceding,
  mending,
  selling,
  doubting,
  obliging,
  conditional,
  confident,
  availing,
};

const turns = Object.entries(kinds).flatMap(([kind, patterns]) =>
  patterns.map((pattern, at) => ({
    name: `#${kind}${at}`,
    kind: `#${kind}`,
    // Without `u`, as no turn needs it: both flags together take seven times as long, for every text that is said.
    pattern: new RegExp(pattern, 'i'),
  })),
);

/** The turns of phrase that a sentence has, by name, and the kinds of them. */
export function turnsOf(sentence: string): string[] {
  const found = turns.filter(({ pattern }) => pattern.test(sentence));
  const many = found.map(({ kind }) => kind);
  return [
    ...found.map(({ name }) => name),
    ...new Set(many),
    ...new Set(many.filter((kind, at) => many.indexOf(kind) !== at).map((kind) => `${kind}++`)),
  ];
}

const amends = ['#owning', '#conceding', '#mending'];

/**
 * How far a sentence makes amends, by what was seen of it: it explains what was said before, where nothing else would tell that from a
 * defence.
 */
export function amendsIn(seen: ReadonlySet<string>): string[] {
  return amends.filter((kind) => seen.has(kind));
}
