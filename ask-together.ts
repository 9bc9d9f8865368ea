import type { ConnectionLike } from '@temporalio/client';

/** What was asked, and what came of it. */
export type Answered<N, T> = { one: N } & PromiseSettledResult<T>;

/** A caseload is read in a moment, and the server is left to others as well. */
const AT_A_TIME = 8;
/** Who does not answer soon is passed by, so that nobody waits long for the rest. */
const ANSWERS_WITHIN_MS = 5_000;

/** Asks each of many, eight together and each for five seconds at most; yields the answers of those eight, in their order. */
export async function* askTogether<N, T>(
  connection: Pick<ConnectionLike, 'withDeadline'>,
  all: readonly N[],
  ask: (one: N) => Promise<T>,
): AsyncGenerator<Answered<N, T>[]> {
  for (let from = 0; from < all.length; from += AT_A_TIME) {
    const until = Date.now() + ANSWERS_WITHIN_MS;
    const answers = all.slice(from, from + AT_A_TIME).map(async (one) => {
      const [answer] = await Promise.allSettled([connection.withDeadline(until, () => ask(one))]);
      return { one, ...answer };
    });
    yield await Promise.all(answers);
  }
}
