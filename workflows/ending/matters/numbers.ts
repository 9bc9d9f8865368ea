import type { Context } from '../context.ts';

/** The next `kind#n`, and the counters that remember it was given out. */
export function numbered(c: Context, kind: string): [id: string, numbers: Record<string, number>] {
  const n = (c.numbers[kind] ?? 0) + 1;
  return [`${kind}#${n}`, { ...c.numbers, [kind]: n }];
}
