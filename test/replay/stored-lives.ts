import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Stored } from '../../workflows/chart/index.ts';

/** What is alike in many lives and large: kept once, in the first line of a file. */
const shared: ReadonlySet<string> = new Set(['policy', 'almanac']);

const folder = new URL('stored/', import.meta.url);
const fileOf = (chart: string, version: number) => new URL(`${chart}-${version}.jsonl.gz`, folder);

/** The versions of a chart of which lives are kept. */
export function versionsOf(chart: string): number[] {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${chart}-`));
  return names.map((name) => parseInt(name.slice(chart.length + 1))).sort((a, b) => a - b);
}

/** Lives as that version of a chart stored them, in the order of their seeds. */
export function storedLives(chart: string, version: number): Stored[] {
  const text = gunzipSync(readFileSync(fileOf(chart, version))).toString();
  const [first = '[]', ...lines] = text.trimEnd().split('\n');
  const kept = JSON.parse(first) as unknown[];
  const whole = (name: string, value: unknown): unknown =>
    shared.has(name) && typeof value === 'number' ? structuredClone(kept[value]) : value;
  return lines.map((line) => JSON.parse(line, whole) as Stored);
}

/** Keeps lives of one chart, all of the version that they name; answers the size of the file in bytes. */
export function keepLives(lives: readonly Stored[]): number {
  const [{ machine, version }] = lives as [Stored];
  const kept = new Map<string, number>();
  const numbered = (name: string, value: unknown): unknown => {
    if (!shared.has(name) || typeof value !== 'object') return value;
    const text = JSON.stringify(value);
    if (!kept.has(text)) kept.set(text, kept.size);
    return kept.get(text);
  };
  const lines = lives.map((life) => JSON.stringify(life, numbered));
  const packed = gzipSync(`[${[...kept.keys()].join(',')}]\n${lines.join('\n')}\n`, { level: 9 });
  writeFileSync(fileOf(machine, version), packed);
  return packed.length;
}
