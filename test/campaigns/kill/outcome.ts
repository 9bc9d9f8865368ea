import type { Letters } from './letters.ts';

/** What became of the letters; see `isPassed`. */
export interface Outcome {
  endings: number;
  letters: number;
  /** Due, and neither with the mail server nor accounted for by the ending. */
  lost: number;
  /** Tried in vain, and no longer wanted when it was due again: what it was about has happened meanwhile. */
  overtaken: number;
  /** Undeliverable: tried until the patience of the ending was over, and a task for a person. */
  givenUp: number;
  /** Endings that did not come to the end of their story. */
  stuck: number;
  /** More than a minute before it was due. */
  early: number;
  /** More than an hour after it was due. */
  late: number;
  /** Letters that should not be. */
  duplicates: number;
  /** The same message handed over once more, as SMTP permits: a mailbox knows it by its Message-ID. */
  again: number;
  /** Milliseconds of an ending's own time. */
  latest: number;
  killed: Record<'server' | 'worker' | 'mail', number>;
  /** Endings whose tasks fail. */
  failing: number;
}

export function isPassed(outcome: Outcome): boolean {
  const { lost, givenUp, stuck, early, late, duplicates, failing } = outcome;
  return lost + givenUp + stuck + early + late + duplicates + failing === 0;
}

const EARLY_MS = 60_000;
/** Two tries that find no mail server are made up for within 35 minutes. */
const LATE_MS = 3_600_000;

/** What should have been sent, what stands as sent, and what the mail server has, in the order it came. */
export function compared(
  due: Letters,
  lived: Letters,
  taken: readonly string[],
  say: (line: string) => void,
): Omit<Outcome, 'endings' | 'stuck' | 'killed' | 'failing'> {
  const there = new Set(taken);
  const counts = { lost: 0, overtaken: 0, givenUp: 0, early: 0, late: 0, latest: 0 };
  const tell = (what: 'lost' | 'overtaken' | 'givenUp' | 'early' | 'late', id: string): void => {
    counts[what]++;
    const { ending, intent, ...letter } = lived.get(id) ?? due.get(id)!;
    const { state, reason, attempts, at } = letter;
    const dueAt = due.get(id)?.at;
    const times = [dueAt, at].map((time) => (time ? new Date(time).toISOString() : 'never'));
    say(
      `${what}: ${ending}: ${intent}: ${lived.has(id) ? state : 'never written'}` +
        `, reason ${reason}, ${attempts} tries, due ${times[0]}, at ${times[1]}`,
    );
  };
  for (const id of new Set([...due.keys(), ...lived.keys()])) {
    const [should, is] = [due.get(id), lived.get(id)];
    if (!there.has(id)) {
      const tried = is !== undefined && is.attempts > 0;
      if (is?.state === 'undeliverable') tell('givenUp', id);
      else if (tried && is.reason === 'noLongerWanted') tell('overtaken', id);
      else if (should !== undefined || is?.state === 'sent') tell('lost', id);
    } else if (should !== undefined && is?.state === 'sent') {
      const apart = is.at - should.at;
      counts.latest = Math.max(counts.latest, apart);
      if (apart < -EARLY_MS) tell('early', id);
      if (apart > LATE_MS) tell('late', id);
    }
  }
  return {
    ...counts,
    letters: due.size,
    duplicates: [...there].filter((id) => !due.has(id)).length,
    again: taken.length - there.size,
  };
}
