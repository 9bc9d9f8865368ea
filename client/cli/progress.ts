import { SingleBar } from 'cli-progress';

/** How far a long command has come. */
export interface Progress {
  /** So many more are done. */
  passed: (more: number) => void;
  stop: () => void;
}

const redrawnEveryMs = 100;

/** A bar on standard error, where somebody watches a terminal; nothing at all elsewhere. */
export function showProgress(what: string, total: number): Progress {
  if (!process.stderr.isTTY) return { passed: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `${what} [{bar}] {percentage} % | {value} of {total} | {eta_formatted} left`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    fps: 1000 / redrawnEveryMs,
  });
  bar.start(total, 0);
  return { passed: (more) => bar.increment(more), stop: () => bar.stop() };
}
