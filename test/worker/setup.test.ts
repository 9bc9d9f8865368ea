import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { makeNamespace } from '../../worker/named-server/index.ts';
import { answering } from '../support/false-server.ts';
import { type Program, run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const server = await connectTestServer();
const SMTP_URL = 'smtp://office:secret@mail.example.org:587';
const DAY_MS = 86_400_000;

const inNamespace = (name: string): Record<string, string> => ({
  TEMPORAL_ADDRESS: server.address,
  TEMPORAL_NAMESPACE: name,
});
const setUp = (args: string[], settings: Record<string, string>): Program =>
  run('client/cli/endwell.js', ['setup', ...args], { ...settings, ENDWELL_KEYS: '' });

describe('endwell setup', () => {
  it('given a server without the namespace, then refuses; asked for it, makes it, and does nothing twice', async () => {
    const namespace = `riverside-${randomUUID()}`;
    const refused = setUp([], inNamespace(namespace));
    expect(await refused.ended).toBe(1);
    expect(refused.err()).toMatch(/^namespaceMissing: .* make it: endwell setup --namespace\n$/);

    const made = setUp(['--namespace', '--json'], inNamespace(namespace));
    expect(await made.ended).toBe(0);
    const done = JSON.parse(made.out()) as Record<string, unknown>;
    expect(done).toMatchObject({ namespace, namespaceMade: true, keptForDays: 30, needed: 22 });
    expect(done['registered']).toHaveLength(22);

    const again = setUp(['--namespace'], inNamespace(namespace));
    expect(await again.ended).toBe(0);
    expect(again.out()).toContain(`Namespace "${namespace}": there.`);
    expect(again.out()).toContain('Search attributes: all 22 are registered.');
  });

  it('given a namespace of others, then no worker and no npm start begins there before it', async () => {
    const namespace = `seaside-${randomUUID()}`;
    const description = 'Of a test.';
    await makeNamespace(server.connection, { namespace, description, keptForMs: DAY_MS });
    const settings = { ...inNamespace(namespace), SMTP_URL };
    const worker = run('worker/main.ts', [], settings);
    const start = run('client/demo/stay.ts', [], settings);
    expect(await worker.ended).toBe(1);
    expect(worker.out()).toMatch(/"code":"attributesMissing".* EwPhase, .* endwell setup\./);
    expect(await start.ended).toBe(1);
    expect(start.err()).toMatch(/^attributesMissing: .* EwPhase, .* endwell setup\.\n$/m);
    expect(await setUp([], settings).ended).toBe(0);
    const ready = run('worker/main.ts', [], settings);
    await ready.says('is at work');
    ready.signal('SIGTERM');
    expect(await ready.ended).toBe(0);
  });

  it('given somebody who may read and write alone, then names the role that is missing and the command for who has it', async () => {
    const reading = ['GetSystemInfo', 'DescribeNamespace', 'ListSearchAttributes'];
    const known = { TEMPORAL_API_KEY: 'a', TEMPORAL_TLS: 'false', TEMPORAL_NAMESPACE: 'harbour' };
    const writer = setUp([], {
      ...known,
      TEMPORAL_ADDRESS: await answering(7, 'Request unauthorized.', reading),
    });
    const stranger = setUp(['--namespace'], {
      ...known,
      TEMPORAL_ADDRESS: await answering(7, 'Request unauthorized.', ['GetSystemInfo']),
    });
    expect(await writer.ended).toBe(1);
    expect(writer.err()).toMatch(
      /^rightMissing: .* role “admin” on namespace “harbour”.*claim “harbour:admin”.* run: temporal operator search-attribute create --namespace harbour --name EwPhase --type Keyword .*\n$/,
    );
    expect(await stranger.ended).toBe(1);
    expect(stranger.err()).toMatch(
      /^rightMissing: .* run: temporal operator namespace create --namespace harbour --retention 720h\n$/,
    );
  });
});
