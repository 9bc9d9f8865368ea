import type { Ending } from './given.ts';
import { placeIn } from './standing.ts';

/** With the new worker another service begins, not the one that was left (C35). */
const anew: ReadonlySet<string> = new Set([
  'transfer.started',
  // What is taken back leads to where it was told, which may be long ago.
  'entry.corrected',
  'goals.reopened',
  'return.agreed',
]);

/** Phases from which the chart goes back by history: beside being together, and beside working. */
const aside: ReadonlySet<string> = new Set(['reachingOut', 'noticePeriod', 'transferring']);
const away: ReadonlySet<string> = new Set(['onHold', 'parting']);
/** What takes back the step away; whatever else leads on leads to an ending. */
const resumes: Record<string, readonly string[]> = {
  onHold: ['client.resumed', 'forceMajeure.ended'],
  parting: ['decision.withdrawn', 'return.requested'],
};

function leadsBack(from: string, cause: string): boolean {
  return resumes[from]?.includes(cause) === true;
}

/** Remembers by itself where the work was left, and whether it goes on there. */
export class Returns {
  #together: string | null = null;
  #working: string | null = null;

  /** What is wrong about where a step led. */
  breachesOf(before: Ending, after: Ending, cause: string): string[] {
    const was = { together: together(before), working: working(before) };
    const is = { together: together(after), working: working(after) };
    if (was.together !== null) this.#together = was.together;
    if (was.working !== null) this.#working = was.working;
    const from = before.position.context.phase;
    const back = [
      was.together === null && is.together !== null && aside.has(from)
        ? [this.#together, is.together]
        : [],
      was.working === null && is.working !== null && away.has(from) && leadsBack(from, cause)
        ? [this.#afterAway(before), is.working]
        : [],
    ];
    // What is taken back while somebody is away leads elsewhere once they are there again.
    if (anew.has(cause)) [this.#together, this.#working] = [null, null];
    return back
      .filter(([left, now]) => left != null && !anew.has(cause) && !goesOn(left, now ?? ''))
      .map(([left, now]) => `${cause} led from ${from} to ${now}, and it was left at ${left}`);
  }

  /**
   * Where the work was left before what is over by now: whoever was reached out to has said something themselves (A4), or whoever was
   * to go on with the client has said no (C33).
   */
  #afterAway({ position }: Ending): string | null {
    const left = (what: string) => this.#working?.includes(`"${what}"`) === true;
    const { silence, lastContact, transfer } = position.context;
    const heard = left('reachingOut') && (silence === null || lastContact >= silence.since);
    const refused = left('transferring') && transfer?.state === 'refused';
    // Of a life that is followed from there, nobody here knows where the work was before.
    if (this.#together === null) return refused ? null : this.#working;
    return heard || refused ? `{"together":${this.#together}}` : this.#working;
  }
}

/**
 * What became meanwhile of a last meeting or of a note that is passed on counts at once (A13, C33), and who is
 * back is heard of again, so that nobody need be reached out to (A4).
 */
const heeds: readonly (readonly [left: string, now: string])[] = [
  ['{"concluding"', '{"concluding"'],
  ['{"reachingOut"', '{"together"'],
];

function goesOn(left: string, now: string): boolean {
  return (
    left === now || heeds.some(([one, other]) => left.startsWith(one) && now.startsWith(other))
  );
}

function together(live: Ending): string | null {
  return placeIn(live, 'working', 'together');
}

function working(live: Ending): string | null {
  return placeIn(live, 'working');
}
