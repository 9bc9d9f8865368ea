import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { play } from '../../client/play/play.ts';
import { rehearsed, type Rehearsed } from '../../client/rehearsal/rehearse.ts';
import type { StoryEntry } from '../../client/scenario/document.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import type { Scenario } from '../../client/scenario/scenario.ts';
import { endingWorker, type EndingWorkerInTest } from '../support/ending-worker.ts';
import { historiesOf } from '../support/histories.ts';
import { connectTestServer } from '../support/server.ts';
import { instants, timeless } from './timeless.ts';
import { unmet } from './unmet.ts';
import { secrecy } from '../support/secrecy.ts';

const folder = new URL('../../examples/scenarios/', import.meta.url);
/** A server’s clock goes on while it works; what is told counts from its minute, and a timer from its instant. */
const SECOND = 1_000;

/** Those that are short; how long the others live is the chart's matter, which is pure, and rehearsed.test.ts shows it. */
const short = [
  'answers-and-bounces',
  'died-before-the-record',
  'handover-left-out',
  'meetings-told',
  'moved-again-and-again',
  'night-service',
  'nobody-did-it',
  'notice-after-opt-out',
  'referral-introduced',
  'refused-a03-contradiction',
  'refused-g03-paid-up',
  'refused-g06-unresolved-last-session',
  'refused-g11-news-before-choice',
  'safety-hold',
  'silent-and-uncalled',
  'sundays-and-earlier',
  'told-by-mistake',
  'waiting-list',
].map((name) => `${name}.yaml`);

/** Every worked example, and what is short. */
const examples = readdirSync(folder).filter((file) => file.endsWith('.yaml') && isExample(file));
const stories = [...examples, ...short]
  .map((file) => storyOf(file))
  // The longest first, so that none of them is waited for alone in the end.
  .toSorted(
    (one, other) => other.rehearsal.document.entries.length - one.rehearsal.document.entries.length,
  );

function isExample(file: string): boolean {
  return /^cites:\s*\[[^\]]*\bexample \d/m.test(readFileSync(new URL(file, folder), 'utf8'));
}

/** Each story skips its own time, so that several are played side by side. */
const lanes = 4;
/** They are played at once, and the first waits for the longest; in milliseconds. */
const PATIENCE = 600_000;

const workers = endingWorker();
const server = await connectTestServer();
let worker: EndingWorkerInTest;
const plays: Promise<Awaited<ReturnType<typeof play>>>[] = [];
const played: string[] = [];

function onServer(scenario: Scenario): ReturnType<typeof play> {
  const { connection } = server;
  const { taskQueue, mails } = worker;
  return play(scenario, { ...secrecy, connection, namespace: 'default', taskQueue, mails });
}

beforeAll(async () => {
  worker = await workers.start(server);
  for (const { scenario } of stories) {
    const story = Promise.allSettled([plays.at(-lanes)]).then(() => onServer(scenario));
    story.catch(() => {});
    plays.push(story);
  }
});

describe.each(stories)('the scenario $file', ({ file, scenario, rehearsal }) => {
  const { document: rehearsed } = rehearsal;
  it(
    'goes on a server as it does in rehearsal, and as it should',
    async () => {
      const beside = await plays[stories.findIndex((story) => story.file === file)]!;
      const apart = ({ entries }: typeof rehearsed): number =>
        Math.max(...entries.map((entry, n) => distance(entry, rehearsed.entries[n])));
      // On a busy machine one of four waits for the others: what is late beside them is played alone.
      const { document, letters, workflowId } =
        apart(beside.document) < SECOND ? beside : await onServer(scenario);
      played.push(workflowId);
      expect(document.entries.map(timeless)).toEqual(rehearsed.entries.map(timeless));
      expect(apart(document)).toBeLessThan(SECOND);
      const { nextDue: _, ...final } = document.final;
      expect(rehearsed.final).toMatchObject(final);
      expect(unmet(scenario, document, letters)).toEqual([]);
      expect(unmet(scenario, rehearsed, rehearsal.letters)).toEqual([]);
      expect([...letters]).toEqual([...rehearsal.letters]);
    },
    PATIENCE,
  );
});

describe('what was played', () => {
  it('replays', async () => {
    const { workflowBundle } = worker;
    const histories = await Promise.all(
      played.map((workflowId) => historiesOf(server.client, workflowId)),
    );
    let runs = 0;
    for await (const { error } of Worker.runReplayHistories(
      { ...secrecy, workflowBundle },
      histories.flat(),
    )) {
      expect(error).toBeUndefined();
      runs++;
    }
    expect(runs).toBeGreaterThanOrEqual(stories.length);
  });
});

afterAll(async () => {
  for (const workflowId of played) {
    await server.client.workflow
      .getHandle(workflowId)
      .terminate()
      .catch(() => {});
  }
});

function storyOf(file: string): { file: string; scenario: Scenario; rehearsal: Rehearsed } {
  const loaded = loadScenario({ path: fileURLToPath(new URL(file, folder)) });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
  const { scenario } = loaded;
  return { file, scenario, rehearsal: rehearsed(scenario) };
}

function distance(one: StoryEntry, other: StoryEntry | undefined): number {
  const apart = instants.map((name) => {
    const [here, there] = [one[name], other?.[name]];
    return here === there ? 0 : Math.abs(Date.parse(here ?? '') - Date.parse(there ?? ''));
  });
  return Math.max(...apart.map((ms) => (Number.isNaN(ms) ? Infinity : ms)));
}
