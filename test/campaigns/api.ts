/**
 * `npm run campaign:api`: schemathesis asks a real stack whatever the description of the API lets it think of; exit code 1 where
 * it finds a fault, or an answer that the description does not name. It needs schemathesis 4.32 (Python 3.10 or newer:
 * `pip install schemathesis==4.32.5`) on the path, or where ENDWELL_SCHEMATHESIS says.
 */
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAgency } from '../../client/agency/agency.ts';
import { createApi } from '../../client/api/index.ts';
import { type Inside, openOffice } from '../../client/office/index.ts';
import { refuse } from '../../client/sign-in/index.ts';
import { usualPolicy, usualRow } from '../ending/given.ts';
import { onStand } from '../support/stand.ts';
import type { Agency } from '../support/ending-agency.ts';
import { installed } from '../support/stand-in-rooms.ts';
import type { TestServer } from '../support/server.ts';

const program = process.env['ENDWELL_SCHEMATHESIS'] ?? 'schemathesis';
const examples = process.argv[2] ?? '10';
const key = 'a key for the campaign';
const by = { role: 'admin', ref: 'A-1' } as const;
const people = { 'A-1': 'admin', 'L-1': 'lead', 'S-2': 'supervisor', 'W-7': 'worker' };
/** Everything answers soon, or is not awaited. */
const ANSWERED_WITHIN_MS = 15_000;

async function campaign(agency: Agency, server: TestServer): Promise<number> {
  const { taskQueue, endings } = agency;
  const house = createAgency({ client: server.client, agency: taskQueue, taskQueue });
  await house.open(usualPolicy, by);
  for (const [ref, role] of Object.entries(people)) {
    await house.tell({ type: 'staff.joined', by, with: { ref, role } });
  }
  const { ref } = await endings.open({ ...usualRow, supervisor: 'S-2' }, usualPolicy);
  const building = { client: server.client, agency: taskQueue, taskQueue, endings };
  const app = new Hono<Inside>();
  app.use(async (c, next) => {
    if (c.req.header('authorization') !== `Bearer ${key}`) {
      return await refuse(c, 'notSignedIn', 'Show a key.');
    }
    return await server.connection.withDeadline(Date.now() + ANSWERED_WITHIN_MS, async () => {
      c.set('office', await openOffice(building, 'L-1'));
      await next();
    });
  });
  const say = (line: string) => process.stderr.write(`${line}\n`);
  app.route('/api/v1', createApi({ perMinute: 1_000_000, builds: installed, say }));
  const answers = createServer(
    (request, response) => void getRequestListener(app.fetch)(request, response),
  );
  answers.listen(0, '127.0.0.1');
  await once(answers, 'listening');
  const address = answers.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await schemathesis(`http://127.0.0.1:${port}/api/v1/openapi.json`, ref);
  } finally {
    answers.close();
    answers.closeAllConnections();
  }
}

/** Addresses lead to what is there: anything else is nowhere, and says little. */
async function schemathesis(document: string, ref: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'endwell-campaign-'));
  const settings = join(folder, 'schemathesis.toml');
  const known = { 'path.ref': ref, 'path.worker': 'W-7', 'header.If-Match': '*' };
  const parameters = Object.entries(known).map(([name, value]) => `"${name}" = "${value}"`);
  // What is larger than it may be is refused for its size, whatever else is wrong with it.
  const refusals =
    '["400", "401", "403", "404", "405", "406", "409", "413", "415", "422", "428", "429"]';
  const rejection = `[checks.negative_data_rejection]\nexpected-statuses = ${refusals}`;
  await writeFile(settings, `[parameters]\n${parameters.join('\n')}\n${rejection}\n`);
  const child = spawn(
    program,
    [
      `--config-file=${settings}`,
      'run',
      document,
      `--header=Authorization: Bearer ${key}`,
      '--workers=1',
      '--continue-on-failure',
      `--max-examples=${examples}`,
      '--phases=examples,coverage,fuzzing',
      // Whoever asks would leave, and nobody be there to ask.
      '--exclude-operation-id=tellAgencyStaffLeft',
      '--exclude-operation-id=tellAgencyStaffChanged',
      // What has its form may still be refused for what it says.
      '--exclude-checks=positive_data_acceptance',
    ],
    { cwd: folder, stdio: 'inherit' },
  );
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    return status ?? 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

process.exitCode = await onStand(campaign);
