import type { Client } from '@temporalio/client';
import { createKnownAgency } from '../agency/known-agency.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KeepUnclaimed } from './take.ts';

const ANSWERED_WITHIN_MS = 10_000;
/** The agency is not open, or of a build that keeps no mail. */
const keepsNone: ReadonlySet<string> = new Set(['notFound', 'refused', 'stopped']);

/**
 * Keeps mail that names no ending with the agency, which asks somebody to find out whose it is.
 *
 * @param asked where it is; null as long as nobody can be asked
 */
export function keptByAgency(agency: string, asked: () => Client | null): KeepUnclaimed {
  return async (id, mail) => {
    const client = asked();
    if (client === null) throw new EndwellError('unanswered', 'The agency cannot be asked yet.');
    const telling = {
      type: 'mail.unclaimed',
      id,
      by: { role: 'system', ref: 'mail' },
      with: mail,
    } as const;
    try {
      const until = Date.now() + ANSWERED_WITHIN_MS;
      const known = createKnownAgency({ client, agency });
      await client.connection.withDeadline(until, () => known.tell(telling));
      return true;
    } catch (error) {
      if (error instanceof EndwellError && keepsNone.has(error.code)) return false;
      throw error;
    }
  };
}
