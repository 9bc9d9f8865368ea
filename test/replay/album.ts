import type { Live } from '../../workflows/chart/index.ts';

/** How often each thing was shown by the moments that were chosen so far. */
export class Album {
  readonly #shown = new Map<string, number>();

  /** Of one life, the moment that shows most of what was rarely shown; so a few lives come to show everything. */
  choose<C>(moments: Iterable<Live<C>>): Live<C> {
    let best: { live: Live<C>; signs: Set<string>; worth: number } | null = null;
    for (const live of moments) {
      const signs = signsOf(live);
      const worth = [...signs].reduce((sum, sign) => sum + this.#rarity(sign), 0);
      if (best === null || worth > best.worth) best = { live, signs, worth };
    }
    if (best === null) throw new Error('A life has at least one moment');
    for (const sign of best.signs) this.#shown.set(sign, (this.#shown.get(sign) ?? 0) + 1);
    return best.live;
  }

  /** A place weighs more than a word: each place of the chart must be shown, and there are far fewer of them. */
  #rarity(sign: string): number {
    const weight = sign.startsWith('.value') ? 20 : 1;
    return weight / (1 + (this.#shown.get(sign) ?? 0)) ** 2;
  }
}

/** Where it stands, and every word of its memory; numbers, dates and longer texts aside. */
function signsOf<C>({ position: { value, context } }: Live<C>): Set<string> {
  const signs = new Set<string>();
  const gather = (what: unknown, path: string): void => {
    if (typeof what !== 'object' || what === null) {
      const word = String(what);
      if (/^[a-zA-Z._-]{1,30}$/.test(word)) signs.add(`${path} ${word}`);
    } else {
      const list = Array.isArray(what);
      for (const [name, part] of Object.entries(what)) {
        if (!unlike.has(name)) gather(part, list ? `${path}[]` : `${path}.${name}`);
      }
    }
  };
  gather({ value, context }, '');
  return signs;
}

/** What says nothing of a life: the settings and the calendar, alike in all. */
const unlike: ReadonlySet<string> = new Set(['policy', 'almanac']);
