import { Client } from '@temporalio/client';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import { type Finding, well, wrong } from './finding.ts';
import { type Answer, type Place, probe } from './probe.ts';
import { type Crew, crewsOf, nameOf, shownPollers } from './queues.ts';

/** What the workers of endings answered. */
export interface Crews {
  findings: Finding[];
  /** Of those to whom what begins is handed; null where there are none. */
  current: Answer | null;
  /** How much the clock of the server is ahead of that of this machine; null where nothing was given to anybody. */
  serverAheadMs: number | null;
}

/** How a worker is started. */
export const start =
  'Start a worker with SMTP_URL set: node --import tsx worker/main.ts; on a server of your own, npm start.';

/** Gives the workers of each build something to do. */
export async function examineWorkers(place: Place): Promise<Crews> {
  const { taskQueue } = place;
  const { crews, current } = await crewsOf(place);
  // What has no build is handed nothing once one is current.
  const asked = crews.filter(({ version }) => version !== null || current === null);
  const answers = await Promise.all(
    asked.map(async (crew) => ({
      crew,
      ...(await probe(place, crew.version, { mail: crew.current })),
    })),
  );
  const findings = answers.flatMap(({ crew, answer }) => findingsOf(crew, answer, taskQueue));
  const ofCurrent = answers.find(({ crew }) => crew.current)?.answer ?? null;
  if (ofCurrent === null || ofCurrent.kind === 'untaken') {
    const others = answers.some(({ crew, answer }) => crew.version && answer.kind === 'done');
    findings.push(nobody(nameOf(current), others, { taskQueue, crews }));
  }
  // Whoever hangs is told of already.
  const told = answers.filter(({ crew, answer }) => crew.current || answer.kind !== 'untaken');
  const deserted = await countElsewhere(
    place,
    told.map(({ crew }) => nameOf(crew.version)),
  );
  if (deserted > 0) {
    findings.push(
      wrong(
        'worker',
        `Of what runs, ${deserted} wait for a build of which no worker answers.`,
        'npx endwell upgrade status names the builds; start workers of them.',
      ),
    );
  }
  const [serverAheadMs = null] = answers.flatMap((probed) => probed.serverAheadMs ?? []);
  return { findings, current: ofCurrent, serverAheadMs };
}

/** Of a build that is older than the question: it says that it does not know it, which is an answer. */
const UNKNOWN_WORKFLOW = 'no such function';

function findingsOf(
  { version, current, pollers }: Crew,
  answer: Answer,
  taskQueue: string,
): Finding[] {
  const who =
    version === null
      ? `A worker`
      : `A worker of build ${version.buildId}${current ? ' (current)' : ''}`;
  switch (answer.kind) {
    case 'done':
      return [
        well(
          'worker',
          `${who} does tasks of queue "${taskQueue}" and answers (SDK ${answer.sdk}); ${shownPollers(pollers)}.`,
        ),
        ...answer.hung.map((by) => hanging(`Another, ${by},`, taskQueue)),
      ];
    case 'failed':
      return answer.says.includes(UNKNOWN_WORKFLOW)
        ? [
            well(
              'worker',
              `${who} answers on queue "${taskQueue}"; it is of a release that can be asked no more.`,
            ),
          ]
        : [
            wrong(
              'worker',
              `${who} fails the task that it was given on queue "${taskQueue}": ${answer.says}`,
              'Deploy a build that does it; the log of the worker says more.',
            ),
          ];
    case 'unanswered':
      return [hanging(`${who}, ${answer.by},`, taskQueue, `; ${sinceOf(pollers.heardAt)}`)];
    case 'untaken':
      // Whoever has gone home is heard of for some minutes; what that means depends on who is there.
      return [];
    case 'ungiven':
      return [
        wrong(
          'worker',
          `The server takes no task for queue "${taskQueue}": ${answer.says}`,
          answer.mend,
        ),
      ];
    default:
      return answer satisfies never;
  }
}

function hanging(who: string, taskQueue: string, since = ''): Finding {
  return wrong(
    'worker',
    `${who} takes tasks of queue "${taskQueue}" and does not answer${since}.`,
    'It hangs: end that process, with kill -9 if need be, and start it again.',
  );
}

/** Nobody takes what begins: neither the build that is current, nor, where none is, whoever has no build. */
function nobody(
  current: string,
  others: boolean,
  { taskQueue, crews }: { taskQueue: string; crews: readonly Crew[] },
): Finding {
  const heard = crews.filter((crew) => crew.current).map(({ pollers }) => sinceOf(pollers.heardAt));
  const since = heard.length === 0 ? '' : `; ${heard.join()}`;
  if (current !== '') {
    const build = current.slice(current.indexOf(':') + 1);
    const says = `Build ${build} is current, and nobody works with it on queue "${taskQueue}"${since}.`;
    const mend = `Start a worker of that build, or of another and bring what runs to it: npx endwell upgrade apply.`;
    return wrong('worker', says, mend);
  }
  if (!others) return wrong('worker', `Nobody works on queue "${taskQueue}"${since}.`, start);
  const says = `No build is current on queue "${taskQueue}": what begins waits.`;
  return wrong('worker', says, 'Make one current: npx endwell upgrade apply.');
}

/** When a worker was heard of last, as the end of a sentence. */
export function sinceOf(heardAt: number): string {
  return `it was last heard of at ${new Date(heardAt).toISOString()}`;
}

const VERSION = 'TemporalWorkerDeploymentVersion';

/** How many run with a build that is none of these. */
async function countElsewhere(
  { connection, namespace, taskQueue }: Place,
  served: readonly string[],
): Promise<number> {
  const others = served.map((name) => ` AND ${VERSION} != ${quoted(name)}`).join('');
  const { count } = await new Client({ connection, namespace }).workflow.count(
    `ExecutionStatus = 'Running' AND TaskQueue = ${quoted(taskQueue)} AND WorkflowType != 'doctorProbe' AND ${VERSION} IS NOT NULL${others}`,
  );
  return count;
}
