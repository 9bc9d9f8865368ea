import { makeAlmanac } from '../../activities/almanac/table.ts';
import { dateAt } from '../../workflows/calendar/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import type { StoryDocument } from '../scenario/document.ts';
import { type CaseTerms, createCaseStories } from './case-story.ts';
import { type Difference, differencesOf } from './difference.ts';
import { type Occasion, occasionsOf } from './occasions.ts';
import { rehearse } from './rehearse.ts';
import { count, emptyTally, type Tally } from './tally.ts';

/** What happens to one ending, for a drawing. */
export interface Lane {
  /** The external reference of the case. */
  ending: string;
  occasions: Occasion[];
}

/** Under what cases are surveyed: one policy, or two to be compared; and whether they are drawn. */
export interface Commission {
  terms: readonly CaseTerms[];
  drawn: boolean;
}

/** What some cases of a caseload come to, under each of the terms. */
export interface Part {
  sides: { tally: Tally; lanes: Lane[] }[];
  /** Ending by ending, where there are two sides and they differ. */
  differences: { ending: string; found: Difference[] }[];
}

/**
 * Makes what rehearses cases one after the other and keeps what can be read of them. What it makes once,
 * such as almanacs, serves all the cases it is given.
 */
export function createSurveyor({ terms, drawn }: Commission): (cases: readonly Row[]) => Part {
  const dates = terms.map(datesUnder);
  const storiesOf = terms.map(createCaseStories);
  return (cases) => {
    const sides: Part['sides'] = terms.map(() => ({ tally: emptyTally(), lanes: [] }));
    const differences: Part['differences'] = [];
    for (const row of cases) {
      const lived = storiesOf.map((storyOf, n) => {
        const story = named(row, () => rehearse(storyOf(row)));
        return { story, occasions: occasionsOf(story.entries, dates[n]!) };
      });
      for (const [n, { story, occasions }] of lived.entries()) {
        const { tally, lanes } = sides[n]!;
        count(tally, story, occasions);
        if (drawn) lanes.push({ ending: story.ending, occasions });
      }
      const [a, b] = lived;
      const found = a && b ? differencesOf(a.occasions, b.occasions) : [];
      if (a && found.length > 0) differences.push({ ending: a.story.ending, found });
    }
    return { sides, differences };
  };
}

/** A fault in one case of thousands is found by its name alone. */
function named({ externalRef }: Row, live: () => StoryDocument): StoryDocument {
  try {
    return live();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`case ${externalRef} failed (${why}); without it the others are counted.`, {
      cause,
    });
  }
}

const day = 86_400_000;
const yearsAhead = 6;

/** What tells the day of an instant (ISO 8601) where the agency is. */
export function datesUnder({ policy, start }: CaseTerms): (iso: string) => string {
  const { zone } = policy.agency;
  const from = start - 2 * day;
  const almanac = makeAlmanac({ zones: [zone], regions: [], from, years: yearsAhead });
  return (iso) => dateAt(almanac, zone, Date.parse(iso));
}
