import type { Stack } from '../../worker/stack.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';

/**
 * Opens a stack, uses it, and ends what was started for it, whatever happens: the use may fail, a part of the stack
 * may not start, and somebody may interrupt, which the use is expected to notice.
 */
export async function onStack<T>(
  { open, say }: { open: () => Promise<Stack>; say: (line: string) => void },
  use: (stack: Stack, interruption: Interruption) => Promise<T>,
): Promise<T | 'interrupted'> {
  const interruption = listenForInterruption(say);
  const opening = open();
  try {
    const stack = await Promise.race([opening, interruption.asked]);
    if (stack === 'interrupted') return stack;
    return await usedUntil(interruption, stack, use);
  } finally {
    const stack = await opening.catch(() => null);
    await stack?.stop();
    interruption.ignore();
  }
}

async function usedUntil<T>(
  interruption: Interruption,
  stack: Stack,
  use: (stack: Stack, interruption: Interruption) => Promise<T>,
): Promise<T | 'interrupted'> {
  const using = use(stack, interruption);
  const first = await Promise.race([using, interruption.asked, stack.broken]);
  if (first !== 'interrupted') return first;
  // What it still asks of the server must be answered before the connection closes.
  return await using.catch(() => 'interrupted' as const);
}
