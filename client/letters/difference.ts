/** One line of a text beside another: in both, in the first alone, or in the second alone. */
export type DiffLine = { sign: ' ' | '-' | '+'; text: string };

/** How one text becomes another, line by line: the longest run of common lines stays. */
export function linesBetween(before: string, after: string): DiffLine[] {
  const [a, b] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  const common = lengths(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const stays = i < a.length && j < b.length && a[i] === b[j];
    const leaves =
      !stays && i < a.length && (j === b.length || at(common, i + 1, j) >= at(common, i, j + 1));
    if (stays) lines.push({ sign: ' ', text: a[i++] ?? '' });
    else if (leaves) lines.push({ sign: '-', text: a[i++] ?? '' });
    else lines.push({ sign: '+', text: b[j++] ?? '' });
    if (stays) j += 1;
  }
  return lines;
}

/** Of each pair of places, how many lines the rests of both texts have in common, in order. */
function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] ?? [];
      row[j] =
        a[i] === b[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
