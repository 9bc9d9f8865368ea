import { createReadStream } from 'node:fs';
import { at, type CaseloadProblem } from './problem.ts';

/** A caseload whose text cannot be read any further. */
export class UnreadableCaseload extends Error {
  readonly problem: CaseloadProblem;

  constructor(problem: CaseloadProblem, cause?: unknown) {
    super(problem.says, { cause });
    this.name = 'UnreadableCaseload';
    this.problem = problem;
  }
}

/**
 * The text of a file, piece by piece and without a byte order mark.
 *
 * @throws UnreadableCaseload `caseload.unreadable`, `caseload.encoding`
 */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (cause) {
      const says = `${path} is not written in UTF-8: save it as “CSV UTF-8” and try again.`;
      throw new UnreadableCaseload(at(null, null, { code: 'caseload.encoding', says }), cause);
    }
  };
  const file = createReadStream(path) as AsyncIterable<Buffer>;
  try {
    for await (const bytes of file) yield decode(bytes);
  } catch (cause) {
    if (cause instanceof UnreadableCaseload) throw cause;
    const coded = typeof cause === 'object' && cause !== null && 'code' in cause;
    const says = `The caseload ${path} cannot be read (${coded ? String(cause.code) : 'unknown'}).`;
    throw new UnreadableCaseload(at(null, null, { code: 'caseload.unreadable', says }), cause);
  }
  yield decode();
}
