import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../../workflows/chart/index.ts';
import { inform, tell, whyNot } from '../../workflows/host/messages.ts';
import { almanac, given, usualPolicy, usualRow } from '../ending/given.ts';
import { everything, wordsFor } from '../ending/words.ts';
import type { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import type { TestServer } from '../support/server.ts';
import type { Answer, Door } from './doors.ts';
import type { Garbage } from './garbage.ts';

/** After so many inputs somebody says something right, which may not get lost. */
const OFTEN = 25;

/** The doors of running endings, and what must be true of these afterwards. */
export class ToldDoors {
  readonly doors: Door[];

  readonly #server: TestServer;
  readonly #endings = new Map<string, { ending: PlayedEnding; right: number }>();
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
      { name: 'start', enter: async (garbage, n) => await this.#begin(garbage, n) },
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
      const { counted } = await this.#supports(ending);
      if (counted !== right) found.push(`${door}: ${right - counted} of ${right} lost`);
      const { status } = await ending.handle.describe();
      if (status.name !== 'RUNNING') found.push(`${door}: the ending is ${status.name}`);
      const failed = (await ending.events()).filter((e) => e.workflowTaskFailedEventAttributes);
      if (failed.length > 0) found.push(`${door}: ${failed.length} tasks failed`);
    }
    return found;
  }

  #told(name: string, say: (ending: PlayedEnding, words: unknown) => Promise<void>): Door {
    return {
      name,
      enter: async (garbage, n) => {
        const kept = this.#endings.get(name) ?? { ending: await this.#agency.begin(), right: 0 };
        this.#endings.set(name, kept);
        if (n % OFTEN === 0) {
          await kept.ending.tell('support.named', { label: `friend ${n}` });
          kept.right++;
        }
        return await answerTo(() => say(kept.ending, wordsOf(garbage, n)));
      },
    };
  }

  async #supports(ending: PlayedEnding): Promise<{ counted: number }> {
    const { position } = await ending.stored();
    const { supports } = position['context'] as { supports: string[] };
    return { counted: supports.filter((label) => label.startsWith('friend ')).length };
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
