import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import proto from '@temporalio/proto';
import { Hono } from 'hono';
import { EncryptionCodec, KeyError, type KeyRing } from '../secrecy/index.ts';
import type { Note } from './audit.ts';
import type { Env } from './entrance.ts';
import { headersOfOurs } from './page.ts';
import { refuse } from './refusal.ts';

const { Payload: Proto, Payloads } = proto.temporal.api.common.v1;

/** Decodes and encodes for Temporal's pages and command line, by the keys of this installation. */
export function createCodecRoutes(ring: KeyRing, note: Note): Hono<Env> {
  const codec = new EncryptionCodec(ring);
  return new Hono<Env>()
    .post('/decode', async (c) => {
      const sent = readPayloads(await c.req.text());
      if (sent === null) return refuse(c, 'noPayloads');
      const decoded = sent.map((payload) => opened(codec, payload));
      const unreadable = decoded.filter(({ isReadable }) => !isReadable).length;
      // First: nothing is read that was not noted.
      note({ who: c.var.who, did: 'decode', payloads: sent.length, unreadable });
      return c.json(writePayloads(decoded.map(({ payload }) => payload)), 200, headersOfOurs);
    })
    .post('/encode', async (c) => {
      const sent = readPayloads(await c.req.text());
      if (sent === null) return refuse(c, 'noPayloads');
      note({ who: c.var.who, did: 'encode', payloads: sent.length });
      return c.json(writePayloads(await codec.encode(sent)), 200, headersOfOurs);
    })
    .all('*', (c) => refuse(c, 'notHere'));
}

/** protobuf's JSON: bytes are base64, and an empty list is left out. Null where it is none of that. */
function readPayloads(text: string): Payload[] | null {
  try {
    // protobuf's own type says more of a payload than the SDK's.
    return Payloads.fromObject(JSON.parse(text) as object).payloads as Payload[];
  } catch {
    return null;
  }
}

function writePayloads(payloads: readonly Payload[]): { payloads: object[] } {
  return {
    payloads: payloads.map((payload) =>
      Proto.toObject(Proto.fromObject(payload), { bytes: String }),
    ),
  };
}

/** A payload as people see it: one that cannot be read says why, and all others are read. */
function opened(
  codec: EncryptionCodec,
  payload: Payload,
): { payload: Payload; isReadable: boolean } {
  try {
    return { payload: codec.open(payload, null), isReadable: true };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    const told = { unreadable: error.code, says: error.message };
    return { payload: defaultPayloadConverter.toPayload(told), isReadable: false };
  }
}
