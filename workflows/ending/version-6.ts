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
      enquiries: Array.from({ length: was.papers.enquiries }, () => null),
    },
    agreement: c.agreement && {
      ...c.agreement,
      steps: c.agreement.steps.map((step) => ({ ...step, on: null })),
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

/** Version 6 of an ending, from version 5: each fact says what it adds. */
export const toVersion6 = inContext(untaken, kept, thenAndNow, noticed, consented);
