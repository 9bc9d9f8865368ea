import { createInterface } from 'node:readline/promises';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { Failed } from './exit.ts';

/** What cannot be undone by the next word, as a question about a person; null: it is told without one. */
export function question(type: string, facts: JsonObject, person: string): string | null {
  switch (type) {
    case 'client.died':
      return `Has ${person} died? From then on nothing is ever sent to them.`;
    case 'erasure.decided':
      return facts['decision'] === 'erase'
        ? `Shall the records of ${person} be erased? They are destroyed at the next review.`
        : null;
    case 'records.destroyed':
      return `Are the records of ${person} destroyed? With that nothing is left here either.`;
    case 'ending.annulled':
      return `Was ${person} registered by mistake? Nothing of it goes on, and nothing is sent.`;
    default:
      return null;
  }
}

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
