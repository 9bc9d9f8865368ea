import { CodedError } from '../coded-error.ts';

/**
 * Why a stack is not opened, or is given up:
 * - `mailMissing`: letters of real endings would be caught instead of sent
 * - `unreachable`: the server that is named does not answer
 * - `storyNamespace`: a story has no place of its own on that server
 * - `folderHeld`: another start works on the same data folder
 * - `folderUnusable`: it cannot be written to
 * - `diskFull`: there is no room for data and letters
 * - `gaveUp`: a part of the stack ended again and again
 */
export type StackErrorCode =
  | 'mailMissing'
  | 'unreachable'
  | 'storyNamespace'
  | 'folderHeld'
  | 'folderUnusable'
  | 'diskFull'
  | 'gaveUp';

/**
 * Why there is no Temporal server:
 * - `cliUnusable`, `fetchFailed`, `goMissing`, `buildFailed`: no program of it can be had
 * - `portTaken`: somebody else listens where it should
 * - `serverDied`, `serverSilent`: it ended, or said nothing, as it started
 * - `attributeConflict`: it has a search attribute of ours with another type
 */
export type ServerErrorCode =
  | 'cliUnusable'
  | 'fetchFailed'
  | 'goMissing'
  | 'buildFailed'
  | 'portTaken'
  | 'serverDied'
  | 'serverSilent'
  | 'attributeConflict';

/** The server at this address, which the settings name, does not answer. */
export function unreachable(
  address = 'localhost:7233',
  cause: unknown,
): CodedError<StackErrorCode> {
  const says = `No Temporal server answers at ${address}: start it, or name another by TEMPORAL_ADDRESS or a profile.`;
  return new CodedError('unreachable', says, { cause });
}
