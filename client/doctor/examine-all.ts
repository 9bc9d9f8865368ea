import { Client, Connection } from '@temporalio/client';
import type { Config } from '../../temporal.config.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { createKnownEndings } from '../known-endings.ts';
import { stage } from '../scenario/scenario.ts';
import { type Finding, well, wrong } from './finding.ts';
import { examineMail } from './mail.ts';
import { examineTemporal } from './temporal.ts';
import { examineZones } from './zones.ts';

const ENDINGS_ASKED = 50;
const ASKED_WITHIN_MS = 10_000;

/** Everything that endings need, one finding each. */
export async function examineAll(config: Config): Promise<Finding[]> {
  const { namespace, connection } = config.temporal;
  const found = await examineTemporal({ connection, namespace, taskQueue: config.taskQueue });
  const works = found.some(({ name, ok }) => name === 'worker' && ok);
  const zones = works ? await zonesInUse(config) : [here];
  return [
    ...found,
    await examineMail(config),
    examineZones(zones, Date.now()),
    examineKey(config.refKey),
  ];
}

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zones of the endings that answer, and that of this machine. */
async function zonesInUse(config: Config): Promise<string[]> {
  const { namespace } = config.temporal;
  const connection = await Connection.connect(config.temporal.connection);
  const endings = createKnownEndings({ ...config, client: new Client({ connection, namespace }) });
  const zones = new Set([here]);
  let asked = 0;
  try {
    await connection.withDeadline(Date.now() + ASKED_WITHIN_MS, async () => {
      for await (const { ref } of endings.list()) {
        if (++asked > ENDINGS_ASKED) return;
        const { almanac } = (await endings.stored(ref)).position['context'] as Context;
        for (const zone of Object.keys(almanac.zones)) zones.add(zone);
      }
    });
  } catch {
    // An ending that does not answer is another command's matter.
  } finally {
    await connection.close();
  }
  return [...zones];
}

function examineKey(refKey: string): Finding {
  return refKey === stage.refKey
    ? wrong(
        'reference key',
        'ENDWELL_REF_KEY is not set: references are made with a key that everybody knows.',
        'Set it once to a secret text, such as openssl rand -hex 32 gives; it must never change.',
      )
    : well('reference key', 'It is set.');
}
