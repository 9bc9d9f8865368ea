/** `npm run campaign:deploy`: a changed chart is deployed over 50 endings in all stages, and killed in the middle. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { createMailCatcher } from '../../worker/mail-catcher.ts';
import { ADDRESS_VARIABLE, startForRun, stopAfterRun } from '../support/server-run.ts';
import { changedTree } from './changed-tree.ts';
import { Deployment, type Outcome } from './deployment.ts';
import { secrecy } from '../support/secrecy.ts';

const ENDINGS = 50;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

Runtime.install({ logger: new DefaultLogger('ERROR') });
const folder = await mkdtemp(join(tmpdir(), 'endwell-deploy-'));
await startForRun(process.env);
const address = process.env[ADDRESS_VARIABLE]!;
const connection = await Connection.connect({ address });
const nativeConnection = await NativeConnection.connect({ address });
const client = new Client({ ...secrecy, connection });
const catcher = await createMailCatcher({ folder: join(folder, 'letters') });
const deployment = new Deployment({
  server: { address, connection, nativeConnection, client },
  catcher,
  folder,
});
const { installation } = deployment;
try {
  say(`Bringing ${ENDINGS} endings to their stages …`);
  await deployment.fill(ENDINGS);
  const rows: Row[] = [];
  for (const [migrating, name] of [
    ['notAtAll', 'migration forgotten: refused'],
    ['throwing', 'migration throws: refused'],
  ] as const) {
    say(`A deploy (${name}) …`);
    await deployment.deploy(await changedTree(join(folder, migrating), migrating));
    const began = Date.now();
    await installation.says('upgrade.refused');
    rows.push(row(name, Date.now() - began, await deployment.outcome()));
  }
  const tree = await changedTree(join(folder, 'rightly'), 'rightly');
  for (const many of [1, Math.floor(ENDINGS / 2)]) {
    say(`A deploy that is killed when ${many} have left …`);
    await deployment.deploy(tree);
    await deployment.left(many);
    await installation.end('SIGKILL');
    say(`… ${await deployment.gone()} had left.`);
  }
  say('The same deploy once more …');
  await deployment.deploy(tree);
  const began = Date.now();
  await installation.says('went over to');
  const last = await deployment.outcome();
  const took = Date.now() - began;
  say('Two weeks go by …');
  last.stuck.push(...(await deployment.goOn()));
  rows.push(row('killed twice, then moved', took, last));
  const twice = catcher.received.filter(({ copies }) => copies > 1).length;
  process.stdout.write(
    `${table(rows)}\n${catcher.received.length} letters, ${twice} of them twice.\n`,
  );
  for (const found of rows.flatMap(({ found }) => found)) process.stdout.write(`  ${found}\n`);
  const isOver = Object.keys(last.builds).length === 1;
  if (!isOver) process.stdout.write(`Not with one build: ${JSON.stringify(last.builds)}\n`);
  if (rows.some(({ found }) => found.length > 0) || twice > 0 || !isOver) process.exitCode = 1;
} catch (error) {
  // At once: what another ending still asks may end this process when the connection closes.
  process.stderr.write(`${installation.said}\n${String(error)}\n`);
  throw error;
} finally {
  await installation.end('SIGTERM');
  await catcher.stop();
  await nativeConnection.close();
  await connection.close();
  await stopAfterRun();
  await rm(folder, { recursive: true });
}

interface Row {
  cells: (string | number)[];
  found: string[];
}

function row(name: string, milliseconds: number, outcome: Outcome): Row {
  const { running, lost, stuck, timers } = outcome;
  const seconds = (milliseconds / 1000).toFixed(1);
  return {
    cells: [name, running, lost.length, stuck.length, timers.length, seconds],
    found: [...lost, ...stuck, ...timers],
  };
}

function table(rows: readonly Row[]): string {
  const head = ['deploy', 'running', 'lost', 'stuck', 'timers moved', 'took, s'];
  const lines = [head, head.map(() => '---'), ...rows.map(({ cells }) => cells)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
