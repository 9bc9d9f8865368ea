import type { Client } from '@temporalio/client';
import type { Config } from '../../temporal.config.ts';
import { secrecyOf } from '../../worker/secrecy/index.ts';
import { buildOf, Versions } from '../../worker/upgrades/index.ts';
import { addressOf } from '../cli/reach.ts';
import { EndwellError } from '../endwell-error.ts';
import { doorTo } from '../pages.ts';
import type { Installation } from '../rooms/index.ts';

/** What the installation is asked of itself: its builds, and where the door before Temporal's pages is. */
export function installationOf(
  config: Config,
  asked: () => Client | null,
): () => Promise<Installation> {
  let build: ReturnType<typeof buildOf> | null = null;
  return async () => {
    const client = asked();
    if (client === null) {
      throw new EndwellError('unanswered', 'The endings cannot be asked yet.');
    }
    // Its sources stay what they were when it began.
    const here = await (build ??= buildOf(config));
    const { namespace } = client.options;
    const place = { connection: client.connection, namespace, taskQueue: config.taskQueue };
    const current = await new Versions({ ...place, ...secrecyOf(config), build: here }).current();
    const door = await doorTo(addressOf(config.temporal), config);
    return { deployment: here.deploymentName, here: here.buildId, current, door };
  };
}
