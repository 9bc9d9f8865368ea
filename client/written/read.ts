import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { atLine, type Located } from './located.ts';

/** A file, or its text. */
export type Source = { path: string } | { text: string };

export type ReadingCode<Kind extends string> =
  `${Kind}.unreadable` | `${Kind}.syntax` | `${Kind}.repeated`;

/** What was written, where each part of it stands, and which parts were written twice. */
export interface Written<Kind extends string> {
  raw: unknown;
  lineOf: (path: readonly (string | number)[]) => number;
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
    return { text: readFileSync(path, 'utf8') };
  } catch (cause) {
    const coded = typeof cause === 'object' && cause !== null && 'code' in cause;
    const why = coded ? String(cause.code) : 'unknown';
    const says = `The ${kind} ${path} cannot be read (${why}).`;
    return { problem: atLine(null, { code: `${kind}.unreadable`, path: [], says }) };
  }
}

function readYaml<Kind extends string>(
  kind: Kind,
  text: string,
): Written<Kind> | { problems: Located<ReadingCode<Kind>>[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problems = document.errors.map(({ code, message, pos }): Located<ReadingCode<Kind>> => {
    const line = lineAt(pos[0]);
    if (code !== 'DUPLICATE_KEY') {
      const says = `this is no YAML: ${message}.`;
      return atLine(line, { code: `${kind}.syntax`, path: [], says });
    }
    const key = /^[^:\s]*/.exec(text.slice(pos[0]))?.[0] ?? '';
    return atLine(line, { code: `${kind}.repeated`, path: [], says: `${key}: said twice here.` });
  });
  if (problems.some(({ code }) => code === `${kind}.syntax`)) return { problems };
  return {
    raw: document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    repeated: problems,
  };
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1)) : null;
  if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (isNode(node) && node.range) return node.range[0];
  return path.length > 0 ? offsetOf(document, path.slice(0, -1)) : 0;
}
