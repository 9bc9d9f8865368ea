import { assign, setup } from 'xstate';
import type { Chart, Entry, HostedEvent, Told } from '../../workflows/chart/chart.ts';

/**
 * A chart small enough to hold in mind, with everything a host must cope with: nested and parallel states, deep
 * history, a term that is set anew on entry, a ledger watched through one delay, wishes and their results.
 */
export const DAY = 86_400_000;
export const TERM = 14 * DAY;
const FAR = 8.64e15;

export interface Loan {
  now: number;
  termEnds: number | null;
  nextReminder: number | null;
  notes: number[];
  reminded: number;
  sent: string[];
  shut: boolean;
}

export interface LoanInput {
  term: number;
}

const instants = {
  termEnds: (loan: Loan) => loan.termEnds,
  nextReminder: (loan: Loan) => loan.nextReminder,
  noteDue: (loan: Loan) => loan.notes[0] ?? null,
};
type Delay = keyof typeof instants;
const delayOf =
  (name: Delay) =>
  ({ context }: { context: Loan }): number =>
    Math.max(0, (instants[name](context) ?? FAR) - context.now);

const machine = setup({
  types: {} as {
    context: Loan & LoanInput;
    input: LoanInput & { now: number };
    events: { type: string; id: string; to?: number; at?: number };
  },
  delays: {
    termEnds: delayOf('termEnds'),
    nextReminder: delayOf('nextReminder'),
    noteDue: delayOf('noteDue'),
  },
  guards: {
    allSent: ({ context }) => context.sent.length === context.reminded,
    notShut: ({ context }) => !context.shut,
  },
  actions: {
    startTerm: assign(({ context }) => ({ termEnds: context.now + context.term })),
    moveTerm: assign(({ event }) => ({ termEnds: event.to ?? null })),
    startReminder: assign(({ context }) => ({
      nextReminder: context.now + 7 * DAY,
      reminded: context.reminded + 1,
    })),
    countSent: assign(({ context, event }) => ({ sent: [...context.sent, event.id] })),
    addNote: assign(({ context, event }) => ({
      notes: [...context.notes, event.at ?? 0].sort((one, other) => one - other),
    })),
    shutNotes: assign({ shut: true }),
    dropNote: assign(({ context }) => ({ notes: context.notes.slice(1) })),
    remind: (_args: unknown, _params: { round: number }) => {},
    announce: () => {},
  },
}).createMachine({
  id: 'loan',
  context: ({ input }) => ({
    now: input.now,
    term: input.term,
    termEnds: null,
    nextReminder: null,
    notes: [],
    reminded: 0,
    sent: [],
    shut: false,
  }),
  initial: 'out',
  states: {
    out: {
      type: 'parallel',
      on: {
        'loan.frozen': 'frozen',
        'loan.returned': { guard: 'allSent', target: 'returned' },
        'term.moved': { actions: 'moveTerm' },
        'admin.cancelRequested': 'frozen',
      },
      states: {
        term: {
          initial: 'running',
          states: {
            running: { entry: 'startTerm', after: { termEnds: 'overdue' } },
            overdue: {
              entry: [
                'startReminder',
                { type: 'remind', params: ({ context }) => ({ round: context.reminded }) },
              ],
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
              after: { noteDue: { guard: 'notShut', actions: ['dropNote', 'announce'] } },
            },
          },
        },
        back: { type: 'history', history: 'deep' },
      },
    },
    frozen: { on: { 'loan.thawed': 'out.back', 'loan.returned': 'returned' } },
    returned: { type: 'final' },
  },
});

function entriesOf(
  _before: Told<Loan> | null,
  { context, value }: Told<Loan>,
  cause: HostedEvent | null,
): Entry[] {
  return [{ at: context.now, kind: 'event', what: cause?.type ?? 'begun', value }];
}

export const loan: Chart<Loan, LoanInput> = {
  id: 'loan',
  version: 1,
  machine,
  instants,
  purposes: {
    termEnds: 'the book is due back',
    nextReminder: 'the reader is reminded again',
    noteDue: 'a note in the book is due',
  },
  ledgers: ['noteDue'],
  wishes: ['remind', 'announce'],
  entriesOf,
  compact: (log) => (log.length > 40 ? log.slice(-20) : log),
  migrations: {},
};
