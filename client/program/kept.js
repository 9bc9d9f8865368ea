import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = join(root, 'node_modules/.cache/endwell');
const folders = ['client', 'workflows', 'activities', 'worker'];

/**
 * The address of the command line as one program, made of the sources as they are: reading a few files of JavaScript
 * takes half the time of compiling a few hundred of TypeScript. Where none can be kept, such as in a folder that nobody
 * may write to, that of the source, which is then compiled as it is read.
 */
export async function program() {
  const folder = join(kept, hash());
  const path = join(folder, 'main.js');
  // Node 22 keeps what it has compiled.
  module.enableCompileCache?.(join(kept, 'compiled'));
  if (existsSync(path)) return pathToFileURL(path).href;
  const { register } = await import('tsx/esm/api');
  register();
  try {
    const { keepProgram } = await import('./bundle.ts');
    await keepProgram(folder);
    return pathToFileURL(path).href;
  } catch {
    return new URL('../cli/main.ts', import.meta.url).href;
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
