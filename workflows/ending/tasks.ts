import type { Context, Task } from './context.ts';
import type { EventName } from './events.ts';
import type { Phase } from './phases.ts';
import { after } from './deadlines.ts';
import { calendarOf } from './calendar.ts';
import { numbered } from './numbers.ts';
import { plannedSession } from './sessions.ts';

interface TaskTraits {
  /** Who owes it. */
  readonly who: string;
  /** By when, from its opening (durations of domain.md 6.11), in the agency's working time. */
  readonly due: (c: Context) => string;
  /** Who is asked next, and how long after the due instant. */
  readonly escalation: readonly { readonly after: string; readonly to: string }[];
  /** What is told to finish it: a hint for people; `task.done` finishes a task by hand. */
  readonly doneBy: readonly EventName[];
  /** What it asks for is so: then it is finished, or not opened at all. */
  readonly settled?: (c: Context, about: number | null) => boolean;
  /** The phases in which it makes sense; it is withdrawn when the ending leaves them. */
  readonly within: readonly Phase[];
  /** Done together with the client, so it waits while the client is away (G14). */
  readonly withClient: boolean;
  /** What to do, in a sentence for the worker's list. */
  readonly sentence: string;
}

const early: readonly Phase[] = ['serving'];
const working: readonly Phase[] = [
  'serving',
  'preparing',
  'consolidating',
  'onHold',
  'concluding',
  'parting',
];
const preparing: readonly Phase[] = ['preparing', 'onHold', 'parting'];
const anywhere: readonly Phase[] = [...working, 'closing', 'following', 'returning', 'settled'];
const days = (text: string) => () => text;

