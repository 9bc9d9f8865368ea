import { beforeAll, describe, expect, it } from '@jest/globals';
import { NamespaceNotFoundError } from '@temporalio/common';
import { type FaultCode, foreseen, ServerFault } from '../../server-fault.ts';
import { loadConfig } from '../../temporal.config.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { askedOf, reachServer } from '../../worker/named-server/index.ts';
import {
  answering,
  fileOf,
  hangingUp,
  hasOpenssl,
  makeAuthority,
  makeCertificate,
  ofPages,
  secure,
  silent,
} from '../support/false-server.ts';
import { run } from '../support/program.ts';

const fails = async (settings: Record<string, string>): Promise<ServerFault> => {
  const { temporal } = loadConfig({ TEMPORAL_CONFIG_FILE: 'none', ...settings });
  const failure: unknown = await reachServer(temporal).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof ServerFault)) throw new Error(`It failed with ${String(failure)}`);
  return failure;
};

describe('a server that is not reached', () => {
  const ways: [FaultCode, () => Promise<string>, Record<string, string>?][] = [
    ['hostUnknown', async () => 'nowhere.invalid:7233'],
    ['unreachable', async () => `127.0.0.1:${await freePort()}`],
    ['serverSilent', silent],
    ['serverHangsUp', hangingUp],
    ['notTemporal', ofPages],
    ['tlsUnspoken', () => answering(0, ''), { TEMPORAL_TLS: 'true' }],
  ];
  it.concurrent.each(ways)('is said to be at fault by %s', async (code, open, settings = {}) => {
    const address = await open();
    const fault = await fails({ TEMPORAL_ADDRESS: address, ...settings });
    expect(fault.code).toBe(code);
    expect(fault.says).toContain(`The Temporal server at ${address} `);
    expect(fault.mend).toMatch(/\S/);
  });
});

