import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { at } from './problem.ts';
import { textOf, UnreadableCaseload } from './text.ts';

/** The cells of one row; as a spreadsheet counts, the header is row 1. */
export interface Cells {
  row: number;
  cells: readonly string[];
}

/** A quote that is never closed would swallow the file. */
const largestRow = 100_000;

/**
 * The rows of a file (RFC 4180; a quote inside a cell without quotes is a quote), one by one and never
 * all at once; rows that are empty are left out.
 *
 * @throws UnreadableCaseload
 */
export async function* cellsOf(path: string): AsyncGenerator<Cells> {
  const { text, delimiter } = await begin(textOf(path));
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: largestRow,
  });
  // What fails on the way destroys the parser, which tells whoever reads from it.
  const rows: AsyncIterable<string[]> = pipeline(Readable.from(text), parser, () => undefined);
  let row = 0;
  try {
    for await (const cells of rows) {
      row++;
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells };
    }
  } catch (cause) {
    throw cause instanceof CsvError ? unclosed(row + 1, cause) : cause;
  }
}

/** Reads until the header is there, to see what separates its cells. */
async function begin(
  text: AsyncGenerator<string>,
): Promise<{ text: AsyncGenerator<string>; delimiter: string }> {
  let read = '';
  while (!hasHeader(read)) {
    const { value, done } = await text.next();
    if (done) break;
    read += value;
  }
  async function* whole(): AsyncGenerator<string> {
    yield read;
    yield* text;
  }
  return { text: whole(), delimiter: delimiterOf(read) };
}

function unclosed(row: number, cause: CsvError): UnreadableCaseload {
  const says =
    'a quote is opened and not closed, so that this row and those after it cannot be told apart.';
  return new UnreadableCaseload(at(row, null, { code: 'caseload.quoting', says }), cause);
}

/** Counts as the header's end even where the text is one line without end. */
const longestHeader = 20_000;

/** Whether the first line of a text is there in full. */
function hasHeader(text: string): boolean {
  return /[\r\n]/.test(text.trimStart()) || text.length > longestHeader;
}

/** What separates the cells of a caseload: the commoner of comma and semicolon in its header, quotes left out. */
function delimiterOf(text: string): ',' | ';' {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return count(';') > count(',') ? ';' : ',';
}
