import { parseSync, type TsInterfaceDeclaration, type TsTypeAliasDeclaration } from '@swc/core';
import { readFileSync } from 'node:fs';

export type Declaration = TsTypeAliasDeclaration | TsInterfaceDeclaration;

/** A name, and the file in which it is declared. */
export interface Place {
  file: string;
  name: string;
}

/** The types of one file, and which names it has from elsewhere. */
interface Source {
  types: Map<string, Declaration>;
  from: Map<string, Place>;
}

const sources = new Map<string, Source>();

/** Where a name that is used in a file is declared, over as many files as it is handed through. */
export function placeOf(used: Place): Place {
  const next = sourceOf(used.file).from.get(used.name);
  return next?.file.startsWith('file:') ? placeOf(next) : (next ?? used);
}

/** The type of that name; null where the file has none. */
export function typeAt({ file, name }: Place): Declaration | null {
  return (file.startsWith('file:') && sourceOf(file).types.get(name)) || null;
}

function sourceOf(file: string): Source {
  const known = sources.get(file);
  if (known) return known;
  const source: Source = { types: new Map(), from: new Map() };
  const { body } = parseSync(readFileSync(new URL(file), 'utf8'), { syntax: 'typescript' });
  for (const item of body) {
    const declared = item.type === 'ExportDeclaration' ? item.declaration : item;
    if (declared.type === 'TsTypeAliasDeclaration' || declared.type === 'TsInterfaceDeclaration') {
      source.types.set(declared.id.value, declared);
    }
    if (item.type === 'ImportDeclaration') {
      for (const one of item.specifiers) {
        const name = one.type === 'ImportSpecifier' ? one.imported?.value : '*';
        source.from.set(one.local.value, {
          file: elsewhere(file, item.source.value),
          name: name ?? one.local.value,
        });
      }
    }
    if (item.type === 'ExportNamedDeclaration' && item.source) {
      for (const one of item.specifiers) {
        if (one.type !== 'ExportSpecifier') continue;
        const name = one.orig.value;
        source.from.set((one.exported ?? one.orig).value, {
          file: elsewhere(file, item.source.value),
          name,
        });
      }
    }
  }
  sources.set(file, source);
  return source;
}

/** A package keeps its name; only our own files are read. */
function elsewhere(file: string, path: string): string {
  return path.startsWith('.') ? new URL(path, file).href : path;
}
