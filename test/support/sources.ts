import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The text of a file, by its path from the root of the project. */
export function textOf(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

/** The files of these folders whose names match, with their texts; paths from the root of the project, in order. */
export function sources(folders: readonly string[], names: RegExp): [file: string, text: string][] {
  return folders
    .filter((folder) => existsSync(new URL(folder, root)))
    .flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => names.test(name))
        .map((name) => `${folder}/${name}`),
    )
    .sort()
    .map((file) => [file, textOf(file)]);
}
