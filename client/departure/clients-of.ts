import type { Registration } from '../../workflows/departure/registration.ts';
import { runningOf } from '../../workflows/ending-id.ts';
import { working } from '../../workflows/ending/task-kinds/kind.ts';
import type { KnownEndings, Listed } from '../known-endings.ts';
import type { Stated } from './file.ts';

type ClientFacts = Registration['clients'][number];

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
  { facts, closeness, callOnly }: Stated,
): Promise<{ clients: ClientFacts[]; unmatched: string[] }> {
  const listed: Listed[] = [];
  for await (const one of endings.list(runningOf(facts.worker))) {
    if (inCare.has(String(one.signs['EwPhase']))) listed.push(one);
  }
  const known = new Set(listed.map(({ ref }) => ref));
  const opaque = (named: string): string => (known.has(named) ? named : endings.refOf(named));
  const close = new Map(Object.entries(closeness).map(([named, how]) => [opaque(named), how]));
  const called = new Set(callOnly.map(opaque));

  const clients: ClientFacts[] = [];
  for (let from = 0; from < listed.length; from += atATime) {
    const some = listed.slice(from, from + atATime);
    const read = some.map(async ({ ref, workflowId, signs }): Promise<ClientFacts> => {
      const { risk, session } = await endings.view(ref);
      const flags: unknown = signs['EwFlags'];
      const safe = Array.isArray(flags) && flags.includes('safeContact');
      return {
        ref,
        workflowId,
        closeness: close.get(ref) ?? 'regular',
        risk: risk === 'urgent' || risk === 'concern' ? risk : 'clear',
        ...(session === null ? {} : { nextSession: session.at }),
        callOnly: safe || called.has(ref),
      };
    });
    clients.push(...(await Promise.all(read)));
  }
  const named = [...new Set([...Object.keys(closeness), ...callOnly])];
  return { clients, unmatched: named.filter((one) => !known.has(opaque(one))) };
}

const inCare: ReadonlySet<string> = new Set(working);
