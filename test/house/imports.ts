import { dirname, join } from 'node:path/posix';
import { sources } from '../support/sources.ts';

/** One file of the house that uses another; `type` where it needs nothing of it at run time. */
export interface Arrow {
  from: string;
  to: string;
  type: boolean;
}

const statement =
  /^(?:import|export)(?<type> type)?\b(?<names>[^;']*?)from '(?<path>\.[^']+)'|\b(?:load|import)\('(?<loaded>\.[^']+)'\)/gm;

/** Every arrow between the files of the house, as it is written: imports of types are arrows too. */
export function arrows(rooms: readonly string[]): Arrow[] {
  return sources(rooms, /\.tsx?$/).flatMap(([from, text]) =>
    Array.from(text.matchAll(statement), ({ groups = {} }) => ({
      from,
      to: join(dirname(from), groups['path'] ?? groups['loaded'] ?? ''),
      type: groups['type'] !== undefined || onlyTypes(groups['names'] ?? ''),
    })),
  );
}

function onlyTypes(names: string): boolean {
  const listed = names.replaceAll(/[{}\s]+/g, ' ').split(',');
  return listed.every((name) => name.trim() === '' || name.trim().startsWith('type '));
}

/** Files that use each other in a ring, each ring once; empty where every arrow leads down. */
export function circles(all: readonly Arrow[]): string[][] {
  const uses = new Map<string, string[]>();
  for (const { from, to } of all) uses.set(from, [...(uses.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, way: string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of uses.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of uses.keys()) walk(file, []);
  return found;
}
