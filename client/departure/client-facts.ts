import type { Registration } from '../../workflows/departure/registration.ts';
import { working } from '../../workflows/ending/phases.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Stated } from './file.ts';

export type ClientFacts = Registration['clients'][number];

/** One ending of the worker, as it is seen when the departure begins. */
interface Seen {
  ref: string;
  workflowId: string;
  view: Pick<View, 'risk' | 'session'> & Partial<Pick<View, 'externalRef'>>;
  /** The flags that its signs show. */
  flags: readonly string[];
}

/** What a departure is told of one client; `opaque` gives the reference of whoever the file names. */
export function clientFacts(
  { ref, workflowId, view: { externalRef, risk, session }, flags }: Seen,
  { closeness, callOnly }: Pick<Stated, 'closeness' | 'callOnly'>,
  opaque: (named: string) => string,
): ClientFacts {
  const [, how] = Object.entries(closeness).find(([named]) => opaque(named) === ref) ?? [];
  return {
    ref,
    workflowId,
    ...(externalRef === undefined ? {} : { externalRef }),
    closeness: how ?? 'regular',
    risk: risk === 'urgent' || risk === 'concern' ? risk : 'clear',
    ...(session === null ? {} : { nextSession: session.at }),
    callOnly: flags.includes('safeContact') || callOnly.some((named) => opaque(named) === ref),
  };
}

/** Whether somebody is a client of whoever leaves, by the stage that is shown of their ending. */
export function isClient(phase: string): boolean {
  return working.some((one) => one === phase);
}
