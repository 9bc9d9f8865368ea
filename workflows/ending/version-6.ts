import { inContext } from '../chart/index.ts';
import type { Context, Task } from './context.ts';

/** Nobody had taken what they owe. */
function untaken(c: Context): Context {
  const free = (tasks: Task[]): Task[] => tasks.map((task) => ({ ...task, holder: null }));
  const entries = c.entries.map((entry) => {
    const { tasks } = entry.before;
    return tasks === undefined
      ? entry
      : { ...entry, before: { ...entry.before, tasks: free(tasks) } };
  });
  return { ...c, entries, tasks: free(c.tasks) };
}

/** Small signs were not counted, and nobody was asked to recommend anything: what ends now is prompted once. */
function unsigned(c: Context): Context {
  const signs: Context['service']['signs'] = { words: [], late: [], seen: null };
  return { ...c, service: { ...c.service, signs, prompted: null } };
}

/** Nobody had said that the worker should not see their answer. */
function forWorker(c: Context): Context {
  return { ...c, feedback: { ...c.feedback, forWorker: true } };
}

/** Whoever ordered the work was an authority, and the client may not know what it is told. */
function explained(c: Context): Context {
  const unsaid = {
    conditions: null,
    reports: null,
    endsWhen: null,
    explained: false,
    shared: false,
  };
  return { ...c, mandate: c.mandate && { ...c.mandate, kind: 'authority', ...unsaid } };
}

/** Why a service suits was not asked for. */
function suited(c: Context): Context {
  return { ...c, referrals: c.referrals.map((r) => ({ ...r, suits: null })) };
}

/** Of an agreement its place and time were not asked for by themselves, and of conduct nothing was kept. */
function termed(c: Context): Context {
  if (c.agreement === null) return c;
  const terms = { place: null, time: null, mode: null, cancelling: null, between: null };
  const steps = c.agreement.steps.map((step) => ({ ...step, seen: null }));
  return { ...c, agreement: { ...c.agreement, terms, steps } };
}

/** Nobody was asked about interests of the worker's own. */
function unconflicted(c: Context): Context {
  return { ...c, custody: { ...c.custody, conflict: 'unasked' } };
}

/** Version 6 of an ending, from version 5: each fact says what it adds. */
export const toVersion6 = inContext(
  unsigned,
  forWorker,
  explained,
  suited,
  termed,
  unconflicted,
  untaken,
);
