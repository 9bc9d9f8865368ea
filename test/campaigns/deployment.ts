/** A deploy of a changed chart over running endings, by `npm start` itself, and what became of each. */
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAgency } from '../../client/agency/agency.ts';
import { agencyId } from '../../client/agency/known-agency.ts';
import { createDepartures } from '../../client/departure/departures.ts';
import { loadConfig } from '../../temporal.config.ts';
import { createEndings, type Endings } from '../../client/endings.ts';
import { stored as storedQuery } from '../../workflows/host/messages.ts';
import type { Stored } from '../../workflows/chart/index.ts';
import { inLanes } from '../../worker/upgrades/plan.ts';
import type { MailCatcher } from '../../worker/mail-catcher.ts';
import { start, usualPolicy, usualRow } from '../ending/given.ts';
import { PlayedEnding } from '../support/ending-played.ts';
import type { TestServer } from '../support/server.ts';
import { Installation } from './installation.ts';
import { paths } from './stages.ts';
import { testKeys } from '../support/secrecy.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const by = { role: 'lead', ref: 'L-1' } as const;

/** One running workflow before the deploy. */
interface Before {
  workflowId: string;
  name: string;
  ending: PlayedEnding | null;
  stored: Stored;
}

/** What became of whatever ran before a deploy. */
export interface Outcome {
  running: number;
  /** How many are with each build. */
  builds: Record<string, number>;
  /** Not there any more, or ended. */
  lost: string[];
  /** Does not answer, or cannot take a step. */
  stuck: string[];
  /** Timers that are not set for the instant they were set for. */
  timers: string[];
}

export interface Campaign {
  server: TestServer;
  catcher: MailCatcher;
  /** Where code, cache and changed trees are kept. */
  folder: string;
}

/** An installation with a caseload on a queue of its own. */
export class Deployment {
  readonly taskQueue = `deploy-${randomUUID()}`;
  readonly installation: Installation;
  readonly endings: Endings;
  before: Before[] = [];

  readonly #campaign: Campaign;
  #runsBefore = 0;

  constructor(campaign: Campaign) {
    const { server, catcher, folder } = campaign;
    this.#campaign = campaign;
    this.installation = new Installation({
      TEMPORAL_ADDRESS: server.address,
      ENDWELL_TASK_QUEUE: this.taskQueue,
      SMTP_URL: catcher.url,
      ENDWELL_DATA: join(folder, this.taskQueue),
      XDG_CACHE_HOME: folder,
      ENDWELL_KEYS: JSON.stringify(testKeys),
    });
    const { client } = server;
    const { taskQueue } = this;
    this.endings = createEndings({ client, taskQueue, agency: taskQueue, refKey: 'for campaigns' });
  }

