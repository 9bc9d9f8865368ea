import * as v from 'valibot';
import { chartOf, changesOf } from '../../workflows/chart/index.ts';
import type {
  Change,
  Entry,
  HostedEvent,
  StageOf,
  Told,
  Types,
} from '../../workflows/chart/index.ts';
import type { Catalogue, EventIn, Rule } from '../../workflows/chart/rules/index.ts';

/**
 * A chart small enough to hold in mind, with everything a host must cope with: nested and parallel states, deep
 * history, a term that is set anew on entry, a ledger watched through one deadline, wishes and their results.
 */
export const DAY = 86_400_000;
export const TERM = 14 * DAY;

export type Loan = {
  now: number;
  term: number;
  termEnds: number | null;
  nextReminder: number | null;
  notes: number[];
  reminded: number;
  sent: string[];
  shut: boolean;
};

export interface LoanInput {
  term: number;
}

const nothing = v.optional(v.strictObject({}), {});
const saidOfLoans = {
  'loan.frozen': nothing,
  'loan.thawed': nothing,
  'loan.returned': nothing,
  'term.moved': v.strictObject({ to: v.optional(v.number()) }),
  'note.added': v.strictObject({ at: v.number() }),
  'notes.shut': nothing,
  'notes.reread': nothing,
  /** Asks a rule that nobody thought through. */
  'rule.broken': nothing,
  'admin.cancelRequested': nothing,
} satisfies Catalogue;

/** What the world answers to the wishes of a loan. */
type Answered = { type: 'reminder.sent' | 'announced'; id: string; by?: unknown; with?: unknown };

export type LoanEvent = EventIn<typeof saidOfLoans> | Answered;

/** Something said of a loan by its reader. */
export function said(type: string, id: string, more: object = {}): HostedEvent {
  return { type, id, by: { role: 'client', ref: 'a reader' }, with: more };
}

const on = changesOf<Loan, LoanEvent>();

const parts = {
  rules: {
    allSent: {
      id: 'L1',
      holds: ({ c }) => c.sent.length === c.reminded,
      why: 'a reminder is on its way',
      mend: 'Wait for it.',
    },
    notShut: {
      id: 'L2',
      holds: ({ c }) => !c.shut,
      why: 'the notes are shut',
      mend: 'Open them.',
    },
    thoughtThrough: {
      id: 'L3',
      ofEvent: true,
      holds: () => {
        throw new TypeError('a rule that nobody thought through');
      },
      why: '',
      mend: '',
    },
  } satisfies Record<string, Rule<Loan, LoanEvent>>,
  deadlines: {
    termEnds: { at: (c: Loan) => c.termEnds, purpose: 'the book is due back' },
    nextReminder: { at: (c: Loan) => c.nextReminder, purpose: 'the reader is reminded again' },
    noteDue: { at: (c: Loan) => c.notes[0] ?? null, purpose: 'a note in the book is due' },
  },
  changes: {
    startTerm: (c: Loan): Loan => ({ ...c, termEnds: c.now + c.term }),
    moveTerm: on('term.moved', (c, e) => ({ ...c, termEnds: e.with.to ?? null })),
    startReminder: (c: Loan): Loan => ({
      ...c,
      nextReminder: c.now + 7 * DAY,
      reminded: c.reminded + 1,
    }),
    countSent: (c: Loan, e: LoanEvent): Loan => ({ ...c, sent: [...c.sent, e.id] }),
    addNote: on('note.added', (c, e) => ({
      ...c,
      notes: [...c.notes, e.with.at].sort((one, other) => one - other),
    })),
    shutNotes: (c: Loan): Loan => ({ ...c, shut: true }),
    dropNote: (c: Loan): Loan => ({ ...c, notes: c.notes.slice(1) }),
  } satisfies Record<string, Change<Loan, LoanEvent>>,
  wishing: {
    sendReminder: (c: Loan) => ({
      context: c,
      wishes: [{ type: 'remind' as const, params: { round: c.reminded } }],
    }),
    announceNote: (c: Loan) => ({
      context: c,
      wishes: [{ type: 'announce' as const, params: {} }],
    }),
  },
  wishes: ['remind', 'announce'],
};

const when = (tree: keyof typeof parts.rules) => ({ type: 'rule', params: tree }) as const;

const root = {
  initial: 'out',
  states: {
    out: {
      type: 'parallel',
      on: {
        'loan.frozen': 'frozen',
        'loan.returned': { guard: when('allSent'), target: 'returned' },
        'term.moved': { actions: 'moveTerm' },
        'rule.broken': { guard: when('thoughtThrough'), target: 'frozen' },
        'admin.cancelRequested': 'frozen',
      },
      states: {
        term: {
          initial: 'running',
          states: {
            running: { entry: 'startTerm', after: { termEnds: 'overdue' } },
            overdue: {
              entry: ['startReminder', 'sendReminder'],
              on: { 'reminder.sent': { actions: 'countSent' } },
              after: { nextReminder: { target: 'overdue', reenter: true } },
            },
          },
        },
        notes: {
          initial: 'open',
          states: {
            open: {
              on: {
                'note.added': { actions: 'addNote' },
                'notes.shut': { actions: 'shutNotes' },
                'notes.reread': { target: 'open', reenter: true },
              },
              after: { noteDue: { guard: when('notShut'), actions: ['dropNote', 'announceNote'] } },
            },
          },
        },
        back: { type: 'history', history: 'deep' },
      },
    },
    frozen: { on: { 'loan.thawed': 'out.back', 'loan.returned': 'returned' } },
    returned: { type: 'final' },
  },
} satisfies StageOf<Loan, LoanEvent, typeof parts>;

function entriesOf(
  before: Told<Loan> | null,
  { context, value }: Told<Loan>,
  cause: HostedEvent | null,
): Entry[] {
  return [
    { at: context.now, kind: 'event', what: cause?.type ?? (before ? 'fired' : 'begun'), value },
  ];
}

/** A loan, or one whose parts are as a test wants them. */
export function loanWith(changed: Partial<typeof parts>) {
  return chartOf({
    types: {} as Types<Loan, LoanEvent, LoanInput>,
    id: 'loan',
    version: 1,
    migrations: {},
    parts: { ...parts, ...changed },
    opening: v.object({ term: v.number() }),
    ledgers: ['noteDue'],
    registered: ({ now, term }) => ({
      now,
      term,
      termEnds: null,
      nextReminder: null,
      notes: [],
      reminded: 0,
      sent: [],
      shut: false,
    }),
    root,
    said: saidOfLoans,
    whom: 'a loan',
    where: () => 'the book is as it is',
    isDate: () => true,
    nearest: () => [],
    entriesOf,
    compact: (log) => (log.length > 40 ? log.slice(-20) : log),
  });
}

export const loan = loanWith({});
export const { changes, deadlines } = parts;