describe('a server that answers with a status of gRPC', () => {
  const statuses: [number, string, FaultCode, Record<string, string>?][] = [
    [1, 'context canceled', 'unanswered'],
    [2, 'boom', 'serverFault'],
    [3, 'unknown attribute', 'serverRefuses'],
    [4, 'too slow', 'unanswered'],
    [5, 'Namespace seaside is not found.', 'namespaceMissing'],
    [5, 'workflow not found', 'notFound'],
    [6, 'is there already', 'serverRefuses'],
    [7, 'Request unauthorized.', 'apiKeyNeeded'],
    [7, 'Request unauthorized.', 'rightMissing', { TEMPORAL_API_KEY: 'a', TEMPORAL_TLS: 'false' }],
    [8, 'namespace rate limit exceeded', 'serverBusy'],
    [9, 'not now', 'serverRefuses'],
    [10, 'aborted', 'serverBusy'],
    [11, 'page token', 'serverRefuses'],
    [12, 'unknown method', 'serverTooOld'],
    [13, 'boom', 'serverFault'],
    [14, 'no children to pick from', 'unreachable'],
    [15, 'lost', 'serverFault'],
    [16, 'who?', 'apiKeyNeeded'],
    [16, 'expired', 'apiKeyRefused', { TEMPORAL_API_KEY: 'a', TEMPORAL_TLS: 'false' }],
  ];
  it.each(statuses)(
    '%i (%s) is %s, in a sentence of its own',
    (code, details, fault, given = {}) => {
      const address = {
        TEMPORAL_CONFIG_FILE: 'none',
        TEMPORAL_ADDRESS: 'temporal.example.org:7233',
      };
      const { temporal } = loadConfig({ ...address, ...given });
      const said = Object.assign(new Error(details), { code, details, metadata: {} });
      const wrapped = new Error('Failed to connect', { cause: said });
      const known = foreseen(wrapped, askedOf(temporal.connection)) as ServerFault;
      expect(known).toBeInstanceOf(ServerFault);
      expect(known.code).toBe(fault);
      expect(known.message).toContain(details.replace(/\.$/, ''));
    },
  );

  it('is heard by the client as it was said', async () => {
    const TEMPORAL_ADDRESS = await answering(7, 'Request unauthorized.');
    expect((await fails({ TEMPORAL_ADDRESS })).code).toBe('apiKeyNeeded');
    const key = { TEMPORAL_ADDRESS, TEMPORAL_API_KEY: 'a', TEMPORAL_TLS: 'false' };
    expect((await fails(key)).code).toBe('rightMissing');
  });

  it('given a namespace that the client alone says is not there, then it is that', () => {
    const fault = foreseen(new NamespaceNotFoundError('seaside'));
    expect(fault).toMatchObject({ code: 'namespaceMissing' });
  });

  it('given whatever else fails, then that comes back as it is', () => {
    const failure = new Error('something else');
    expect(foreseen(failure)).toBe(failure);
  });

  it('is told alike by a command, the doctor, a worker and npm start: nothing of it is unexpected', async () => {
    const TEMPORAL_ADDRESS = await answering(7, 'Request unauthorized.');
    const settings = { TEMPORAL_ADDRESS, SMTP_URL: 'smtp://office:secret@mail.example.org:587' };
    const programs = [
      run('client/cli/endwell.js', ['list'], settings),
      run('client/cli/endwell.js', ['upgrade', 'status'], settings),
      run('client/cli/endwell.js', ['setup'], settings),
      run('client/demo/stay.ts', [], settings),
    ];
    const worker = run('worker/main.ts', [], settings);
    const doctor = run('client/cli/endwell.js', ['doctor'], settings);
    for (const { ended, err } of programs) {
      expect(await ended).toBe(1);
      expect(err()).toMatch(/^apiKeyNeeded: The Temporal server at 127\S+ wants to know .*\n$/m);
    }
    expect(await worker.ended).toBe(1);
    expect(worker.out()).toMatch(/"code":"apiKeyNeeded","msg":"The Temporal server at 127/);
    expect(await doctor.ended).toBe(1);
    expect(doctor.out()).toMatch(/✗ server: The Temporal server at 127\S+ wants to know/);
  });
});

const withCertificates = hasOpenssl ? describe : describe.skip;

withCertificates('a server that speaks TLS', () => {
  const loopback = 'IP:127.0.0.1,DNS:localhost';
  const trusting = { TEMPORAL_TLS: 'true' };
  const knowing = { ...trusting, TEMPORAL_TLS_SERVER_CA_CERT_PATH: fileOf('authority', 'pem') };
  const showing = (name: string, key = name) => ({
    ...knowing,
    TEMPORAL_TLS_CLIENT_CERT_PATH: fileOf(name, 'pem'),
    TEMPORAL_TLS_CLIENT_KEY_PATH: fileOf(key, 'key'),
  });
  let plain: string;
  let mutual: string;
  beforeAll(async () => {
    makeAuthority('authority');
    makeAuthority('stranger');
    makeCertificate('authority', 'server', loopback);
    makeCertificate('authority', 'other-name', 'DNS:elsewhere.example.org');
    makeCertificate('authority', 'old', loopback, 0);
    makeCertificate('authority', 'client', 'DNS:client');
    makeCertificate('stranger', 'unknown-client', 'DNS:client');
    plain = await secure('server');
    mutual = await secure('server', 'authority');
  });
  const codesOf = (...asked: [string | Promise<string>, Record<string, string>][]) =>
    Promise.all(
      asked.map(
        async ([address, settings]) =>
          (await fails({ TEMPORAL_ADDRESS: await address, ...settings })).code,
      ),
    );

  it('given no TLS on our side, an unknown authority, another name or an old certificate, then says which', async () => {
    const codes = await codesOf(
      [plain, {}],
      [plain, trusting],
      [secure('other-name'), knowing],
      [secure('old'), knowing],
    );
    expect(codes).toEqual(['tlsNeeded', 'authorityUnknown', 'nameWrong', 'certificateExpired']);
  });

  it('given no certificate of ours, one of a stranger, or one with another key, then says which', async () => {
    const codes = await codesOf(
      [mutual, knowing],
      [mutual, showing('unknown-client')],
      [mutual, showing('client', 'unknown-client')],
    );
    expect(codes).toEqual(['certificateNeeded', 'certificateRefused', 'certificateUnusable']);
  });

  it('given all of it, then the server itself is heard', async () => {
    expect(await codesOf([mutual, showing('client')])).toEqual(['rightMissing']);
  });
});
