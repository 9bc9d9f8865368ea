import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Row } from '../../workflows/ending/row.ts';
import type { Commission, Part } from './surveyor.ts';

/** Stays as it is in the kept program, where the thread lies beside it and is compiled (`client/program/bundle.ts`). */
const thread = new URL('./survey-thread.ts', import.meta.url);

/**
 * Surveys the cases on as many threads: whoever is free takes the next chunk. The parts come back in the
 * order of the chunks, whichever thread was quicker.
 *
 * @param passed hears how many cases more are done
 * @throws what a thread failed with; the others are ended then
 */
export async function surveyOnThreads(
  chunks: readonly (readonly Row[])[],
  commission: Commission,
  { threads, passed }: { threads: number; passed: (cases: number) => void },
): Promise<Part[]> {
  const parts: Part[] = [];
  // One iterator for all: each chunk is taken once.
  const ahead = chunks.entries();
  const begun = Array.from({ length: Math.min(threads, chunks.length) }, () => begin(commission));
  const work = async ({ survey }: Thread): Promise<void> => {
    for (const [n, cases] of ahead) {
      parts[n] = await survey(cases);
      passed(cases.length);
    }
  };
  try {
    await Promise.all(begun.map(work));
    return parts;
  } finally {
    await Promise.all(begun.map(({ end }) => end()));
  }
}

interface Thread {
  survey: (cases: readonly Row[]) => Promise<Part>;
  end: () => Promise<unknown>;
}

function begin(commission: Commission): Thread {
  const worker = new Worker(thread, { workerData: commission, execArgv: loader() });
  const ended = new Promise<never>((_, fail) => {
    // What comes out of a thread only looks like an error.
    worker.once('error', (cause) => fail(new Error(cause.message, { cause })));
    worker.once('exit', (status) => fail(new Error(`a thread ended with status ${status}.`)));
  });
  // It also ends when all is done, and nobody waits for it any more.
  ended.catch(() => undefined);
  return {
    survey: async (cases) => {
      const answered = once(worker, 'message');
      worker.postMessage(cases);
      const [part] = (await Promise.race([answered, ended])) as [Part];
      return part;
    },
    end: () => worker.terminate(),
  };
}

/** A thread begins without what compiles its program: tsx alone, as an argument, is for main threads. */
function loader(): string[] {
  if (!thread.pathname.endsWith('.ts')) return [];
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const registers = `import { register } from ${tsx}; register();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(registers)}`];
}
