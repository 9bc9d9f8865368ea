import { setUp } from '../../worker/named-server/index.ts';
import { loadConfig } from '../../temporal.config.ts';
import { write } from './exit.ts';
import { connect } from './reach.ts';

/** Gives the server of the settings what endings need: no worker, no mail server and no keys are asked for. */
export async function setUpServer(makesNamespace: boolean, json: boolean): Promise<void> {
  const config = loadConfig();
  const connection = await connect(config);
  try {
    const done = await setUp(connection, config.temporal, { makesNamespace });
    const { namespace, namespaceMade, keptForDays, registered, needed } = done;
    const made = namespaceMade ? `made; what has ended is kept for ${keptForDays} days` : 'there';
    write(json, done, [
      `Namespace "${namespace}": ${made}.`,
      registered.length === 0
        ? `Search attributes: all ${needed} are registered.`
        : `Search attributes: registered ${registered.join(', ')}.`,
    ]);
  } finally {
    await connection.close();
  }
}
