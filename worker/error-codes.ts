/**
 * Why a stack is not opened, or is given up; what is wrong with a server that is named is in server-fault.ts:
 * - `mailMissing`: letters of real endings would be caught instead of sent
 * - `attributesMissing`: the namespace lacks search attributes that endings need
 * - `storyNamespace`: a story has no place of its own on that server
 * - `folderHeld`: another start works on the same data folder
 * - `folderUnusable`: it cannot be written to
 * - `diskFull`: there is no room for data and letters
 * - `drainOver`: a worker that was told to end had something under way for too long
 * - `gaveUp`: a part of the stack ended again and again
 */
export type StackErrorCode =
  | 'mailMissing'
  | 'attributesMissing'
  | 'storyNamespace'
  | 'folderHeld'
  | 'folderUnusable'
  | 'diskFull'
  | 'drainOver'
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
