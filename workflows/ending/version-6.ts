import { inContext } from '../chart/index.ts';
import type { Context, Task } from './context.ts';

/** What is known of each task, those that a correction would bring back among them. */
function ofTasks(c: Context, known: Partial<Task>): Context {
  const all = (tasks: readonly Task[]): Task[] => tasks.map((task) => ({ ...task, ...known }));
  const entries = c.entries.map((entry) => {
    const { tasks } = entry.before;
    return tasks ? { ...entry, before: { ...entry.before, tasks: all(tasks) } } : entry;
  });
  return { ...c, tasks: all(c.tasks), entries };
}

/** Of a task that was settled before it is not known how: what was done stays done, and what was withdrawn, withdrawn. */
function unsettled(c: Context): Context {
  return ofTasks(c, { settled: null });
}

/** Nor how a session was recorded, or by whom it was called off: what was cancelled stays so. */
function recorded(c: Context): Context {
  return { ...c, sessions: c.sessions.map((session) => ({ ...session, settled: null })) };
}

/** What was given as a reason before was not kept. */
function unreasoned(c: Context): Context {
  return { ...c, reasons: [] };
}

/** A session that was moved ahead is not to be recorded now; one that was not moved still is. */
function movedAhead(c: Context): Context {
  const ahead = (about: number | null) =>
    c.sessions.some((s) => s.n === about && s.state === 'planned' && s.at > c.now);
  const tasks = c.tasks.map((task) =>
    task.type === 'record-session' && task.state === 'open' && ahead(task.about)
      ? { ...task, state: 'moot' as const, next: null }
      : task,
  );
  return { ...c, tasks };
}

/** Nobody had taken what they owe. */
function untaken(c: Context): Context {
  return ofTasks(c, { holder: null });
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

/** An ending of version 5, where what was said was thinner. */
type Thinner = {
  nextSteps: string[];
  contingency: boolean;
  riskFactors: Omit<Context['riskFactors'][number], 'runs'>[];
  notice: { wording: { behaviour: string; item: string; conditions: string } | null } | null;
  papers: { enquiries: number };
};

/** What older versions took and did not keep: there was such a thing, and its words are not known. */
function kept(c: Context): Context {
  // The parts whose form was another.
  const was = c as unknown as Thinner;
  return {
    ...c,
    remarks: [],
    readiness: null,
    ownWords: false,
    nextSteps: was.nextSteps.map((what) => ({ what, owner: null, by: null })),
    contingency: was.contingency ? { ...unknown } : null,
    riskFactors: was.riskFactors.map((factor) => ({ ...factor, runs: [] })),
    papers: {
      ...c.papers,
      // Their form of then; version 7 makes them whole.
      enquiries: Array.from({ length: was.papers.enquiries }, () => null as never),
    },
    feedback: { ...c.feedback, said: null },
  };
}

const unknown: NonNullable<Context['contingency']> = {
  earlySigns: null,
  firstSteps: null,
  whoToContact: null,
  agencyMay: null,
  wayBack: null,
};

/** How far a goal was reached when first asked was not kept, nor what was said of ruptures and expectations. */
function thenAndNow(c: Context): Context {
  const { goals, expectations } = c.service;
  return {
    ...c,
    service: {
      ...c.service,
      goals: goals.map((goal) => ({ ...goal, first: null })),
      expectations: { ...expectations, duties: [], rated: false, own: [] },
      ruptures: [],
    },
  };
}

/** A worker who was threatened is known by the reason; the way back was forgotten with the rest of what a notice said. */
function noticed(c: Context): Context {
  const was = c as unknown as Thinner;
  return {
    ...c,
    threatened: c.decision?.reason === 'worker.threat' ? c.row.worker : null,
    notice: c.notice && { ...c.notice, conditions: was.notice?.wording?.conditions ?? null },
  };
}

/** Whether a yes to follow-up was said or supposed was not kept: where no letter has promised it yet, it is to be asked. */
function consented(c: Context): Context {
  return c.closedAt === null ? { ...c, row: { ...c.row, consentFollowUp: false } } : c;
}

/** Nothing waits for a second reader: what was said before was checked when its letter left. */
function unread(c: Context): Context {
  return { ...c, wordsToRead: [] };
}

/** Version 6 of an ending, from version 5: each fact says what it adds. */
export const toVersion6 = inContext(
  unsettled,
  recorded,
  unreasoned,
  movedAhead,
  unsigned,
  forWorker,
  explained,
  suited,
  termed,
  unconflicted,
  untaken,
  kept,
  thenAndNow,
  noticed,
  consented,
  unread,
);
