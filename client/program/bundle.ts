import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { failureConverterPath } from '../../worker/secrecy/index.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const DAY = 86_400_000;

/**
 * Makes the command line a program of its own in `folder`, and forgets those of sources that are no more.
 *
 * @throws whatever stands against writing there
 */
export async function keepProgram(folder: string): Promise<void> {
  const kept = dirname(folder);
  await mkdir(kept, { recursive: true });
  await forgetOld(kept);
  const draft = join(kept, randomUUID());
  const main = source('../cli/main.ts');
  const { outputFiles } = await build({
    ...common,
    entryPoints: { main, 'survey-thread': source('../rehearsal/survey-thread.ts') },
    outdir: draft,
    // Only of scripts can be kept what Node has compiled (`kept.js`).
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': 'ownAddress' },
    banner: { js: `const ownAddress = require('node:url').pathToFileURL(__filename).href;` },
    write: false,
  });
  await mkdir(draft);
  for (const { path, text } of outputFiles)
    await writeFile(join(draft, basename(path)), inAscii(text), 'latin1');
  // Several processes may do this at once: a folder that has the name is whole.
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** Makes files of JavaScript in `outdir` out of sources, by the name of each; packages are found from below this tree alone. */
export async function makePrograms(
  entryPoints: Record<string, string>,
  outdir: string,
): Promise<void> {
  await build({
    ...common,
    entryPoints,
    outdir,
    splitting: true,
    format: 'esm',
    // Packages in CommonJS ask for Node’s own modules by `require`, which a file of ESM lacks.
    banner: {
      js: `import { createRequire as requireIn } from 'node:module'; const require = requireIn(import.meta.url);`,
    },
  });
}

/**
 * Whatever is read for each command is read in a third of the time where each of its letters is one byte. Beside the patterns, in which
 * such an escape means the same, esbuild has done so already.
 */
function inAscii(text: string): string {
  return text.replaceAll(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Templates and workers lie beside the source that names them, and not beside the program; but its thread does. */
const ownAddresses: Plugin = {
  name: 'own addresses',
  setup: (program) =>
    program.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      const contents = text
        .replaceAll(/(?<!-thread\.ts', )import\.meta\.url/g, address)
        .replaceAll("-thread.ts', import.meta.url", "-thread.cjs', import.meta.url");
      return { loader: path.endsWith('x') ? 'tsx' : 'ts', contents };
    }),
};

/** Node reads large tables faster from text than as code: a tenth of a second less for each command. */
const tablesAsText: Plugin = {
  name: 'tables as text',
  setup: (program) => {
    const asText = (table: unknown): string =>
      `JSON.parse(${JSON.stringify(JSON.stringify(table))})`;
    program.onLoad({ filter: /\.json$/ }, async ({ path }) => ({
      contents: `module.exports = ${asText(JSON.parse(await readFile(path, 'utf8')))};`,
    }));
    program.onLoad({ filter: /proto\/protos\/json-module\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /\.addJSON\((\{[^]*\})\)/,
        (_, table: string) => `.addJSON(${asText(askedByClients(table))})`,
      ),
    }));
  },
};

/**
 * Temporal’s protocol as far as a client speaks it: reading all of it takes each command a tenth of a second more. What goes is
 * what a worker tells its core, the service of the cloud itself, and where each method is found over HTTP.
 */
function askedByClients(table: string): unknown {
  return JSON.parse(table, (name, value: unknown) => {
    if (name === 'coresdk' || name === 'cloud') return undefined;
    if (typeof value !== 'object' || value === null || !('requestType' in value)) return value;
    return { ...value, options: undefined, parsedOptions: undefined };
  });
}

/** The SDK requires our converter by its path: outside of the program, with a second copy of the SDK that nobody has compiled. */
const ownConverter: Plugin = {
  name: 'own converter',
  setup: (program) => {
    const ours = JSON.stringify(failureConverterPath);
    program.onLoad({ filter: /data-converter-helpers\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        'require(path)',
        `(path === ${ours} ? require(${ours}) : require(path))`,
      ),
    }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  external: ['@temporalio/activity', '@temporalio/testing', '@temporalio/worker', 'esbuild'],
  plugins: [ownAddresses, tablesAsText, ownConverter],
  logLevel: 'silent',
} satisfies BuildOptions;

/** Not at once: another command may still read one. */
async function forgetOld(kept: string): Promise<void> {
  for (const name of await readdir(kept)) {
    const found = await stat(join(kept, name)).catch(() => null);
    if (found === null || found.mtimeMs > Date.now() - DAY) continue;
    await rm(join(kept, name), { recursive: true, force: true });
  }
}
