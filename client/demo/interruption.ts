/** Ctrl-C, a request to end from outside, or a terminal that was closed. */
export interface Interruption {
  /** Resolves at the first one. */
  asked: Promise<'interrupted'>;
  /** The same for whoever looks now and then. */
  signal: AbortSignal;
  ignore: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes Ctrl-C on to those who have heard it already. */
const SAME_PRESS_MS = 500;
const INTERRUPTED = 130;

/** From now on the first Ctrl-C is a wish to end in order, and the second ends at once. */
export function listenForInterruption(say: (line: string) => void): Interruption {
  let since: number | null = null;
  let resolve: (asked: 'interrupted') => void = () => {};
  const asked = new Promise<'interrupted'>((resolved) => (resolve = resolved));
  const controller = new AbortController();
  const hear = (): void => {
    if (since === null) {
      since = Date.now();
      say('Stopping what was started here; once more Ctrl-C ends it at once.');
      controller.abort(new Error('Interrupted'));
      resolve('interrupted');
    } else if (Date.now() - since > SAME_PRESS_MS) process.exit(INTERRUPTED);
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  // Nobody reads any more; the listeners stay, because what is still said would otherwise end the process at once.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => since === null && hear());
  return {
    asked,
    signal: controller.signal,
    ignore: () => {
      for (const signal of SIGNALS) process.off(signal, hear);
    },
  };
}
