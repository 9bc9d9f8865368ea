import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { at } from './problem.ts';
import { type CaseloadSource, textOf, UnreadableCaseload } from './text.ts';

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
export async function* cellsOf(source: CaseloadSource): AsyncGenerator<Cells> {
  const { text, delimiter } = await begin(textOf(source));
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

/** Reads until the header is there, to see what separates its cells; a line that says so (`sep=;`) is no row. */
async function begin(
  text: AsyncGenerator<string>,
): Promise<{ text: AsyncGenerator<string>; delimiter: Delimiter }> {
  let read = '';
  while (!hasHeader(withoutSeparatorLine(read))) {
    const { value, done } = await text.next();
    if (done) break;
    read += value;
  }
  const header = withoutSeparatorLine(read);
  async function* whole(): AsyncGenerator<string> {
    yield header;
    yield* text;
  }
  const said = separatorLine.exec(read)?.[1];
  return {
    text: whole(),
    delimiter: delimiters.find((one) => one === said) ?? delimiterOf(header),
  };
}

/** Spreadsheets read this line for themselves, and do not show it. */
const separatorLine = /^\s*"?sep=([,;\t|])"?[ \t]*(?:\r\n|\n|\r|$)/i;

function withoutSeparatorLine(text: string): string {
  return text.replace(separatorLine, '');
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

const delimiters = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** What separates the cells of a caseload: what is commonest in its header, quotes left out. */
function delimiterOf(text: string): Delimiter {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}
