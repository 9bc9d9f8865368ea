import type { DataConverter } from '@temporalio/common';
import type { Config } from '../../temporal.config.ts';
import { KeyError, secrecyOf } from '../../worker/secrecy/index.ts';
import { stage } from '../scenario/scenario.ts';
import { examineEndings } from './endings.ts';
import { type Finding, well, wrong } from './finding.ts';
import { examineMail, examineMailQueue, examineTexts } from './mail.ts';
import { examineMailbox } from './mailbox.ts';
import { examineMailDns } from './mail-dns.ts';
import { examineClock, examineTimeSkipping } from './clock.ts';
import { examineTemporal } from './temporal.ts';
import { examineWorkers } from './worker.ts';
import { examineZones } from './zones.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Everything that endings need; of workers and endings as many findings as there are things to say. */
export async function examineAll(config: Config): Promise<Finding[]> {
  const { findings, connection } = await examineTemporal(config.temporal);
  const { keys, dataConverter } = examineKeys(config);
  const rest = (zones: readonly string[]): Finding[] => [
    examineTexts(config),
    examineZones([...new Set([here, ...zones])], Date.now()),
    keys,
    examineKey(config.refKey),
  ];
  const mailbox = await examineMailbox(config);
  if (connection === null) return [...findings, await examineMail(config), ...mailbox, ...rest([])];
  const { namespace } = config.temporal;
  findings.push(await examineTimeSkipping({ connection, namespace }));
  if (dataConverter === null) {
    // Nothing that a worker answers could be read.
    await connection.close();
    return [...findings, await examineMail(config), ...mailbox, ...rest([])];
  }
  const place = { connection, namespace, taskQueue: config.taskQueue, dataConverter };
  try {
    const workers = await examineWorkers(place);
    const { current } = workers;
    const mail = current?.kind === 'done' ? current.mail : null;
    const endings = await examineEndings(config, place, current?.kind === 'done');
    return [
      ...findings,
      ...examineClock(workers.serverAheadMs),
      ...workers.findings,
      await examineMailQueue(place, current),
      await examineMail(config, mail),
      ...mailbox,
      ...(await examineRecords(config, endings.offices)),
      ...endings.findings,
      ...rest(endings.zones),
    ];
  } finally {
    await connection.close();
  }
}

/** Of the domains that letters come from, where letters leave at all. */
async function examineRecords(
  { smtpUrl, dkim }: Pick<Config, 'smtpUrl' | 'dkim'>,
  offices: readonly string[],
): Promise<Finding[]> {
  if (smtpUrl === null) return [];
  const domains = new Set(offices.map((office) => office.slice(office.lastIndexOf('@') + 1)));
  const selector = dkim?.selector ?? null;
  return await Promise.all(Array.from(domains, (domain) => examineMailDns(domain, selector)));
}

function examineKeys(config: Config): { keys: Finding; dataConverter: DataConverter | null } {
  try {
    const { dataConverter } = secrecyOf(config);
    return { keys: well('keys', 'They hold: what goes to Temporal is encrypted.'), dataConverter };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    const mend = 'Set ENDWELL_KEYS to the file of keys of this installation.';
    return { keys: wrong('keys', error.message, mend), dataConverter: null };
  }
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
