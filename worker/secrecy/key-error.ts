import { CodedError } from '../../coded-error.ts';

/**
 * Why something is not read, or not written:
 * - `keyMissing`: there is no file of keys where one must be
 * - `keyFile`: what is there is no file of keys, or not for its owner's eyes alone
 * - `keyWrong`: a key is not the one that was given its name
 * - `keyUnknown`: a key that something was encrypted with is not in the ring
 * - `keyDestroyed`: that key was destroyed, and with it what it encrypted
 * - `keyForeign`: something was encrypted for another agency
 * - `altered`: something was changed since it was encrypted
 */
export type KeyErrorCode =
  'keyMissing' | 'keyFile' | 'keyWrong' | 'keyUnknown' | 'keyDestroyed' | 'keyForeign' | 'altered';

/** A key itself is in none of its sentences. */
export class KeyError extends CodedError<KeyErrorCode> {
  override readonly name = 'KeyError';
}