  /** The present tree starts, and so many endings come to their stages, with a departure and an agency beside them. */
  async fill(many: number): Promise<void> {
    const { installation, taskQueue: agency, taskQueue, endings } = this;
    const { client } = this.#campaign.server;
    // The bundle of this tree is made already, as a rule.
    installation.start(root, { XDG_CACHE_HOME: dirname(loadConfig().cacheFolder) });
    await installation.says('is current now');
    const names = Object.keys(paths);
    const cases = Array.from({ length: many }, (_, n) => ({ n, name: names[n % names.length]! }));
    const opened = await inLanes(cases, async ({ n, name }) => {
      const ending = await this.#open(`R-${2001 + n}`);
      await paths[name]!(ending);
      await ending.settle();
      return { name, ending };
    });
    const agencyWorkflow = agencyId(agency);
    await createAgency({ client, agency, taskQueue }).open(usualPolicy, by);
    const departures = createDepartures({ client, agency, taskQueue, endings });
    const facts = { kind: 'resigned', speaker: 'S-2', director: 'D-1', statedBy: 'L-1' } as const;
    const stated = {
      facts: { ...facts, worker: 'W-7', lastDay: '2045-03-01' },
      closeness: {},
      callOnly: [],
    };
    const { workflowId: departureId } = await departures.begin(stated, usualPolicy);
    await this.#quiet([
      agencyWorkflow,
      departureId,
      ...opened.map(({ ending }) => ending.workflowId),
    ]);
    this.before = await inLanes(
      [
        ...opened.map(({ name, ending }) => ({ name, ending, workflowId: ending.workflowId })),
        { name: 'the agency', ending: null, workflowId: agencyWorkflow },
        { name: 'a departure', ending: null, workflowId: departureId },
      ],
      async (one) => ({ ...one, stored: await this.#stored(one.workflowId) }),
    );
  }

  /** Another tree takes the place of the one that runs, which is killed. */
  async deploy(tree: string): Promise<void> {
    await this.installation.end('SIGKILL');
    this.#runsBefore = await this.#runsLeft();
    this.installation.start(tree);
  }

  /** How many have left their run since the deploy. */
  async gone(): Promise<number> {
    return (await this.#runsLeft()) - this.#runsBefore;
  }

  /** Resolves once so many have. */
  async left(many: number): Promise<void> {
    while ((await this.gone()) < many) await pause(20);
  }

  /** What became of everything that ran before. */
  async outcome(): Promise<Outcome> {
    const { client } = this.#campaign.server;
    const outcome: Outcome = {
      running: this.before.length,
      builds: {},
      lost: [],
      stuck: [],
      timers: [],
    };
    await inLanes(this.before, async (one) => {
      const { workflowId, name } = one;
      try {
        const { raw, status } = await client.workflow.getHandle(workflowId).describe();
        if (status.name !== 'RUNNING') outcome.lost.push(`${name}: ${status.name}`);
        const { deploymentVersion } = raw.workflowExecutionInfo?.versioningInfo ?? {};
        const build = deploymentVersion?.buildId ?? 'none';
        outcome.builds[build] = (outcome.builds[build] ?? 0) + 1;
      } catch (error) {
        outcome.lost.push(`${name}: ${String(error)}`);
        return;
      }
      try {
        outcome.timers.push(...changed(one, await this.#stored(workflowId)));
        // Whoever answers a question may still be unable to take a step.
        await one.ending?.tell('sensitiveDate.named', { date: '05-14' });
      } catch (error) {
        outcome.stuck.push(`${name}: ${String(error)}`);
      }
    });
    return outcome;
  }

  /** Two weeks go by for each ending; answers those whose deadlines did not fire in them. */
  async goOn(): Promise<string[]> {
    const silent: string[] = [];
    await inLanes(this.before, async ({ name, ending }) => {
      if (ending === null) return;
      try {
        await ending.later('2w');
        const now = await ending.now();
        const [next] = await ending.timers();
        if (next && next.at < now) silent.push(`${name}: ${next.id} did not fire`);
      } catch (error) {
        silent.push(`${name}: ${String(error)}`);
      }
    });
    return silent;
  }

  async #runsLeft(): Promise<number> {
    const query = `TaskQueue = '${this.taskQueue}' AND ExecutionStatus = 'ContinuedAsNew'`;
    return (await this.#campaign.server.client.workflow.count(query)).count;
  }

  /** Opens one that nobody has seen before, with whatever build is current. */
  async #open(externalRef: string): Promise<PlayedEnding> {
    const row = { ...usualRow, preferredChannel: 'email' as const, externalRef };
    const { ref, workflowId } = await this.endings.open(row, usualPolicy, start);
    const ending = new PlayedEnding(this.#campaign.server, this.endings, ref, workflowId);
    await ending.firstMorning();
    return ending;
  }

  /** Nothing is under way any more: what is compared stands still. */
  async #quiet(workflowIds: readonly string[]): Promise<void> {
    for (const workflowId of workflowIds) {
      while ((await this.#stored(workflowId)).grants.length > 0) await pause(50);
    }
  }

  async #stored(workflowId: string): Promise<Stored> {
    const { client, connection } = this.#campaign.server;
    const handle = client.workflow.getHandle(workflowId);
    return await connection.withDeadline(Date.now() + 10_000, () => handle.query(storedQuery));
  }
}

/** The timers of one workflow that were still to fire and are not as they were; its renamed stage names them anew. */
function changed({ name, stored: was }: Before, { timers }: Stored): string[] {
  return was.timers
    .filter(({ spent }) => !spent)
    .filter(
      ({ token, at }) => !timers.some((now) => now.token === token && now.at === at && !now.spent),
    )
    .map(({ id }) => `${name}: ${id}`);
}
