import { nearest, nearestFew } from '../workflows/policy/index.ts';
import { eventInWords, type FieldInWords, type Hearer, sayable } from './event-words.ts';

/** As much of what was typed is looked at: no name of ours is longer. */
const LONGEST = 60;
const FEW = 3;
/** A word in its name says more of an event than one in its title, and that more than one in what belongs to it. */
const IN_NAME = 4;
const IN_TITLE = 2;
const IN_FACTS = 1;

/** By word, how much it says of each event that has it; words that begin alike are one. */
type Mentions = ReadonlyMap<string, ReadonlyMap<string, number>>;

const mentions = new Map<Hearer, Mentions>();

/**
 * The few events that somebody probably means by a name that is none, the likeliest first. What is no slip of the pen is looked for
 * in what is said of them, so that `concern.raised` leads to `risk.changed`; of several as likely the one spelled most like it.
 */
export function likelyEvents(hearers: readonly Hearer[], typed: string): string[] {
  const scores = new Map<string, number>();
  for (const word of stemsOf(typed.slice(0, LONGEST))) {
    const said = hearers.flatMap((hearer) => [...(mentionsOf(hearer).get(word) ?? [])]);
    // What is said of everything says little.
    for (const [event, weight] of said)
      scores.set(event, (scores.get(event) ?? 0) + weight / said.length);
  }
  const names = [...new Set(hearers.flatMap((hearer) => Object.keys(sayable[hearer])))];
  const spelled = nearestFew(typed, names, names.length);
  if (isSlip(typed, spelled[0] ?? '')) return spelled.slice(0, FEW);
  return spelled
    .toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0))
    .slice(0, FEW);
}

/** Whether each part of it is written nearly as in the name. */
function isSlip(typed: string, name: string): boolean {
  const [said, meant] = [typed.split('.'), name.split('.')];
  return (
    said.length === meant.length &&
    said.every((part, n) => nearest(part, [meant[n] ?? '']) !== null)
  );
}

function mentionsOf(hearer: Hearer): Mentions {
  const before = mentions.get(hearer);
  if (before !== undefined) return before;
  const made = new Map<string, Map<string, number>>();
  for (const event of Object.keys(sayable[hearer])) {
    const { title = '', fields = [] } = eventInWords(hearer, event) ?? {};
    const texts = [
      [fields.flatMap(textsOf).join(' '), IN_FACTS],
      [title, IN_TITLE],
      [event, IN_NAME],
    ] as const;
    for (const [text, weight] of texts) {
      const stems = stemsOf(text);
      // The fewer they are, the more each of them says.
      for (const stem of stems)
        made.set(stem, (made.get(stem) ?? new Map()).set(event, weight + 1 / stems.length));
    }
  }
  mentions.set(hearer, made);
  return made;
}

function textsOf({ name, label, hint, words, fields }: FieldInWords): string[] {
  const choices = Object.entries(words ?? {}).flat();
  return [name, label, hint ?? '', ...choices, ...(fields ?? []).flatMap(textsOf)];
}

/** The words of a text, each by how it begins; those of two letters say nothing. */
function stemsOf(text: string): string[] {
  const apart = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return [...new Set(apart.match(/[a-z]{3,}/g)?.map((word) => word.slice(0, 5)))];
}
