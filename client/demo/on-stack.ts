import type { Stack } from '../../worker/stack.ts';
import { listenForInterruption } from './interruption.ts';

/**
 * Opens a stack, uses it, and ends what was started for it, whatever happens: the use may fail, a part of the stack
 * may not start, and somebody may interrupt.
 */
export async function onStack<T>(
  { open, say }: { open: () => Promise<Stack>; say: (line: string) => void },
  use: (stack: Stack, interrupted: Promise<'interrupted'>) => Promise<T>,
): Promise<T | 'interrupted'> {
  const interruption = listenForInterruption(say);
  const opening = open();
  try {
    const opened = await Promise.race([opening, interruption.asked]);
    if (opened === 'interrupted') return opened;
    return await Promise.race([use(opened, interruption.asked), interruption.asked, opened.broken]);
  } finally {
    const stack = await opening.catch(() => null);
    await stack?.stop();
    interruption.ignore();
  }
}
