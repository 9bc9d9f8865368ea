import type { Client } from '../context.ts';

const risks = ['urgent', 'concern', 'clear'] as const;
const closenesses = ['close', 'regular', 'occasional'] as const;

/** Who is told first (C23): by risk, by closeness, by the next appointment. */
export function inOrder(clients: readonly Client[]): Client[] {
  return clients.toSorted(
    (one, other) =>
      risks.indexOf(one.risk) - risks.indexOf(other.risk) ||
      closenesses.indexOf(one.closeness) - closenesses.indexOf(other.closeness) ||
      soon(one) - soon(other) ||
      (one.ref < other.ref ? -1 : 1),
  );
}

/** Nothing planned comes last. */
const soon = ({ nextSession }: Client): number => nextSession ?? Number.MAX_SAFE_INTEGER;
