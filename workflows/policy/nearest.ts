const plain = (word: string) => word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (const [j, other] of b.split('').entries()) {
      const swapped = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** No word of ours is longer; comparing costs the square of it. */
const longest = 60;

/** The few words of a list that are spelled most like another, the nearest first. */
export function nearestFew(word: string, words: readonly string[], most = 3): string[] {
  const wanted = plain(word.slice(0, longest));
  return words
    .map((candidate) => ({ candidate, far: distance(wanted, plain(candidate)) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** The word of a list that is spelled most like another, or null when none is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  if (word.length > longest) return null;
  const wanted = plain(word);
  const ranked = words
    .map((candidate) => ({ candidate, far: distance(wanted, plain(candidate)) }))
    .toSorted((a, b) => a.far - b.far);
  const best = ranked[0];
  if (best && best.far <= Math.max(1, Math.floor(wanted.length / 3))) return best.candidate;
  // Letters that changed places count as one slip.
  return words.find((candidate) => lettersOf(plain(candidate)) === lettersOf(wanted)) ?? null;
}

function lettersOf(word: string): string {
  return Array.from(word).toSorted().join('');
}
