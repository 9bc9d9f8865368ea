import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../coded-error.ts';
import type { StackErrorCode } from './error-codes.ts';

/** A part of a stack at work. */
export interface AtWork {
  /** Resolves with the reason when it ends by itself. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

/** A part that is begun again when it ends. */
export interface Kept {
  /** Never resolves; rejects when it is given up. @throws CodedError `gaveUp`, `portTaken` */
  broken: Promise<never>;
  stop: () => Promise<void>;
}

/** Milliseconds before each new try; after the last the part is given up. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** Who has worked for so long starts with the first pause again. */
const STEADY_AFTER_MS = 60_000;

/** Begins a part, and begins it again whenever it ends; what is said tells both. The first failure to begin is thrown. */
export async function keepUp(
  { name, begin, say }: { name: string; begin: () => Promise<AtWork>; say: (line: string) => void },
  pauses: readonly number[] = PAUSES,
): Promise<Kept> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<string>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  let atWork: AtWork | null = await begin();
  let tries = 0;

  /** Null when stopped. */
  const again = async (why: string): Promise<AtWork | null> => {
    for (let reason = why; ;) {
      const wait = pauses[tries++];
      if (wait === undefined) throw givenUp(name, reason, pauses.length);
      say(`${name} is down (${reason}); starting it again in ${wait / 1000} s.`);
      await pause(wait, null, { signal }).catch(() => {});
      if (signal.aborted) return null;
      try {
        const begun = await begin();
        say(`${name} is up again.`);
        return begun;
      } catch (failure) {
        // Somebody else answers in its place: whoever speaks to it must not speak to them.
        if (failure instanceof CodedError && failure.code === 'portTaken') throw failure;
        reason = failure instanceof Error ? failure.message.replace(/\.$/, '') : String(failure);
      }
    }
  };
  const keeping = (async () => {
    while (atWork !== null) {
      const since = Date.now();
      // What was there before us may outlive us.
      const why = await Promise.race([atWork.ended, stopped]);
      if (signal.aborted) return;
      if (Date.now() - since > STEADY_AFTER_MS) tries = 0;
      atWork = null;
      atWork = await again(why);
    }
  })();
  const broken = keeping.then(() => new Promise<never>(() => {}));
  broken.catch(() => {});
  return {
    broken,
    stop: async () => {
      stopping.abort();
      await atWork?.stop();
      await keeping.catch(() => {});
      // It may have begun just as it was stopped.
      await atWork?.stop();
    },
  };
}

function givenUp(name: string, reason: string, tries: number): CodedError<StackErrorCode> {
  return new CodedError<StackErrorCode>(
    'gaveUp',
    `${name} ended again and again, the last time because of ${reason}: it was given up after ${tries} tries. Endings wait as they are; mend that, and start again.`,
  );
}
