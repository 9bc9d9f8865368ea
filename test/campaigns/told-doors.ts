import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { repetitionOf, type HostedEvent, type Refusal } from '../../workflows/chart/index.ts';
import { messagesOf, whyNot } from '../../workflows/host/messages.ts';
import { almanac, given, usualPolicy, usualRow } from '../ending/given.ts';
import { everything, wordsFor } from '../ending/words.ts';
import type { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import type { TestServer } from '../support/server.ts';
import type { Answer, Door } from './doors.ts';
import type { Garbage } from './garbage.ts';

const { inform, tell } = messagesOf();

/** After so many inputs somebody says something right, which may not get lost. */
const OFTEN = 25;
const UNHANDLED_COMMAND = 1;

/** The doors of running endings, and what must be true of these afterwards. */
export class ToldDoors {
  readonly doors: Door[];

  readonly #server: TestServer;
  readonly #endings = new Map<string, { ending: PlayedEnding; right: HostedEvent[] }>();
  readonly #agency: Agency;

  constructor(server: TestServer, agency: Agency) {
    this.#server = server;
    this.#agency = agency;
    this.doors = [
      this.#told('update', async (ending, words) => {
        await ending.handle.executeUpdate(tell, { args: [words as never] });
      }),
      this.#told('signal', async (ending, words) => {
        await ending.handle.signal(inform, words as never);
      }),
      this.#told('why not', async (ending, words) => {
        const { type, with: facts, by } = (words ?? {}) as Record<string, unknown>;
        const refusal = await ending.handle.query<Refusal | null, unknown[]>(
          whyNot.name,
          type,
          facts,
          by,
        );
        if (refusal) throw refusal;
      }),
      {
        name: 'start',
        inProcess: false,
        enter: async (garbage, n) => await this.#begin(garbage, n),
      },
    ];
  }

  /** Each ending lives, no task of it has failed, and all that was said rightly was taken: otherwise a sentence. */
  async faults(): Promise<string[]> {
    const found: string[] = [];
    for (const [door, { ending, right }] of this.#endings) {
      const log = await ending.log();
      const refused = log.filter((e) => e.kind === 'refused' && e.code === 'defect');
      if (refused.length > 0)
        found.push(`${door}: ${refused.length} defects, ${JSON.stringify(refused[0])}`);
      const { seen, position } = await ending.stored();
      const { now } = position['context'] as { now: number };
      const lost = right.filter((event) => repetitionOf(seen, event, now) !== 'same');
      if (lost.length > 0) found.push(`${door}: ${lost.length} of ${right.length} lost`);
      const { status } = await ending.handle.describe();
      if (status.name !== 'RUNNING') found.push(`${door}: the ending is ${status.name}`);
      for (const { workflowTaskFailedEventAttributes: task } of await ending.events()) {
        // Something came while the run was being left: the server asks once more, and that is its way.
        if (!task || task.cause === UNHANDLED_COMMAND) continue;
        found.push(`${door}: a task failed: ${task.failure?.message}`);
      }
    }
    return found;
  }

  #told(name: string, say: (ending: PlayedEnding, words: unknown) => Promise<void>): Door {
    return {
      name,
      inProcess: false,
      enter: async (garbage, n) => {
        const kept = this.#endings.get(name) ?? { ending: await this.#agency.begin(), right: [] };
        this.#endings.set(name, kept);
        if (n % OFTEN === 0) {
          kept.right.push(rightly(n));
          await kept.ending.handle.executeUpdate(tell, { args: [rightly(n)] });
        }
        return await answerTo(() => say(kept.ending, wordsOf(garbage, n)));
      },
    };
  }

  /** A workflow begun with garbage ends, and says why; what could be begun is ended here. */
  async #begin(garbage: Garbage, n: number): Promise<Answer> {
    const right = { input: { ref: 'e-1', row: usualRow, policy: usualPolicy, almanac } };
    const { client } = this.#server;
    return await answerTo(async () => {
      const handle = await client.workflow.start('endOfService', {
        taskQueue: this.#agency.taskQueue,
        workflowId: `begun-with-garbage-${n}`,
        args: [garbage.spoilt(right)],
      });
      const alive = handle.query('view').then(
        () => true,
        () => false,
      );
      if (!(await alive)) await handle.result();
      else await handle.terminate();
    });
  }
}

/** Something that is taken wherever an ending is, until its records are destroyed. */
function rightly(n: number): HostedEvent {
  const by = { role: 'admin', ref: 'A-1' };
  return { type: 'admin.cancelRequested', id: `right-${n}`, by, with: {} };
}

/** What could be said, spoilt. */
function wordsOf(garbage: Garbage, n: number): unknown {
  const { context } = given().live.position;
  const type = garbage.one(everything);
  const by = { role: garbage.one(['worker', 'client', 'supervisor', 'admin']), ref: 'X-1' };
  const all = wordsFor(context, type);
  return garbage.spoilt({
    type,
    id: `garbage-${n}`,
    by,
    with: all.length > 0 ? garbage.one(all) : {},
  });
}

async function answerTo(ask: () => Promise<void>): Promise<Answer> {
  try {
    await ask();
    return [];
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError || error instanceof WorkflowFailedError) {
      const { cause } = error;
      if (cause instanceof ApplicationFailure)
        return [{ code: cause.type ?? 'unexpected', says: cause.message }];
    }
    if (error instanceof Error) throw error;
    const { code, why } = error as Refusal;
    return [{ code, says: why }];
  }
}
