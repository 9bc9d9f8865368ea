/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { addMonths } from '../../workflows/calendar/index.ts';
import { Months } from '../drawing/index.ts';
import { localTimeOf } from '../local-time.ts';
import type { Office } from '../office/index.ts';

/** How many endings were closed in each month, as they were decided. */
export interface Closings {
  /** `YYYY-MM` */
  months: string[];
  planned: number[];
  unplanned: number[];
}

const A_YEAR = 12;

/** Those of the last twelve months, this one among them, of which the records are still kept. */
export async function closingsOf(office: Office, now: number): Promise<Closings> {
  const thisMonth = `${localTimeOf(office.agency)(now).slice(0, 7)}-01`;
  const starts = Array.from({ length: A_YEAR }, (_, n) => addMonths(thisMonth, n + 1 - A_YEAR));
  const counted = async (kind: string): Promise<number[]> =>
    await Promise.all(
      starts.map(async (start) => {
        const within = `EwClosedAt >= '${start}T00:00:00Z' AND EwClosedAt < '${addMonths(start, 1)}T00:00:00Z'`;
        return (await office.page(1, undefined, `${within} AND EwKind = '${kind}'`)).total;
      }),
    );
  const [planned, unplanned] = await Promise.all([counted('planned'), counted('unplanned')]);
  return { months: starts.map((start) => start.slice(0, 7)), planned, unplanned };
}

/** The same as a picture. */
export const ClosedByMonth = ({ closings }: { closings: Closings }) => {
  const { months, planned, unplanned } = closings;
  if ([...planned, ...unplanned].every((count) => count === 0))
    return <p>Nothing was closed in the last twelve months.</p>;
  return (
    <Months
      id="closed"
      title="Endings that were closed, month by month"
      months={months}
      series={[
        { name: 'planned', counts: planned },
        { name: 'unplanned', counts: unplanned },
      ]}
    />
  );
};
