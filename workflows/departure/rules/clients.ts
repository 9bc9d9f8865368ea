import { clientOf } from '../matters/index.ts';
import type { Client } from '../context.ts';
import { type DepartureFacts, is, type DepartureRule } from '../parts.ts';

/** What is said of one client (C23, C24). */
export const clientsRules = {
  clientKnown: {
    ofEvent: true,
    id: 'C23',
    holds: (facts) => meant(facts) !== undefined,
    why: 'this is no client of the worker who leaves',
    mend: 'Look for the reference (endwell departure show), or add the client (client.added).',
  },
  clientNew: {
    ofEvent: true,
    id: 'C23',
    holds: (facts) => meant(facts) === undefined,
    why: 'this client is on the list',
    mend: 'Nothing needs doing.',
  },
  notYetTold: {
    ofEvent: true,
    id: 'C24',
    holds: (facts) => meant(facts)?.told === null,
    why: 'it is recorded how this client heard of it',
    mend: 'Nothing needs doing.',
  },
  toldByNow: {
    ofEvent: true,
    id: 'C24',
    // The clock of an ending may be a little ahead of this one.
    holds: ({ c, e }) => !is(e, 'client.told') || (e.with.at ?? 0) <= c.now + 60_000,
    why: 'the client is said to have heard it at a time that has not come',
    mend: 'Say it when they have heard it, or leave out "at".',
  },
  notYetSettled: {
    ofEvent: true,
    id: 'C24',
    holds: (facts) => meant(facts)?.settled === null,
    why: 'it is recorded how it went on for this client',
    mend: 'Nothing needs doing.',
  },
  saidToKnow: {
    ofEvent: true,
    id: 'C24',
    holds: (facts) => (meant(facts)?.told ?? null) !== null,
    why: 'nobody said that this client has heard of it',
    mend: 'Nothing needs doing.',
  },
  saidToBeSettled: {
    ofEvent: true,
    id: 'C24',
    holds: (facts) => (meant(facts)?.settled ?? null) !== null,
    why: 'nobody said how it went on for this client',
    mend: 'Nothing needs doing.',
  },
  allSettled: {
    id: 'C23',
    holds: ({ c }) => c.clients.every(({ settled }) => settled !== null),
    why: ({ c }) =>
      `${c.clients.filter(({ settled }) => settled === null).length} clients have nobody new yet`,
    mend: 'Hand each over, or say how it went on (client.settled).',
  },
} as const satisfies Record<string, DepartureRule>;

/** The client of whom something is said. */
function meant({ c, e }: DepartureFacts): Client | undefined {
  const told = is(e, 'client.told') || is(e, 'client.untold');
  const settled = is(e, 'client.settled') || is(e, 'client.unsettled');
  return told || settled || is(e, 'client.added') ? clientOf(c, e.with.ref) : undefined;
}
