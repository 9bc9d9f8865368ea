import { makeAlmanac } from '../../activities/almanac/table.ts';
import { dateAt } from '../../workflows/calendar/index.ts';
import type { CaseTerms } from './case-story.ts';
import { rehearseCaseload } from './caseload.ts';
import { type Difference, differencesOf } from './difference.ts';
import { type DateOf, type Occasion, occasionsOf } from './occasions.ts';
import { count, emptyTally, monthsBetween, type Tally } from './tally.ts';

/** What happens to one ending, for a drawing. */
export interface Lane {
  /** The external reference of the case. */
  ending: string;
  occasions: Occasion[];
}

/** A caseload under one policy. */
export interface Side {
  terms: CaseTerms;
  tally: Tally;
  /** Null where there are too many endings to draw one by one. */
  lanes: Lane[] | null;
}

/** A caseload under one policy, or under two that are compared. */
export interface Survey {
  /** Dates where the agency is: from the first on, until the last. */
  from: string;
  until: string;
  months: string[];
  sides: Side[];
  /** Ending by ending, where there are two sides and they differ. */
  differences: { ending: string; found: Difference[] }[];
}

/** More lanes than a page holds say nothing any more. */
const mostLanes = 60;

/**
 * Rehearses a whole caseload and keeps what can be read of it: counts, and a drawing of the first few.
 *
 * @param terms one policy, or two to be compared
 * @param passed hears of each case that is done
 */
export async function surveyCaseload(
  path: string,
  terms: readonly [CaseTerms, CaseTerms?],
  passed: () => void,
): Promise<Survey> {
  const given = terms.filter((some) => some !== undefined);
  const dates = given.map(datesUnder);
  const sides = given.map((some): Side => ({ terms: some, tally: emptyTally(), lanes: [] }));
  const differences: Survey['differences'] = [];
  for await (const stories of rehearseCaseload(path, given)) {
    const lanes = stories.map((story, n): Lane => {
      const occasions = occasionsOf(story, dates[n]!);
      const side = sides[n]!;
      count(side.tally, story, occasions);
      return { ending: story.ending, occasions };
    });
    for (const [n, side] of sides.entries()) {
      side.lanes = side.tally.endings > mostLanes ? null : (side.lanes?.concat(lanes[n]!) ?? null);
    }
    const [a, b] = lanes;
    const found = a && b ? differencesOf(a.occasions, b.occasions) : [];
    if (a && found.length > 0) differences.push({ ending: a.ending, found });
    passed();
  }
  const iso = (instant: number) => new Date(instant).toISOString();
  const [from, until] = [dates[0]!(iso(terms[0].start)), dates[0]!(iso(terms[0].until))];
  return { from, until, months: monthsBetween(from, until), sides, differences };
}

const day = 86_400_000;
const yearsAhead = 6;

function datesUnder({ policy, start }: CaseTerms): DateOf {
  const { zone } = policy.agency;
  const from = start - 2 * day;
  const almanac = makeAlmanac({ zones: [zone], regions: [], from, years: yearsAhead });
  return (iso) => dateAt(almanac, zone, Date.parse(iso));
}
