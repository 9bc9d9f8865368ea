import { createInterface } from 'node:readline/promises';
import type { Context } from '../../workflows/ending/context.ts';
import { Failed } from './exit.ts';

/** How the person is called, and by which reference of the agency. */
export function personIn({ row }: Pick<Context, 'row'>): string {
  return row.name === undefined ? row.externalRef : `${row.name} (${row.externalRef})`;
}

/**
 * Asks back, and goes on with a yes.
 *
 * @throws Failed `unconfirmed` where nobody says yes, or nobody is there to be asked
 */
export async function makeSure(asked: string): Promise<void> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw unconfirmed(`${asked} Nobody is here to be asked: say --yes if it is so.`);
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`${asked} (yes/no) `);
    if (answer.trim().toLowerCase() === 'yes') return;
  } finally {
    asking.close();
  }
  throw unconfirmed(`${asked} Nobody said yes, so that nothing was told.`);
}

function unconfirmed(says: string): Failed {
  return new Failed([{ code: 'unconfirmed', says }]);
}
