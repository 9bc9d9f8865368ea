import { NativeConnection } from '@temporalio/worker';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndingWorker } from '../../worker/ending-worker.ts';
import { openFleet } from '../../worker/upgrades/fleet.ts';
import { Versions } from '../../worker/upgrades/versions.ts';
import type { Agency } from './ending-agency.ts';
import { endingBundle, type BundleChoice } from './ending-bundle.ts';
import { secrecy } from './secrecy.ts';
import type { TestServer } from './server.ts';

/** The builds of one agency, deployed one after the other as `npm start` does it. */
export class Builds {
  /** Where their code is kept. */
  readonly folder: string;

  readonly #server: TestServer;
  readonly #agency: Agency;
  readonly #atWork: { fleet: EndingWorker; ended: Promise<void> }[] = [];

  private constructor(server: TestServer, agency: Agency, folder: string) {
    this.#server = server;
    this.#agency = agency;
    this.folder = folder;
  }

  static async of(server: TestServer, agency: Agency): Promise<Builds> {
    return new Builds(server, agency, await mkdtemp(join(tmpdir(), 'endwell-builds-')));
  }

  /** One starts, beside whatever is at work; resolves with what it has said, once it has said these words. */
  async start(buildId: string, until: string | null, choice: BundleChoice = {}): Promise<string[]> {
    const said: string[] = [];
    let hear: () => void = () => {};
    const heard = new Promise<void>((resolve) => (hear = resolve));
    const { address } = this.#server;
    // As a process of its own has: two workers of mail do not share one.
    const connection = await NativeConnection.connect({ address });
    const fleet = await openFleet({
      ...this.#placeOf(buildId),
      connection,
      ports: { mail: { url: this.#agency.catcher.url } },
      mailRate: 100,
      workflowBundle: await endingBundle(choice),
      codeFolder: this.folder,
      say: (line) => {
        said.push(line);
        if (until !== null && line.includes(until)) hear();
      },
    });
    const ended = (async () => {
      await fleet.run();
      await connection.close();
    })();
    this.#atWork.push({ fleet, ended });
    if (until !== null) await Promise.race([heard, ended]);
    return said;
  }

  /** What the server knows of them, as one of them sees it. */
  seenBy(buildId: string): Versions {
    return new Versions({ ...this.#placeOf(buildId), connection: this.#server.connection });
  }

  /** Those whose code is kept, by name. */
  async kept(): Promise<string[]> {
    const [place = ''] = await readdir(this.folder);
    const names = await readdir(join(this.folder, place));
    return names.map((name) => name.split('.')[1]!).sort();
  }

  /** The one that has been at work for the longest goes home in good order. */
  async end(): Promise<void> {
    const first = this.#atWork.shift();
    first?.fleet.shutdown();
    await first?.ended;
  }

  async close(): Promise<void> {
    while (this.#atWork.length > 0) await this.end();
    await rm(this.folder, { recursive: true });
  }

  #placeOf(buildId: string) {
    const { taskQueue } = this.#agency;
    const build = { deploymentName: taskQueue, buildId };
    return { namespace: 'default', taskQueue, build, ...secrecy };
  }
}
