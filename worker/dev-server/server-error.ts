export type ServerErrorCode =
  | 'cliUnusable'
  | 'fetchFailed'
  | 'goMissing'
  | 'buildFailed'
  | 'portTaken'
  | 'serverDied'
  | 'serverSilent'
  | 'attributeConflict';

/** Why there is no Temporal server: one sentence for people, a stable code for programs. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly code: ServerErrorCode;

  constructor(code: ServerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
