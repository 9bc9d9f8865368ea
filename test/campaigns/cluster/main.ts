/**
 * `npm run campaign:cluster -- [--endings 1000] [--sizes 500,5000]`: a Temporal server with PostgreSQL and three workers,
 * which are killed in turn while the letters of one morning leave; then what endings cost there, beside bare workflows and
 * a development server. `--endings 0` and `--sizes ''` leave one of both out. Prints two tables, each once it is there; exits with 1
 * where something was lost, stuck or doubled, or a worker’s day is slow after a restart, and leaves the logs for a look.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../../temporal.config.ts';
import { openServer } from '../../../worker/dev-server/open.ts';
import { searchAttributes } from '../../../workflows/host/search-attributes.ts';
import { openCaseload } from './caseload.ts';
import { openCluster } from './cluster.ts';
import { openWorkshop, type Workshop } from './crew.ts';
import { type Measured, measureBare, measureEndings, timed } from './measures.ts';
import { morning } from './morning.ts';
import { NotHere } from './server-programs.ts';
import { isPassed, measuresTable, outcomeTable } from './tables.ts';

const { values } = parseArgs({
  options: {
    endings: { type: 'string', default: '1000' },
    sizes: { type: 'string', default: '500,5000' },
  },
});
const sizes = values.sizes.split(',').filter(Boolean).map(Number);
const config = loadConfig();
const folder = mkdtempSync(join(tmpdir(), 'endwell-cluster-'));
const begun = Date.now();
const say = (line: string): void =>
  void process.stderr.write(`${((Date.now() - begun) / 1000).toFixed(0)} s: ${line}\n`);
// What was begun here ends with this process, which a signal alone would not bring about.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(130));
try {
  const workshop = await openWorkshop(folder, config);
  try {
    const onCluster = await cluster(workshop, Number(values.endings));
    if (sizes.length > 0) {
      const sides = { ...onCluster, 'development server': await developmentServer(workshop) };
      process.stdout.write(`${measuresTable(sides)}\n\n`);
    }
    const memory = (totalmem() / 2 ** 30).toFixed(0);
    const load = loadavg().map((one) => one.toFixed(0));
    say(`${cpus().length} cores, ${memory} GiB, Node ${process.version}, load ${load.join(', ')}.`);
  } finally {
    await workshop.close();
  }
  if (process.exitCode === 1) say(`Not passed; the logs are in ${folder}.`);
  else rmSync(folder, { recursive: true });
} catch (failure) {
  if (!(failure instanceof NotHere)) throw failure;
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}

/** What was measured there, after a morning whose table is printed at once: what comes after it may take an hour, or fail. */
async function cluster(workshop: Workshop, endings: number): Promise<Record<string, Measured[]>> {
  const { mailFile } = workshop;
  const place = await openCluster({ folder, cacheFolder: config.cacheFolder, say });
  try {
    const sides: Record<string, Measured[]> = { cluster: [], 'bare workflow there': [] };
    const crew = await workshop.endings(place);
    const { workers } = crew;
    try {
      if (endings > 0) {
        say(`Opening ${endings} endings …`);
        const caseload = await openCaseload(place, 'riverside', endings);
        say('Waiting for the morning …');
        const parts = [workers[0]!, place.server, place.database];
        const become = await morning(caseload, { parts, mailFile, say });
        const outcome = {
          endings,
          morning: become,
          ...(await timed(place, caseload, { workers, say })),
        };
        await caseload.close();
        process.stdout.write(`${outcomeTable(outcome)}\n\n`);
        if (!isPassed(outcome)) process.exitCode = 1;
      }
      for (const size of sizes) {
        say(`Measuring ${size} endings …`);
        sides['cluster']!.push(await measureEndings(place, size, { workers, mailFile, say }));
      }
    } finally {
      await crew.stop();
    }
    if (sizes.length === 0) return sides;
    const bare = await workshop.bare(place);
    try {
      for (const size of sizes) {
        say(`Measuring ${size} bare workflows …`);
        sides['bare workflow there']!.push(await measureBare(place, size, mailFile));
      }
    } finally {
      await bare.stop();
    }
    return sides;
  } finally {
    await place.stop();
  }
}

async function developmentServer({ endings, mailFile }: Workshop): Promise<Measured[]> {
  const server = await openServer({
    executable: config.temporalCli ?? undefined,
    cacheFolder: config.cacheFolder,
    say,
    dbFile: join(folder, 'temporal.db'),
    ui: false,
    timeSkipping: false,
    searchAttributes,
    ownGroup: false,
  });
  try {
    const place = { address: server.address, namespace: 'default' };
    const { workers, stop } = await endings(place);
    try {
      const measured: Measured[] = [];
      for (const size of sizes) {
        say(`Measuring ${size} endings on a development server …`);
        measured.push(await measureEndings(place, size, { workers, mailFile, say }));
      }
      return measured;
    } finally {
      await stop();
    }
  } finally {
    await server.stop();
  }
}
