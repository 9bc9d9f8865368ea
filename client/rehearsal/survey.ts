import { availableParallelism } from 'node:os';
import type { Row } from '../../workflows/ending/row.ts';
import { EndwellError } from '../endwell-error.ts';
import type { CaseTerms } from './case-story.ts';
import { type Commission, createSurveyor, datesUnder, type Lane, type Part } from './surveyor.ts';
import { monthsBetween, type Tally, together } from './tally.ts';
import { surveyOnThreads } from './threads.ts';

/** A caseload under one policy. */
export interface Side {
  terms: CaseTerms;
  tally: Tally;
  /** Null where there are too many endings to draw one by one. */
  lanes: Lane[] | null;
}

/** A caseload under one policy, or under two that are compared. */
export interface Survey extends Pick<Part, 'differences'> {
  /** Dates where the agency is: from the first on, until the last. */
  from: string;
  until: string;
  months: string[];
  sides: Side[];
}

/** More lanes than a page holds say nothing any more. */
const mostLanes = 60;
/** Fewer are done before a thread has read what it needs. */
const fewestForThreads = 200;
/** Small enough that all threads are done at about the same time. */
const chunk = 20;

/**
 * Rehearses a whole caseload, many cases on every core, and keeps what can be read of it: counts, and a drawing of a
 * few. What comes of it is the same on however many cores.
 *
 * @param cases in the order of their rows
 * @param terms one policy, or two to be compared
 * @param passed hears how many cases more are done
 * @throws EndwellError `unrehearsed` where one of them fails
 */
export async function surveyCaseload(
  cases: readonly Row[],
  terms: readonly [CaseTerms, CaseTerms?],
  passed: (cases: number) => void,
): Promise<Survey> {
  const given = terms.filter((some) => some !== undefined);
  const drawn = cases.length <= mostLanes;
  const threads = cases.length < fewestForThreads ? 1 : availableParallelism();
  const parts = await partsOf(cases, { terms: given, drawn }, { threads, passed });
  const sides = given.map((some, n): Side => {
    const ofSide = parts.map((part) => part.sides[n]!);
    const lanes = drawn ? ofSide.flatMap(({ lanes }) => lanes) : null;
    return { terms: some, tally: together(ofSide.map(({ tally }) => tally)), lanes };
  });
  const differences = parts.flatMap((part) => part.differences);
  const dateOf = datesUnder(terms[0]);
  const [from, until] = [dateOf(iso(terms[0].start)), dateOf(iso(terms[0].until))];
  return { from, until, months: monthsBetween(from, until), sides, differences };
}

async function partsOf(
  cases: readonly Row[],
  commission: Commission,
  { threads, passed }: { threads: number; passed: (cases: number) => void },
): Promise<Part[]> {
  const chunks = Array.from({ length: Math.ceil(cases.length / chunk) }, (_, n) =>
    cases.slice(n * chunk, (n + 1) * chunk),
  );
  try {
    if (threads > 1) return await surveyOnThreads(chunks, commission, { threads, passed });
    const survey = createSurveyor(commission);
    return chunks.map((some) => {
      const part = survey(some);
      passed(some.length);
      return part;
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new EndwellError('unrehearsed', `Nothing is counted of this caseload: ${why}`, { cause });
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();
