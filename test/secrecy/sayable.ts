import { everything } from '../ending/words.ts';

/** What would end it before all is said. */
const over: ReadonlySet<string> = new Set(['client.died', 'ending.discarded']);
/** Its policy is no form that people fill. */
const unsampled: ReadonlySet<string> = new Set(['policy.upgraded']);

/** All that people may fill in, one event after the other. */
export const sayable = everything.filter((one) => !over.has(one) && !unsampled.has(one));

/** What the sampler writes into texts that may be anything is replaced by planted ones. */
export function planted(words: unknown, plant: () => string): unknown {
  if (typeof words === 'string') return words.startsWith('some ') ? plant() : words;
  if (Array.isArray(words)) return words.map((one) => planted(one, plant));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, planted(value, plant)]),
  );
}
