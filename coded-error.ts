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

/** What failed unforeseen, and where, as a log may have it: the words of an error may hold what somebody wrote. */
export function placeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'something that is no error';
  const place = /\n\s+at .*?([\w.-]+:\d+):\d+\)?\n/.exec(failure.stack ?? '')?.[1];
  return `${failure.name} at ${place ?? 'a place unknown'}`;
}
