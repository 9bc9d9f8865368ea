import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import {
  EncryptionCodec,
  freshKeys,
  KeyRing,
  withCurrent,
  withDestroyed,
  withFreshKey,
  type KeyFile,
} from '../../worker/secrecy/index.ts';

const day = '2035-02-05';
const said = { type: 'note', with: { text: 'Kim sleeps through the night' } };
const plain = defaultPayloadConverter.toPayload(said);
const ofRiverside = { type: 'workflow', namespace: 'default', workflowId: 'ending/riverside/r1' };
const ofHarbour = { ...ofRiverside, workflowId: 'ending/harbour/r1' };

const codecOf = (file: KeyFile): EncryptionCodec => new EncryptionCodec(new KeyRing(file));
const read = (payload: Payload | undefined): unknown =>
  defaultPayloadConverter.fromPayload(payload!);
const spelt = ({ metadata, data }: Payload): string =>
  [...Object.values(metadata ?? {}), data ?? new Uint8Array()]
    .map((bytes) => Buffer.from(bytes).toString('latin1'))
    .join();

describe('a payload', () => {
  const codec = codecOf(freshKeys('home', day));

  it('given a text, short or long, then it cannot be read where it is kept, and comes back as it was', async () => {
    for (const text of ['Kim', 'Kim '.repeat(2_000)]) {
      const [sealed] = await codec.encode([defaultPayloadConverter.toPayload(text)]);
      expect(spelt(sealed!)).not.toContain('Kim');
      expect(read((await codec.decode([sealed!]))[0])).toBe(text);
    }
  });

  it('given the same text twice, then nobody sees that it is the same', async () => {
    const [one, other] = await codec.encode([plain, plain]);
    expect(spelt(one!)).not.toBe(spelt(other!));
  });

  it('given one that was written before there were keys, then it is read as it is', async () => {
    expect(await codec.decode([plain])).toEqual([plain]);
  });

  it('given one that was changed, cut short, or given another key’s name, then nobody can read it, and nothing throws', async () => {
    const [sealed] = await codec.encode([plain]);
    const data = Buffer.from(sealed!.data!);
    data[20]! ^= 1;
    const metadata = { ...sealed!.metadata, deflated: Buffer.from('1') };
    const changed = [
      { ...sealed!, data },
      { ...sealed!, data: sealed!.data!.subarray(0, 10) },
      { ...sealed!, metadata },
    ];
    for (const payload of await codec.decode(changed)) {
      expect(Buffer.from(payload.metadata!['encoding']!).toString()).toBe('binary/unreadable');
    }
  });

  it('given a bomb, then it is not blown up', async () => {
    const bomb = deflateRawSync(Buffer.alloc(100 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    const [sealed] = await codec.encode([
      { metadata: { encoding: Buffer.from('binary/plain') }, data: randomBytes(100) },
    ]);
    const forged = { ...sealed!, data: bomb };
    const [read_] = await codec.decode([forged]);
    expect(Buffer.from(read_!.metadata!['encoding']!).toString()).toBe('binary/unreadable');
  });
});

describe('the keys of agencies', () => {
  const [both] = withFreshKey(freshKeys('home', day), 'riverside', day);
  const codec = codecOf(both);

  it('given an agency with keys of its own, then they are used for it, and those of the installation for others', async () => {
    const [own] = await codec.encode([plain], ofRiverside as never);
    const [others] = await codec.encode([plain], ofHarbour as never);
    expect(spelt(own!)).toContain('riverside/');
    expect(spelt(others!)).toContain('home/');
  });

  it('given something of one agency that is put before an ending of another, then it is not read there', async () => {
    const [foreign] = await codec.encode([plain], ofHarbour as never);
    const [seen] = await codec.decode([foreign!], ofRiverside as never);
    expect(Buffer.from(seen!.metadata!['encoding']!).toString()).toBe('binary/unreadable');
  });
});

describe('the life of a key', () => {
  it('given another one that becomes current, then what each has encrypted is read', async () => {
    const first = freshKeys('home', day);
    const ring = new KeyRing(first);
    const codec = new EncryptionCodec(ring);
    const [old] = await codec.encode([plain]);
    const [added, name] = withFreshKey(first, 'home', '2035-03-01');
    ring.replace(added);
    ring.replace(withCurrent(added, 'home', name));
    const [fresh] = await codec.encode([plain]);
    expect(spelt(fresh!)).toContain(name);
    for (const sealed of [old, fresh]) {
      expect(read((await codec.decode([sealed!]))[0])).toEqual(said);
    }
  });

  it('given one that is not here, then it is waited for: it may come', async () => {
    const [sealed] = await codecOf(freshKeys('home', day)).encode([plain]);
    const other = codecOf(freshKeys('home', day));
    await expect(other.decode([sealed!])).rejects.toMatchObject({ code: 'keyUnknown' });
  });

  it('given one that was destroyed, then that is said; the current one is not destroyed', async () => {
    const first = freshKeys('home', day);
    const { current } = first.agencies['home']!;
    const [sealed] = await codecOf(first).encode([plain]);
    expect(() => withDestroyed(first, 'home', current)).toThrow('use another');
    const [added, name] = withFreshKey(first, 'home', '2035-03-01');
    const erased = withDestroyed(withCurrent(added, 'home', name), 'home', current);
    await expect(codecOf(erased).decode([sealed!])).rejects.toMatchObject({ code: 'keyDestroyed' });
  });

  it('given wrong bytes under a right name, then the file is refused, and what was there stays', () => {
    const first = freshKeys('home', day);
    const { current } = first.agencies['home']!;
    const wrong: KeyFile = structuredClone(first);
    wrong.agencies['home']!.keys[current] = randomBytes(32).toString('base64');
    const ring = new KeyRing(first);
    expect(() => ring.replace(wrong)).toThrow(expect.objectContaining({ code: 'keyWrong' }));
    expect(ring.current('home').id).toBe(`home/${current}`);
  });
});
