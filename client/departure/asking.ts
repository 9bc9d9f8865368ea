import { asking } from '../asking.ts';
import { EndwellError } from '../endwell-error.ts';

/** Temporal’s errors become ours, in the words of departures. */
export async function askingDeparture<T>(worker: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await asking(worker, ask);
  } catch (error) {
    const says = error instanceof EndwellError ? sentences[error.code] : undefined;
    if (!(error instanceof EndwellError) || says === undefined) throw error;
    throw new EndwellError(error.code, says(worker), { cause: error });
  }
}

const sentences: Partial<Record<EndwellError['code'], (worker: string) => string>> = {
  notFound: (worker) =>
    `No departure of ${worker} is under way: begin one (endwell departure begin), or look at endwell departure list.`,
  unanswered: (worker) =>
    `The departure of ${worker} does not answer: its Temporal worker is not running.`,
};
