import type { Stack } from '../../worker/stack.ts';
import { listenForInterruption } from './interruption.ts';

/**
 * Opens a stack, uses it, and ends what was started for it, whatever happens: the use may fail, a part of the stack
 * may not start, and somebody may interrupt. A use that waits for the interruption ends by it as it should; any other
 * is given up.
 */
export async function onStack<T>(
  { open, say }: { open: () => Promise<Stack>; say: (line: string) => void },
  use: (stack: Stack, interrupted: Promise<'interrupted'>) => Promise<T>,
): Promise<T | 'interrupted'> {
  const interruption = listenForInterruption(say);
  const opening = open();
  try {
    const stack = await Promise.race([opening, interruption.asked]);
    if (stack === 'interrupted') return stack;
    return await usedUntil(interruption.asked, stack, use);
  } finally {
    const stack = await opening.catch(() => null);
    await stack?.stop();
    interruption.ignore();
  }
}

async function usedUntil<T>(
  interrupted: Promise<'interrupted'>,
  stack: Stack,
  use: (stack: Stack, interrupted: Promise<'interrupted'>) => Promise<T>,
): Promise<T | 'interrupted'> {
  // Whatever is still asked of the server must have an answer before its connection closes.
  const giveUp = new AbortController();
  const using = stack.connection.withAbortSignal(giveUp.signal, () => use(stack, interrupted));
  try {
    const first = await Promise.race([using, interrupted, stack.broken]);
    if (first !== 'interrupted') return first;
    giveUp.abort();
    return await using.catch(() => 'interrupted' as const);
  } finally {
    giveUp.abort();
    await using.catch(() => {});
  }
}
