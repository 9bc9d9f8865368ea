import { armingsOnly, inContext, type Migrations, withFaults } from '../chart/index.ts';
import type { Context } from './context.ts';

/** Of what is stored. A build reads its own and, by the migrations, all before it. */
export const version = 5;

/**
 * By version `n`: the stored state of a departure of version `n` made into that of `n + 1`.
 *
 * 1 → 2: what a timer is called and what it tells is no longer stored with it.
 *
 * 2 → 3: what was said is remembered by time, and what threw is set aside.
 *
 * 3 → 4: tasks can be taken, and nobody had; of a client the agency’s own reference is not known.
 *
 * 4 → 5: a task says how it came to its end; of those that had, nobody knows it. Nobody was told of one by mail.
 */
export const migrations: Migrations = {
  1: armingsOnly,
  2: withFaults,
  3: inContext(untaken),
  4: inContext<Context>((c) => ({
    ...c,
    tasks: c.tasks.map((t) => ({ ...t, news: null, settled: null })),
  })),
};

function untaken(c: Context): Context {
  return {
    ...c,
    tasks: c.tasks.map((task) => ({ ...task, holder: null })),
    clients: c.clients.map((client) => ({ ...client, externalRef: null })),
  };
}
