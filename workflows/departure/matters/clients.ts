import type * as v from 'valibot';
import type { ClientFacts } from '../events/clients.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Client, Context } from '../context.ts';

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

/** A client nobody has told yet. Where nothing is left between client and worker, nobody needs to. */
export function isUntold(client: Client): boolean {
  return client.told === null && client.settled === null;
}

export function untold(c: Context): Client[] {
  return c.clients.filter(isUntold);
}

/** A client by the opaque reference, or by the agency’s own where there is none of that. */
export function clientOf(c: Context, ref: string): Client | undefined {
  return (
    c.clients.find((client) => client.ref === ref) ??
    c.clients.find((client) => client.externalRef === ref)
  );
}

/** The client as people call them: by the agency’s own reference, and the opaque one beside it. */
export function shownClient({ ref, externalRef }: Client): string {
  return externalRef === null ? ref : `${externalRef} (${ref})`;
}

export function changeClient(c: Context, ref: string, part: Partial<Client>): Context {
  const meant = clientOf(c, ref);
  return {
    ...c,
    clients: c.clients.map((client) => (client === meant ? { ...client, ...part } : client)),
  };
}

/** When somebody's time is up; null: everybody was told, or a director was asked already. */
export function noticeDue(c: Context): Instant | null {
  const due = c.clients.flatMap((client) =>
    isUntold(client) && !client.late && client.dueBy !== null ? [client.dueBy] : [],
  );
  return due.length === 0 ? null : Math.min(...due);
}

/** A client on the list, of whom nobody has heard yet. */
export function listed(facts: v.InferOutput<typeof ClientFacts>): Client {
  const { ref, workflowId, externalRef = null, closeness, risk, nextSession, callOnly } = facts;
  return {
    ref,
    workflowId,
    externalRef,
    closeness,
    risk,
    nextSession: nextSession ?? null,
    callOnly,
    dueBy: null,
    word: { is: 'began', nth: 1, state: 'due' },
    askedAt: null,
    told: null,
    late: false,
    settled: null,
  };
}
