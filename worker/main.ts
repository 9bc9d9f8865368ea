/** A worker of endings as a service: node --import tsx worker/main.ts (docs/operating.md#the-worker-as-a-service). */

/** Told to end before anything was begun, it ends at once; afterwards what is under way is ended first. */
let end = (): void => process.exit(0);
// Before anything else is loaded: the first process of a container is not ended by a signal that it does not hear.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end());

const { serve } = await import('./service.ts');
// At once: what the SDK has begun may go on by itself.
process.exit(await serve((stop) => (end = stop)));