/** The human tasks of the planned path (domain.md 6.8). */
export const tasks = {
  'name-the-ending': {
    who: 'worker',
    due: days('14d'),
    escalation: [],
    doneBy: ['ending.named', 'ending.opened'],
    settled: (c) => c.named || c.decision !== null,
    within: [...early, 'onHold', 'parting'],
    withClient: true,
    sentence: 'Say, at the start, that this work has an end and that it is planned together',
  },
  'open-ending-talk': {
    who: 'worker',
    due: days('14d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['endingTalk.held'],
    settled: (c) => c.talkHeld,
    within: [...early, ...preparing],
    withClient: true,
    sentence: 'Open the talk about the ending with the client',
  },
  'review-of-change': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['change.reviewed'],
    settled: (c) => c.changes.length > 0,
    within: preparing,
    withClient: true,
    sentence: 'Look back together: what was then, what is now, what the client did',
  },
  'risk-and-practice': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['riskFactor.named', 'riskFactors.declined', 'strategy.practised', 'practice.waived'],
    settled: (c) =>
      (c.riskFactors.length > 0 || c.prefersNoRiskTalk) && (!c.taper?.agreed || practisedEnough(c)),
    within: [...preparing, 'consolidating'],
    withClient: true,
    sentence: 'Name what may pull back, and practise one way to meet it',
  },
  'support-and-next-steps': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['support.named', 'nextStep.agreed', 'nextSteps.declined'],
    settled: (c) => c.noNextSteps || c.nextSteps.length > 0,
    within: preparing,
    withClient: true,
    sentence: 'Name who supports the client, and agree the next step',
  },
  contingency: {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['contingency.planned'],
    settled: (c) => c.contingency,
    within: preparing,
    withClient: true,
    sentence: 'Write down what to do if help is needed later',
  },
  'agree-taper': {
    who: 'worker',
    due: days('14d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['taper.agreed', 'taper.waived'],
    settled: (c) => c.taper?.agreed === true,
    within: preparing,
    withClient: true,
    sentence: 'Propose how sessions thin out, and agree it with the client',
  },
  'record-session': {
    who: 'worker',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'supervisor' }],
    doneBy: [
      'session.held',
      'session.missed',
      'session.excused',
      'session.cancelled',
      'session.moved',
    ],
    settled: (c, about) => plannedSession(c)?.n !== about,
    within: working,
    withClient: false,
    sentence: 'Record what became of the last session',
  },
  'gentle-contact': {
    who: 'worker',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'cover' }],
    doneBy: ['session.held', 'task.done'],
    settled: (c, about) => c.sessions.some((s) => s.state === 'held' && s.n > (about ?? 0)),
    within: ['serving', 'preparing', 'consolidating', 'concluding'],
    withClient: true,
    sentence: 'Get in touch after the missed session, kindly and without blame',
  },
  'taper-review': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['taper.resumed', 'taper.steppedBack', 'client.wantedSooner', 'goals.reopened'],
    settled: (c) => c.taper === null || c.taper.heldFor === null,
    within: ['consolidating', 'onHold', 'parting'],
    withClient: true,
    sentence: 'The taper has been on hold: agree with the client how to go on',
  },
  'raise-gently': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['rupture.named', 'rupture.setAside'],
    settled: (c) => c.rupture !== 'suspected',
    within: working,
    withClient: true,
    sentence: 'Something may be in the way between you: raise it gently',
  },
  'repair-rupture': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['rupture.repaired', 'rupture.setAside'],
    settled: (c) => c.rupture === 'none',
    within: working,
    withClient: true,
    sentence: 'Talk about what came between you, and mend it or set it aside together',
  },
  'hold-review': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['client.resumed', 'client.ended'],
    settled: (c) => c.frozen === null,
    within: [...anywhere],
    withClient: false,
    sentence: 'The client has been away for a while: see whether the work can go on',
  },
  'final-session-resolve': {
    who: 'worker',
    due: (c) => c.policy.finalSession.within,
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['session.held', 'finalSession.declined', 'finalSession.impossible'],
    settled: (c) => !['none', 'offered', 'scheduled'].includes(c.finalSession.state),
    within: ['concluding', 'onHold', 'parting'],
    withClient: true,
    sentence: 'Hold the last session, or record why there is none',
  },
  'write-letter': {
    who: 'worker',
    due: (c) => c.policy.closing.letter,
    escalation: [{ after: '3wd', to: 'supervisor' }],
    doneBy: ['letter.approved', 'letter.handed', 'letter.withheld'],
    settled: (c) => c.letter !== 'none',
    within: ['closing'],
    withClient: false,
    sentence: 'Write and approve the closing letter',
  },
  'sign-summary': {
    who: 'worker',
    due: (c) => c.policy.closing.summary,
    escalation: [
      { after: '10d', to: 'lead' },
      { after: '15d', to: 'director' },
    ],
    doneBy: ['summary.signed'],
    settled: (c) => c.summary === 'signed',
    within: ['closing'],
    withClient: false,
    sentence: 'Sign the closing summary',
  },
  'tell-in-person': {
    who: 'worker',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'supervisor' }],
    doneBy: ['task.done'],
    within: anywhere,
    withClient: false,
    sentence: 'A message may not be sent: say it by phone or in person',
  },
  'fix-contact-details': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['contactDetails.changed', 'task.done'],
    within: anywhere,
    withClient: false,
    sentence: 'A message could not be delivered: find out how to reach the client',
  },
  'follow-up-call': {
    who: 'follow-up',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['touch.answered'],
    settled: (c, about) => c.touches.every((t) => t.k !== about || t.state !== 'asked'),
    within: ['following'],
    withClient: false,
    sentence: 'Call, and ask how things are',
  },
  'call-back': {
    who: 'duty',
    due: (c) => c.policy.followUp.callBack,
    escalation: [{ after: '1wd', to: 'supervisor' }],
    doneBy: ['task.done'],
    within: ['following', 'settled', 'returning'],
    withClient: false,
    sentence: 'The client would like to be called',
  },
  'safety-check': {
    who: 'duty',
    due: days('2wh'),
    escalation: [{ after: '1wh', to: 'on-call' }],
    doneBy: ['task.done'],
    within: anywhere,
    withClient: false,
    sentence: 'Something worrying was said: a person calls now',
  },
  'return-triage': {
    who: 'intake',
    due: (c) => c.policy.return.answer,
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['return.agreed', 'return.advised'],
    settled: (c) => c.alive && c.phase !== 'returning',
    within: ['returning'],
    withClient: false,
    sentence: 'The client asks to come back: answer with an offer or an honest waiting time',
  },
  'cancel-asked': {
    who: 'admin',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['task.done'],
    within: [...anywhere, 'ceased'],
    withClient: false,
    sentence: 'Someone asked the engine to cancel this ending: say what should really happen',
  },
  'destroy-review': {
    who: 'records',
    due: days('30d'),
    escalation: [{ after: '30d', to: 'lead' }],
    doneBy: ['records.destroyed'],
    settled: (c) => c.phase === 'erased',
    within: ['settled', 'ceased'],
    withClient: false,
    sentence: 'The records have been kept long enough: review and destroy them',
  },
} as const satisfies Record<string, TaskTraits>;

export type TaskType = keyof typeof tasks;

export function traitsOf(type: TaskType): TaskTraits {
  return tasks[type];
}

