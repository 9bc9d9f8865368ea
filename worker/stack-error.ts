/**
 * Why a stack is not opened, or is given up:
 * - `mailMissing`: letters of real endings would be caught instead of sent
 * - `storyNamespace`: a story has no place of its own on that server
 * - `folderHeld`: another start works on the same data folder
 * - `folderUnusable`: it cannot be written to
 * - `gaveUp`: a part of the stack ended again and again
 */
export type StackErrorCode =
  'mailMissing' | 'storyNamespace' | 'folderHeld' | 'folderUnusable' | 'gaveUp';

/** A stack that is not, or no longer: one sentence for people, a stable code for programs. */
export class StackError extends Error {
  override readonly name = 'StackError';
  readonly code: StackErrorCode;

  constructor(code: StackErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
