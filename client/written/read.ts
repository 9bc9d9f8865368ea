import { readFileSync, statSync } from 'node:fs';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../../workflows/policy/index.ts';

/** Where something stands in a text, as editors count: both begin with 1. */
export interface Place {
  line: number;
  column: number;
}

/** What is wrong with something that people wrote: one sentence, which begins with its place where there is one. */
export interface Located<Code extends string = string> extends Problem<Code> {
  line: number | null;
  column: number | null;
}

/** A problem with the place it stands at, said in its sentence too. */
export function atPlace<Code extends string>(
  place: Place | null,
  { code, path, says }: Problem<Code>,
): Located<Code> {
  if (place === null) return { code, path, line: null, column: null, says };
  const { line, column } = place;
  return { code, path, line, column, says: `line ${line}, column ${column}: ${says}` };
}

/** In the order in which they are read; what stands nowhere comes first. */
export function inOrder<Code extends string>(problems: readonly Located<Code>[]): Located<Code>[] {
  return problems.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** A file, or its text. */
export type Source = { path: string } | { text: string };

export type ReadingCode<Kind extends string> =
  `${Kind}.unreadable` | `${Kind}.tooMuch` | `${Kind}.syntax` | `${Kind}.repeated`;

/** Bytes of a file: sixty times what anybody writes. */
const largest = 200_000;
const longestLine = 10_000;
/** Nested deeper, a text is no story and no setting; the parser would run out of stack. */
const deepest = 60;
const mostProblems = 20;
const longestMessage = 200;
const longestKey = 60;

/** What was written, where each part of it stands, and which parts were written twice. */
export interface Written<Kind extends string> {
  raw: unknown;
  placeOf: (path: readonly (string | number)[]) => Place;
  repeated: Located<ReadingCode<Kind>>[];
}

/** Reads YAML that people wrote; `kind` is what it should be, such as `policy`. */
export function readWritten<Kind extends string>(
  kind: Kind,
  source: Source,
): Written<Kind> | { problems: Located<ReadingCode<Kind>>[] } {
  const read = 'path' in source ? readText(kind, source.path) : source;
  return 'problem' in read ? { problems: [read.problem] } : readYaml(kind, read.text);
}

function readText<Kind extends string>(
  kind: Kind,
  path: string,
): { text: string } | { problem: Located<ReadingCode<Kind>> } {
  try {
    const { size } = statSync(path);
    if (size > largest) {
      const says = `The ${kind} ${path} is larger than ${largest / 1_000} kB.`;
      return { problem: atPlace(null, { code: `${kind}.tooMuch`, path: [], says }) };
    }
    return { text: readFileSync(path, 'utf8') };
  } catch (cause) {
    const coded = typeof cause === 'object' && cause !== null && 'code' in cause;
    const why = coded ? String(cause.code) : 'unknown';
    const says = `The ${kind} ${path} cannot be read (${why}).`;
    return { problem: atPlace(null, { code: `${kind}.unreadable`, path: [], says }) };
  }
}

function readYaml<Kind extends string>(
  kind: Kind,
  text: string,
): Written<Kind> | { problems: Located<ReadingCode<Kind>>[] } {
  const excess = excessOf(kind, text);
  if (excess) return { problems: [excess] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = document.errors.slice(0, mostProblems).map(({ message, pos }) => {
    const [why = ''] = message.split('\n');
    const says = `this is no YAML: ${why.slice(0, longestMessage)}.`;
    return atPlace<ReadingCode<Kind>>(placeAt(pos[0]), {
      code: `${kind}.syntax`,
      path: [],
      says,
    });
  });
  if (errors.length > 0) return { problems: errors };
  const repeated = repeatedIn(document).map(({ key, offset }) =>
    atPlace<ReadingCode<Kind>>(placeAt(offset), {
      code: `${kind}.repeated`,
      path: [],
      says: `${key.slice(0, longestKey)}: said twice here.`,
    }),
  );
  if (repeated.length === mostProblems) return { problems: repeated };
  try {
    const raw: unknown = document.toJS();
    return { raw, placeOf: (path) => placeAt(offsetOf(document, path)), repeated };
  } catch {
    // An alias that names nothing is a syntax error; these name each other, and would fill the memory.
    const says = `The ${kind} refers to its own parts (*) more often than can be followed.`;
    return { problems: [atPlace(null, { code: `${kind}.tooMuch`, path: [], says })] };
  }
}

/** The first few keys that their group has already; the parser's own search takes the square of their number. */
function repeatedIn(document: Document): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const said = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const offset = key.range?.[0] ?? 0;
        if (said.has(key.value)) found.push({ key: String(key.value), offset });
        said.add(key.value);
        if (found.length === mostProblems) return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

/** Where a text is longer or deeper than it is read, if it is. */
function excessOf<Kind extends string>(
  kind: Kind,
  text: string,
): Located<ReadingCode<Kind>> | null {
  const tooMuch = (place: Place | null, says: string) =>
    atPlace<ReadingCode<Kind>>(place, { code: `${kind}.tooMuch`, path: [], says });
  if (text.length > largest) return tooMuch(null, `The ${kind} is too long to be read.`);
  let open = 0;
  for (const [n, line] of text.split('\n').entries()) {
    if (line.length > longestLine) {
      return tooMuch(
        { line: n + 1, column: longestLine + 1 },
        `it is longer than ${longestLine} characters.`,
      );
    }
    for (let at = 0; at < line.length; at++) {
      const letter = line[at]!;
      if ('[{'.includes(letter)) open++;
      else if (']}'.includes(letter)) open = Math.max(0, open - 1);
      if (open > deepest) {
        const place = { line: n + 1, column: at + 1 };
        return tooMuch(place, `it is nested deeper than ${deepest} times.`);
      }
    }
    const [indent = ''] = /^[ \t]*([-?:][ \t]+)*/.exec(line) ?? [];
    if (indent.length > 4 * deepest) {
      const place = { line: n + 1, column: indent.length + 1 };
      return tooMuch(place, 'it begins deeper than anything is read.');
    }
  }
  return null;
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1)) : null;
  if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (isNode(node) && node.range) return node.range[0];
  return path.length > 0 ? offsetOf(document, path.slice(0, -1)) : 0;
}
