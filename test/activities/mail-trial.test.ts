import { afterAll, describe, expect, it } from '@jest/globals';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type MailTrial, tryMailServer } from '../../activities/mail/trial.ts';
import { freePort } from '../../worker/dev-server/port.ts';

const open: { close: () => void }[] = [];
afterAll(() => open.forEach((server) => server.close()));

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that does this with whoever comes. */
async function listening(meet: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    meet(socket);
  });
  open.push({ close: () => (sockets.forEach((socket) => socket.destroy()), server.close()) });
  return await listen(server);
}

/** A real mail server; its certificate, if it shows one, has expired. */
async function mailServer(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({ logger: false, disableReverseLookup: true, ...options });
  server.on('error', () => undefined);
  open.push({ close: () => server.close() });
  return await listen(server.server);
}

/** Whoever is about to answer is waited for, however busy the machine is; whoever will not, is not. */
const patient = { connect: 60_000, silence: 60_000 };
const impatient = { connect: 500, silence: 1_500 };
const tried = (url: string, patience = patient): Promise<MailTrial> =>
  tryMailServer({ url }, patience);

const plain = { disabledCommands: ['STARTTLS', 'AUTH'] };
const suspicious: SMTPServerOptions = {
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: ({ password }, _session, answer) =>
    password === 'right' ? answer(null, { user: 'office' }) : answer(new Error('Wrong')),
};

describe('a mail server that is tried', () => {
  it('would take letters', async () => {
    const server = await mailServer(plain);
    expect(await tried(`smtp://${server}`)).toEqual({ server, trouble: null, reply: '' });
    const keeping = await mailServer(suspicious);
    expect(await tried(`smtp://office:right@${keeping}`)).toMatchObject({ trouble: null });
  });

  it('given a wrong password, refuses it; one that knows no login does not seem right', async () => {
    const server = await mailServer(suspicious);
    expect(await tried(`smtp://office:wrong@${server}`)).toEqual({
      server,
      trouble: 'loginRefused',
      reply: '535 Wrong',
    });
    const open = await mailServer(plain);
    expect(await tried(`smtp://office:right@${open}`)).toMatchObject({ trouble: 'loginUnknown' });
  });

  it.each<[string, MailTrial['trouble'], (socket: Socket) => void]>([
    ['accepts a connection and says nothing', 'noGreeting', () => undefined],
    ['greets and falls silent', 'fellSilent', (socket) => socket.write('220 mail.example.org\r\n')],
    ['ends the connection', 'hungUp', (socket) => socket.end()],
    ['sends everybody away', 'turnedAway', (socket) => socket.end('421 Too many\r\n')],
    ['is no mail server', 'turnedAway', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n')],
  ])('%s: %s', async (_does, trouble, meet) => {
    const waits = trouble === 'noGreeting' || trouble === 'fellSilent' ? impatient : patient;
    expect(await tried(`smtp://${await listening(meet)}`, waits)).toMatchObject({ trouble });
  });

  it('is not there: by its name, or at its port', async () => {
    const server = `127.0.0.1:${await freePort()}`;
    expect(await tried(`smtp://${server}`)).toEqual({
      server,
      trouble: 'closed',
      reply: 'ECONNREFUSED',
    });
    expect(await tried('smtp://nowhere.invalid')).toMatchObject({
      server: 'nowhere.invalid:587',
      trouble: 'unknownHost',
    });
  });

  it('shows a certificate that does not hold, speaks no TLS, or does not turn to it', async () => {
    const expired = await mailServer({ authOptional: true });
    const certificate = { trouble: 'certificate', reply: 'CERT_HAS_EXPIRED' };
    expect(await tried(`smtp://${expired}`)).toMatchObject(certificate);
    const secure = await mailServer({ authOptional: true, secure: true });
    expect(await tried(`smtps://${secure}`)).toMatchObject(certificate);
    const server = await mailServer(plain);
    expect(await tried(`smtps://${server}`)).toMatchObject({ trouble: 'noTls' });
    expect(await tried(`smtp://${server}?requireTLS=true`)).toMatchObject({
      trouble: 'noStartTls',
    });
  });
});
