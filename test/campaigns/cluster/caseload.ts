import { Client, Connection } from '@temporalio/client';
import { importCaseload } from '../../../client/caseload/import.ts';
import type { SoundRow } from '../../../client/caseload/read.ts';
import { createEndings, type Endings } from '../../../client/endings.ts';
import { defaultPolicy, type Policy } from '../../../workflows/policy/index.ts';
import type { Row } from '../../../workflows/ending/row.ts';
import { endingQueue } from '../../../workflows/host/queues.ts';
import { inLanes } from '../../../worker/upgrades/plan.ts';
import { secrecy } from '../../support/secrecy.ts';

/** Where a server is, and where on it. */
export interface Place {
  address: string;
  namespace: string;
}

/** The clients of one agency on a server, and when what half of them are to be told is due: all at the same instant. */
export interface Caseload {
  agency: string;
  client: Client;
  connection: Connection;
  endings: Endings;
  externalRefs: string[];
  /** Addresses to which a letter is due. */
  due: string[];
  dueAt: number;
  /** Endings that were begun in a second. */
  startedASecond: number;
  importSeconds: number;
  close: () => Promise<void>;
}

export const refKey = 'of the campaign';
/** How many clients somebody looks after. */
export const CLIENTS_OF_A_WORKER = 50;
/** Room for what the first half of a caseload foretells badly. */
const READY_AFTER_MS = 20_000;
const READY_WITHIN = 3;
const HOUR = 3_600_000;

/**
 * Imports so many cases, in each second of which a session is then moved during the quiet time after an import: their letters
 * are due when that is over.
 */
export async function openCaseload(place: Place, agency: string, size: number): Promise<Caseload> {
  const { address, namespace } = place;
  const connection = await Connection.connect({ address });
  const client = new Client({ ...secrecy, connection, namespace });
  const endings = createEndings({ client, taskQueue: endingQueue, agency, refKey });
  const policy = policyAt(Date.now());
  const rows = Array.from({ length: size }, (_, n) => ({ row: n + 1, case: caseOf(agency, n) }));
  const silent = rows.slice(Math.floor(size / 2));
  const told = rows.slice(0, Math.floor(size / 2));
  const begun = Date.now();
  await open(endings, policy, silent as SoundRow[], null);
  const halfway = Date.now();
  const dueAt = halfway + READY_AFTER_MS + READY_WITHIN * (halfway - begun);
  await open(endings, policy, told as SoundRow[], dueAt);
  const importSeconds = (Date.now() - begun) / 1000;
  await inLanes(told, async ({ case: { externalRef } }) => {
    const start = new Date(dueAt + 48 * HOUR).toISOString().slice(0, 16);
    const by = { role: 'worker', ref: 'W-0' } as const;
    await endings.tell(endings.refOf(externalRef), { type: 'session.moved', by, with: { start } });
  });
  if (Date.now() > dueAt) throw new Error('The letters were due before all of them were ready.');
  return {
    agency,
    client,
    connection,
    endings,
    externalRefs: rows.map((row) => row.case.externalRef),
    due: told.map((row) => row.case.email),
    dueAt,
    startedASecond: size / importSeconds,
    importSeconds,
    close: () => connection.close(),
  };
}

async function open(
  endings: Endings,
  policy: Policy,
  rows: SoundRow[],
  quietUntil: number | null,
): Promise<void> {
  const report = await importCaseload({
    rows,
    quietUntil,
    open: (row: Row) => endings.open(row, policy),
    passed: () => undefined,
  });
  if (report.opened !== rows.length) throw new Error(`Opened ${report.opened} of ${rows.length}.`);
}

/** Ten o'clock in the morning is somewhere, whatever the hour is here: letters leave in the daytime. */
export function morningZone(now: number): string {
  const east = ((((10 - new Date(now).getUTCHours() + 12) % 24) + 24) % 24) - 12;
  // The names of these zones count to the west.
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

function policyAt(now: number): Policy {
  return defaultPolicy({
    name: 'Riverside Counselling',
    zone: morningZone(now),
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  });
}

function caseOf(agency: string, n: number) {
  return {
    externalRef: `C-${n}`,
    worker: `W-${Math.floor(n / CLIENTS_OF_A_WORKER)}`,
    supervisor: 'S-1',
    preferredChannel: 'email' as const,
    email: `${agency}-${n}@example.org`,
    startDate: new Date(Date.now() - 60 * 24 * HOUR).toISOString().slice(0, 10),
    sessionsSoFar: 8,
    goals: ['Sleep through most nights', 'Back to work, three days a week'],
  };
}
