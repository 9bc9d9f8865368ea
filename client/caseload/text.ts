import { createReadStream } from 'node:fs';
import { at, type CaseloadProblem } from './problem.ts';

/** Where a caseload is: the path of a file, or what was handed over, under the name that people know it by. */
export type CaseloadSource = string | { name: string; bytes: Uint8Array };

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
 * The text of a file, piece by piece and without a byte order mark: UTF-8, or UTF-16 as a spreadsheet’s “Unicode text” is. Other
 * encodings are many, and a name that is read by the wrong one is another name: they are refused.
 *
 * @throws UnreadableCaseload `caseload.unreadable`, `caseload.encoding`
 */
export async function* textOf(source: CaseloadSource): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  const path = nameOf(source);
  const file =
    typeof source === 'string'
      ? (createReadStream(source) as AsyncIterable<Buffer>)
      : [Buffer.from(source.bytes)];
  try {
    for await (const bytes of file) yield (decoder ??= new Decoder(path, bytes)).decode(bytes);
  } catch (cause) {
    if (cause instanceof UnreadableCaseload) throw cause;
    const coded = typeof cause === 'object' && cause !== null && 'code' in cause;
    const says = `The caseload ${path} cannot be read (${coded ? String(cause.code) : 'unknown'}).`;
    throw new UnreadableCaseload(at(null, null, { code: 'caseload.unreadable', says }), cause);
  }
  yield decoder?.decode() ?? '';
}

export const nameOf = (source: CaseloadSource): string =>
  typeof source === 'string' ? source : source.name;

class Decoder {
  readonly #path: string;
  readonly #encoding: string;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #lines = 1;

  constructor(path: string, first: Buffer) {
    this.#path = path;
    this.#encoding = encodingOf(first);
    this.#decoder = new TextDecoder(this.#encoding, { fatal: true });
  }

  decode(bytes?: Buffer): string {
    try {
      const text = bytes ? this.#decoder.decode(bytes, { stream: true }) : this.#decoder.decode();
      this.#lines += linesIn(text);
      return text;
    } catch (cause) {
      const read = new TextDecoder(this.#encoding).decode(bytes).split('\uFFFD', 1)[0] ?? '';
      const line = this.#lines + linesIn(read);
      const says = `${this.#path} is not written in UTF-8: save it as “CSV UTF-8” and try again. The first letter that cannot be read is in line ${line}.`;
      throw new UnreadableCaseload(at(null, null, { code: 'caseload.encoding', says }), cause);
    }
  }
}

/** By its mark; without one, letters of two bytes of which one is nought are those of UTF-16. */
function encodingOf([one = 0, two = 0]: Buffer): string {
  if ((one === 0xff && two === 0xfe) || (one !== 0 && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two !== 0)) return 'utf-16be';
  return 'utf-8';
}

function linesIn(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}
