import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The code of the builds of one deployment, beside the data of what runs with them: without it that could neither go on
 * nor be moved, and what has ended could not be asked any more. It is no cache.
 */
export class KeptCode {
  readonly #folder: string;
  readonly #prefix: string;

  /** `namespaceId` is unique over all servers: one data folder may serve several in turn, each with builds of its own. */
  constructor(codeFolder: string, namespaceId: string, deploymentName: string) {
    this.#folder = join(codeFolder, namespaceId);
    // It has no dot, unlike the name of a build.
    this.#prefix = `${encodeURIComponent(deploymentName)}.`;
  }

  async keep(buildId: string, code: string): Promise<void> {
    const file = this.fileOf(buildId);
    if (existsSync(file)) return;
    await mkdir(this.#folder, { recursive: true });
    const draft = join(this.#folder, `${randomUUID()}.draft`);
    await writeFile(draft, code);
    // A file that has the name is whole, whenever this process may die.
    await rename(draft, file);
  }

  /** Null where it was not kept. */
  async read(buildId: string): Promise<string | null> {
    const file = this.fileOf(buildId);
    return existsSync(file) ? await readFile(file, 'utf8') : null;
  }

  async buildIds(): Promise<string[]> {
    const names = await readdir(this.#folder);
    return names
      .filter((name) => name.startsWith(this.#prefix) && name.endsWith('.js'))
      .map((name) => decodeURIComponent(name.slice(this.#prefix.length, -'.js'.length)));
  }

  async forget(buildId: string): Promise<void> {
    await rm(this.fileOf(buildId), { force: true });
  }

  /** A build may be named by whoever deploys it, in letters that no file has. */
  fileOf(buildId: string): string {
    return join(this.#folder, `${this.#prefix}${encodeURIComponent(buildId)}.js`);
  }
}
