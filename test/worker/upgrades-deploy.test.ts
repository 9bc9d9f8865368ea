import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMailCatcher, type MailCatcher } from '../../worker/mail-catcher.ts';
import { changedTree } from '../campaigns/changed-tree.ts';
import { Deployment } from '../campaigns/deployment.ts';
import { connectTestServer } from '../support/server.ts';

let folder: string;
let catcher: MailCatcher;
let deployment: Deployment;
const server = await connectTestServer();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-deploy-'));
  catcher = await createMailCatcher({ folder: join(folder, 'letters') });
  deployment = new Deployment({ server, catcher, folder });
});

afterAll(async () => {
  await deployment.installation.end('SIGTERM');
  await catcher.stop();
  await rm(folder, { recursive: true });
});

it('given endings in some stages, when a changed chart is deployed and killed in the middle, then the next start brings all over', async () => {
  await deployment.fill(3);
  const tree = await changedTree(join(folder, 'tree'), 'rightly');
  await deployment.deploy(tree);
  await deployment.left(1);
  await deployment.deploy(tree);
  await deployment.installation.says('went over to');
  const { builds, ...outcome } = await deployment.outcome();
  expect(outcome).toEqual({ running: 5, lost: [], stuck: [], timers: [] });
  expect(Object.values(builds)).toEqual([5]);
  expect(await deployment.goOn()).toEqual([]);
  expect(catcher.received.filter(({ copies }) => copies > 1)).toEqual([]);
});
