import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import { KeyError } from './key-error.ts';
import type { KeyRing } from './key-ring.ts';

const { Payload: Proto } = proto.temporal.api.common.v1;
const ENCRYPTED = Buffer.from('binary/encrypted');
const UNREADABLE = Buffer.from('binary/unreadable');
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Shorter payloads grow by being deflated. */
const DEFLATED_FROM = 512;
const MOST_INFLATED = 64 * 1024 * 1024;
const agencies: ReadonlySet<string> = new Set(['ending', 'departure', 'agency']);

/**
 * Encrypts every payload that is handed to Temporal, one by one, with AES-256-GCM: initialisation vector, cipher text and tag,
 * with the key's name beside them. What was written before there were keys is handed on as it is, so that it goes on.
 */
export class EncryptionCodec implements PayloadCodec {
  readonly #ring: KeyRing;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  // One that throws ends the worker: all that is needed is in memory, and nothing here can fail.
  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const { id, key } = this.#ring.current(this.#ring.ownerOf(agencyOf(context)));
    return payloads.map((payload) => seal(payload, id, key));
  }

  /**
   * What no key will ever open is handed on as something that nobody can read, and the ending hears of it as of any other
   * nonsense. A key that is not here may still come: until then the ending waits, its task failing where everybody sees it.
   *
   * @throws KeyError `keyUnknown`, `keyDestroyed`
   */
  async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return payloads.map((payload) => {
      try {
        return this.open(payload, agencyOf(context));
      } catch (error) {
        const isLost = error instanceof KeyError && ['altered', 'keyForeign'].includes(error.code);
        if (!isLost) throw error;
        return { metadata: { encoding: UNREADABLE }, data: Buffer.from(error.message) };
      }
    });
  }

  /** One payload as it was before it was encrypted; `agency` is whose it must be, or null. @throws KeyError */
  open(payload: Payload, agency: string | null): Payload {
    const { metadata, data } = payload;
    if (textOf(metadata?.['encoding']) !== ENCRYPTED.toString()) return payload;
    const id = keyIdOf(payload);
    if (agency !== null && !id.startsWith(`${this.#ring.ownerOf(agency)}/`)) {
      throw new KeyError(
        'keyForeign',
        `Something was encrypted with key ${id}, of another agency.`,
      );
    }
    const deflated = textOf(metadata?.['deflated']) === '1';
    const packed = decrypted(Buffer.from(data ?? []), id, this.#ring.find(id), deflated);
    const plain = deflated ? inflateRawSync(packed, { maxOutputLength: MOST_INFLATED }) : packed;
    // protobuf's own type says more of a payload than the SDK's.
    return Proto.toObject(Proto.decode(plain)) as Payload;
  }
}

/** The key that something was encrypted with, by its name; empty where it was not. */
export function keyIdOf({ metadata }: Payload): string {
  return textOf(metadata?.['key']);
}

/** Every payload somewhere in what a server answered, such as a history. */
export function payloadsIn(part: unknown): Payload[] {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return [];
  if ('metadata' in part && 'data' in part) return [part as Payload];
  return Object.values(part).flatMap(payloadsIn);
}

/** The agency that a workflow belongs to (its id begins `ending/<agency>/`); null where its id does not say. */
function agencyOf(context?: SerializationContext): string | null {
  const [kind = '', agency] = context?.workflowId?.split('/') ?? [];
  return agency !== undefined && agencies.has(kind) ? agency : null;
}

function seal(payload: Payload, id: string, key: Buffer): Payload {
  const plain = Proto.encode(payload).finish();
  const packed = plain.length >= DEFLATED_FROM ? deflateRawSync(plain, { level: 1 }) : plain;
  const deflated = packed.length < plain.length;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(id, deflated));
  const sealed = [iv, cipher.update(deflated ? packed : plain), cipher.final()];
  return {
    metadata: {
      encoding: ENCRYPTED,
      key: Buffer.from(id),
      ...(deflated ? { deflated: Buffer.from('1') } : {}),
    },
    data: Buffer.concat([...sealed, cipher.getAuthTag()]),
  };
}

function decrypted(sealed: Buffer, id: string, key: Buffer, deflated: boolean): Buffer {
  const altered = (cause?: unknown): KeyError =>
    new KeyError('altered', `Something that names key ${id} was altered since.`, { cause });
  if (sealed.length < IV_BYTES + TAG_BYTES) throw altered();
  const tagAt = sealed.length - TAG_BYTES;
  const iv = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(id, deflated));
  decipher.setAuthTag(sealed.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, tagAt)), decipher.final()]);
  } catch (cause) {
    throw altered(cause);
  }
}

/** What stands beside the cipher text is bound to it. */
function boundTo(id: string, deflated: boolean): Buffer {
  return Buffer.from(`endwell payload 1\n${id}\n${deflated ? 'deflated' : 'plain'}`);
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}
