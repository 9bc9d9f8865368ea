import type { Client } from '@temporalio/client';
import { createPlanLinks } from '../../plan-link.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { Config } from '../../temporal.config.ts';
import { createKnownEndings } from '../known-endings.ts';

/**
 * The address at which the client of an ending finds their own page now.
 *
 * @throws EndwellError `notFound`, `unanswered`
 */
export async function planAddress(
  client: Client,
  { agency, refKey }: Pick<Config, 'agency' | 'refKey'>,
  { ref, site }: { ref: string; site: string },
): Promise<string> {
  const { position } = await createKnownEndings({ client, agency, refKey }).stored(ref);
  const { safeContact } = position['context'] as Context;
  const link = { ref, number: safeContact.linkNumber, id: 'example' };
  return await createPlanLinks(site, refKey).of(link);
}
