/**
 * `unavailable`: the server cannot; `past`: time goes forwards alone; `failed`: the workflow ended; `blocked`: it is
 * not idle; `unsettled`: no worker.
 */
export type TimeSkippingCode = 'unavailable' | 'past' | 'failed' | 'blocked' | 'unsettled';

/** Why time was not skipped: one sentence for people, a stable code for programs. */
export class TimeSkippingError extends Error {
  override readonly name = 'TimeSkippingError';
  readonly code: TimeSkippingCode;

  constructor(code: TimeSkippingCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