/** Opens a task, unless one of its type is open already, what it asks for is so, or it makes no sense here. */
export function openTask(c: Context, type: TaskType, about: number | null = null): Context {
  const traits = traitsOf(type);
  if (!traits.within.includes(c.phase)) return c;
  if (traits.settled?.(c, about) || c.tasks.some((t) => t.type === type && t.state === 'open')) {
    return c;
  }
  const [id, numbers] = numbered(c, type);
  const due = after(c.almanac, calendarOf(c), c.now, traits.due(c));
  const task: Task = {
    id,
    type,
    state: 'open',
    who: traits.who,
    opened: c.now,
    due,
    next: nextStep(c, traits, due, 0),
    escalated: 0,
    about,
  };
  return { ...c, numbers, tasks: [...c.tasks, task] };
}

/** Whether what an open task asks for has come true. */
export function someSettled(c: Context): boolean {
  return c.tasks.some((t) => t.state === 'open' && isSettled(c, t));
}

/** Finishes the tasks whose matter has come true, whoever said so. */
export function finishSettled(c: Context): Context {
  return mapOpen(c, (task) => (isSettled(c, task) ? finished(task) : task));
}

/** Whether a task may be finished by hand. */
export function byHand(c: Context, id: string): boolean {
  const task = c.tasks.find((t) => t.id === id && t.state === 'open');
  return task !== undefined && traitsOf(task.type).doneBy.includes('task.done');
}

export function finishTask(c: Context, id: string): Context {
  return mapOpen(c, (task) => (task.id === id ? finished(task) : task));
}

/** On entering a phase: what has come true is finished, what makes no sense here is withdrawn. */
export function withdrawOutside(c: Context): Context {
  return mapOpen(c, (task) => {
    if (isSettled(c, task)) return finished(task);
    return traitsOf(task.type).within.includes(c.phase) ? task : withdrawn(task);
  });
}

/** Asks the next person about each task whose time has come. */
export function escalateTasks(c: Context): Context {
  return mapOpen(c, (task) => {
    if (task.next === null || task.next > c.now) return task;
    const traits = traitsOf(task.type);
    if (c.frozen && traits.withClient) return task;
    const step = traits.escalation[task.escalated];
    if (!step) return { ...task, next: null };
    const escalated = task.escalated + 1;
    return { ...task, escalated, who: step.to, next: nextStep(c, traits, task.due, escalated) };
  });
}

/** What is done with the client waits for as long as the client was away. */
export function shiftTasks(c: Context, by: number): Context {
  return mapOpen(c, (task) =>
    traitsOf(task.type).withClient
      ? { ...task, due: task.due + by, next: task.next === null ? null : task.next + by }
      : task,
  );
}

/** Answers when the earliest open task needs somebody else. */
export function nextTaskDue(c: Context): number | null {
  let earliest: number | null = null;
  for (const task of c.tasks) {
    if (task.state !== 'open' || task.next === null) continue;
    if (c.frozen && traitsOf(task.type).withClient) continue;
    if (earliest === null || task.next < earliest) earliest = task.next;
  }
  return earliest;
}

function isSettled(c: Context, task: Task): boolean {
  return traitsOf(task.type).settled?.(c, task.about) ?? false;
}

function finished(task: Task): Task {
  return { ...task, state: 'done', next: null };
}

function withdrawn(task: Task): Task {
  return { ...task, state: 'withdrawn', next: null };
}

/** The practice gate (A34): so many runs of a strategy, unless the client waived it or names no risk. */
export function practisedEnough(c: Context): boolean {
  const runs = c.riskFactors.reduce((n, r) => n + r.practised, 0);
  const asked = c.policy.taper.practice.minRunsBeforeStep2;
  return c.practiceWaived || c.prefersNoRiskTalk || runs >= asked;
}

function nextStep(c: Context, traits: TaskTraits, due: number, step: number): number | null {
  const next = traits.escalation[step];
  return next ? after(c.almanac, calendarOf(c), due, next.after) : null;
}

const keptClosed = 12;

function mapOpen(c: Context, change: (task: Task) => Task): Context {
  let changed = false;
  const mapped = c.tasks.map((task) => {
    if (task.state !== 'open') return task;
    const next = change(task);
    if (next !== task) changed = true;
    return next;
  });
  return changed ? { ...c, tasks: bounded(mapped) } : c;
}

/** Open tasks stay; of the closed ones the last few do. */
function bounded(all: Task[]): Task[] {
  let surplus = all.filter((t) => t.state !== 'open').length - keptClosed;
  return surplus > 0 ? all.filter((t) => t.state === 'open' || surplus-- <= 0) : all;
}
