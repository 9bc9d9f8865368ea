/** What is kept secret in Temporal, and with which keys: the only way in. */
import { fileURLToPath } from 'node:url';
import type { DataConverter, LoadedDataConverter, Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { Config } from '../../temporal.config.ts';
import { EncryptionCodec } from './codec.ts';
import { parseKeys, readKeyFile } from './key-file.ts';
import { freshKeys, type KeyFile, KeyRing } from './key-ring.ts';

export { EncryptionCodec, keyIdOf, payloadsIn } from './codec.ts';
export { KeyError } from './key-error.ts';
export { isOpenToOthers, makeKeyFile, saveKeyFile } from './key-file.ts';
export { freshKeys, KeyRing, withCurrent, withDestroyed, withFreshKey } from './key-ring.ts';
export type { KeyFile } from './key-ring.ts';

/** Both workers and clients need it; the bundle of the workflows has it too (`bundle.ts`). */
export const failureConverterPath = fileURLToPath(
  new URL('../../workflows/host/failure-converter.cjs', import.meta.url),
);

/** What every client and every worker is given: nothing of an ending is handed to Temporal, or read, without it. */
export function toSecrecy(ring: KeyRing): { dataConverter: DataConverter } {
  return { dataConverter: { payloadCodecs: [new EncryptionCodec(ring)], failureConverterPath } };
}

/** What a payload says that a client has found in a history. @throws KeyError */
export async function decoded(
  { payloadCodecs, payloadConverter }: LoadedDataConverter,
  payload: Payload,
): Promise<unknown> {
  let payloads = [payload];
  for (const codec of payloadCodecs) payloads = await codec.decode(payloads);
  return payloadConverter.fromPayload(payloads[0]!);
}

/** What a failure says that a client has found in a history. @throws KeyError */
export async function messageOf(
  converter: LoadedDataConverter,
  { message, encodedAttributes }: temporal.api.failure.v1.IFailure,
): Promise<string> {
  if (!encodedAttributes) return message ?? '';
  const attributes = await decoded(converter, encodedAttributes);
  return (attributes as { message?: string }).message ?? '';
}

/** The keys of this installation. @throws KeyError `keyMissing`, `keyFile` */
export function keysOf({ keys }: Pick<Config, 'keys'>): KeyFile {
  return 'text' in keys ? parseKeys(keys.text, 'ENDWELL_KEYS') : readKeyFile(keys.path);
}

/** @throws KeyError */
export function secrecyOf(config: Config): { dataConverter: DataConverter } {
  return toSecrecy(new KeyRing(keysOf(config)));
}

/** Of a story: with a key that ends with the process, as whatever is encrypted with it may. */
export function ringOfStory(): KeyRing {
  return new KeyRing(freshKeys('stories', 'story'));
}
