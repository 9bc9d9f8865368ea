/**
 * Why something is not done: a stable code for programs, and one plain sentence for people, which says what, why, and what
 * would mend it. Whatever is thrown for somebody at a command line is one of these; each room has its list of codes.
 * The sentence names no client: it ends up in logs.
 */
export class CodedError<Code extends string = string> extends Error {
  override readonly name: string = 'CodedError';
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What any failure says, of whichever kind it is; what bears no code was not foreseen. */
export function explained(failure: unknown): { code: string; says: string } {
  if (!(failure instanceof Error)) return { code: 'unexpected', says: String(failure) };
  return { code: 'code' in failure ? String(failure.code) : 'unexpected', says: failure.message };
}
