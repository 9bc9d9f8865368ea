import { runningOf } from '../../workflows/ending/workflow-id.ts';
import type { KnownEndings, Listed } from '../known-endings.ts';
import { clientFacts, type ClientFacts, isClient } from './client-facts.ts';
import type { Stated } from './file.ts';

/** Endings looked at together. */
const atATime = 10;

/**
 * The clients whom a worker looks after, as far as the list of endings has them at this moment. Temporal's list is
 * a little behind: an ending opened in the last seconds is added to the departure afterwards (`client.added`).
 *
 * @param stated what the departure's file says of single clients, by their own or the opaque reference
 * @returns with the references of the file that are none of these clients
 */
export async function clientsOf(
  endings: KnownEndings,
  stated: Stated,
): Promise<{ clients: ClientFacts[]; unmatched: string[] }> {
  const { facts, closeness, callOnly } = stated;
  const listed: Listed[] = [];
  for await (const one of endings.list(runningOf(facts.worker))) {
    if (isClient(String(one.signs['EwPhase']))) listed.push(one);
  }
  const known = new Set(listed.map(({ ref }) => ref));
  const opaque = (named: string): string => (known.has(named) ? named : endings.refOf(named));
  const clients: ClientFacts[] = [];
  for (let from = 0; from < listed.length; from += atATime) {
    const some = listed.slice(from, from + atATime);
    const read = some.map(async ({ ref, workflowId, signs }): Promise<ClientFacts> => {
      const flags: unknown = signs['EwFlags'];
      const seen = {
        ref,
        workflowId,
        view: await endings.view(ref),
        flags: Array.isArray(flags) ? flags.map(String) : [],
      };
      return clientFacts(seen, stated, opaque);
    });
    clients.push(...(await Promise.all(read)));
  }
  const named = [...new Set([...Object.keys(closeness), ...callOnly])];
  return { clients, unmatched: named.filter((one) => !known.has(opaque(one))) };
}
