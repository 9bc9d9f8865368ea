import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import vm from 'node:vm';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = join(root, 'node_modules/.cache/endwell');
const folders = ['client', 'workflows', 'activities', 'worker'];

/**
 * Runs the command line as one program, made of the sources as they are: reading a file of JavaScript takes half the time
 * of compiling a few hundred of TypeScript. Where none can be kept, such as in a folder that nobody may write to, the
 * sources are run, and compiled as they are read.
 */
export async function run() {
  const path = join(kept, hash(), 'main.cjs');
  if (existsSync(path)) return runKept(path);
  const { register } = await import('tsx/esm/api');
  register();
  try {
    const { keepProgram } = await import('./bundle.ts');
    await keepProgram(dirname(path));
  } catch {
    return await import('../cli/main.ts');
  }
  runKept(path);
}

/** With what Node compiled when the same command was given first, which halves what is left. */
function runKept(path) {
  const [, , command = ''] = process.argv;
  const compiled = join(
    dirname(path),
    `${command.replaceAll(/[^a-z-]/g, '')}-${cachedDataVersionTag()}`,
  );
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  // Whatever it has beyond ASCII stands there as an escape (`bundle.ts`), so that each letter is a byte.
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const script = new vm.Script(text, {
    filename: path,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  if (cachedData !== undefined && script.cachedDataRejected !== true) return;
  process.on('exit', (status) => {
    // What nobody may say, or may write down, is not kept.
    if (status === 0) keep(compiled, script.createCachedData());
  });
}

/** Several processes may do this at once: what has the name is whole. */
function keep(path, data) {
  const draft = `${path}-${randomUUID()}`;
  try {
    writeFileSync(draft, data);
    renameSync(draft, path);
  } catch {
    // The next one compiles again.
  }
}

/** Of the path, size and time of each source: reading them all would take as long as what is saved. */
function hash() {
  const ofRoot = readdirSync(root).filter(
    (name) => name.endsWith('.ts') || name === 'package.json',
  );
  const sources = folders.flatMap((folder) => filesIn(folder));
  const sum = createHash('sha256').update(root);
  for (const path of [...ofRoot, ...sources].sort((one, other) => (one < other ? -1 : 1))) {
    const { size, mtimeMs } = statSync(root + path);
    sum.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return sum.digest('hex').slice(0, 24);
}

/** Node's own way of reading folders within folders asks after each file once more. */
function filesIn(folder) {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
