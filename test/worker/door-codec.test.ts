import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '../../worker/dev-server/port.ts';
import { openAudit } from '../../worker/door/audit.ts';
import { type Door, openDoor } from '../../worker/door/index.ts';
import {
  EncryptionCodec,
  freshKeys,
  KeyRing,
  withCurrent,
  withDestroyed,
  withFreshKey,
} from '../../worker/secrecy/index.ts';
import { said, toBody } from '../support/door.ts';

const first = freshKeys('agency', '2035-02-05');
const before = new KeyRing(first);
const [both, second] = withFreshKey(first, 'agency', '2036-02-05');
const rotated = withCurrent(both, 'agency', second);
const ring = new KeyRing(withDestroyed(rotated, 'agency', first.agencies['agency']!.current));

let folder: string;
let door: Door;
let complaints: string[];
let authorization: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-codec-'));
  complaints = [];
  const say = (line: string): void => void complaints.push(line);
  door = await openDoor({ ring, folder, port: await freePort(), say });
  authorization = `Bearer ${(await readFile(door.tokenFile, 'utf8')).trim()}`;
});
afterEach(async () => {
  await door.stop();
  await rm(folder, { recursive: true });
});

const post = (direction: string, body: string): Promise<Response> =>
  fetch(`${door.codecUrl}/${direction}`, { method: 'POST', headers: { authorization }, body });

async function sealed(value: unknown, by = ring): Promise<Payload> {
  const [payload] = await new EncryptionCodec(by).encode([
    defaultPayloadConverter.toPayload(value),
  ]);
  return payload!;
}

const audit = (): Promise<string> => readFile(join(folder, 'door-audit.jsonl'), 'utf8');

describe('the codec of the door', () => {
  it('reads what is encrypted, and what never was', async () => {
    const plain = defaultPayloadConverter.toPayload('written before there were keys');
    const answer = await post(
      'decode',
      toBody([await sealed({ name: 'Robin Quittenbaum' }), plain]),
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await said(answer)).toEqual([
      { name: 'Robin Quittenbaum' },
      'written before there were keys',
    ]);
  });

  it('tells of each that cannot be read why, and reads the others', async () => {
    const altered = await sealed('altered');
    altered.data![20]! ^= 1;
    const lost = await sealed('lost', new KeyRing(freshKeys('elsewhere', '2035-02-05')));
    const sent = [await sealed('erased', before), lost, altered, await sealed('there')];
    expect(await said(await post('decode', toBody(sent)))).toEqual([
      { unreadable: 'keyDestroyed', says: expect.stringContaining('what it encrypted is erased') },
      { unreadable: 'keyUnknown', says: expect.stringContaining('is not in the key ring') },
      { unreadable: 'altered', says: expect.stringContaining('was altered since') },
      'there',
    ]);
  });

  it('encrypts what is said on the pages, with the current key', async () => {
    const body = toBody([defaultPayloadConverter.toPayload('Robin Quittenbaum')]);
    const encoded = await (await post('encode', body)).text();
    expect(encoded).not.toContain(Buffer.from('Quittenbaum').toString('base64').slice(0, 12));
    expect(encoded).toContain(Buffer.from(`agency/${second}`).toString('base64'));
    expect(await said(await post('decode', encoded))).toEqual(['Robin Quittenbaum']);
  });

  it('takes it as the command line sends it: in pieces without a length, and no list where it is empty', async () => {
    const path = `${door.codecUrl}/decode?preserveStorageRefs=true`;
    const asked = request(path, { method: 'POST', headers: { authorization } });
    const whole = toBody([await sealed('in pieces')]);
    asked.write(whole.slice(0, 10));
    asked.end(whole.slice(10));
    const answer = await new Promise<string>((resolve, reject) => {
      asked.once('response', (response) => void text(response).then(resolve, reject));
    });
    expect(answer).toContain(Buffer.from('"in pieces"').toString('base64'));
    expect(await (await post('decode', '{}')).json()).toEqual({ payloads: [] });
  });

  it('refuses what is none of that, with a code', async () => {
    const malformed = [
      '',
      '[1',
      'null',
      '{"payloads":1}',
      '{"payloads":[1]}',
      '{"payloads":[{"data":"%"}]}',
    ];
    for (const body of malformed) {
      const answer = await post('decode', body);
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'noPayloads' }]);
    }
    expect((await post('translate', '{}')).status).toBe(404);
    const long = await post('decode', 'x'.repeat(33 * 1024 * 1024));
    expect([long.status, await long.json()]).toMatchObject([413, { code: 'tooLong' }]);
    expect(complaints).toEqual([]);
  });
});

describe('the audit of the door', () => {
  it('says who read how much and when, and never what', async () => {
    const name = 'Robin Quittenbaum';
    await post('decode', toBody([await sealed(name), await sealed(name, before)]));
    await post('encode', toBody([defaultPayloadConverter.toPayload(name)]));
    const lines = (await audit()).trim().split('\n');
    const at = expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at, who: 'token', did: 'decode', payloads: 2, unreadable: 1 },
      { at, who: 'token', did: 'encode', payloads: 1 },
    ]);
    expect((await stat(join(folder, 'door-audit.jsonl'))).mode & 0o777).toBe(0o600);
  });

  it('keeps two files at most', async () => {
    const file = join(folder, 'rotated.jsonl');
    const note = openAudit(file, 200);
    for (let n = 0; n < 20; n++) note({ who: 'token', did: 'decode', payloads: n, unreadable: 0 });
    const kept = (await readdir(folder)).filter((name) => name.startsWith('rotated'));
    expect(kept.toSorted()).toEqual(['rotated.jsonl', 'rotated.jsonl.1']);
    expect((await stat(file)).size).toBeLessThan(400);
    expect((await readFile(file, 'utf8')).trim().split('\n').at(-1)).toContain('"payloads":19');
  });

  it('comes first: where nothing can be noted, nothing is read', async () => {
    await mkdir(join(folder, 'door-audit.jsonl'));
    const answer = await post('decode', toBody([await sealed('Robin Quittenbaum')]));
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'auditUnwritable' }]);
    expect(complaints.join()).toMatch(/^The door could not answer: what is read cannot be noted/);
  });
});
