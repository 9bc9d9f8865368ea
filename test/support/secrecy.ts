import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { EncryptionCodec, KeyRing, type KeyFile, toSecrecy } from '../../worker/secrecy/index.ts';

/** The keys of all tests, known to everybody: what one process of a test encrypts another reads. */
export const testKeys: KeyFile = {
  format: 1,
  home: 'tests',
  agencies: {
    tests: {
      current: 'tests.e35b3150',
      keys: { 'tests.e35b3150': 'quJISYQtcIK2b1fOgnC9BNosOf+5ffIoA8JwmDAyxOU=' },
    },
  },
};

const ring = new KeyRing(testKeys);

export const secrecy = toSecrecy(ring);

/** What a payload of a test’s history says. */
export function read(payload: Payload): unknown {
  return defaultPayloadConverter.fromPayload(new EncryptionCodec(ring).open(payload, null));
}
