import { defineSearchAttributeKey } from '@temporalio/common';
import { proxyActivities } from '@temporalio/workflow';
import type { HostedEvent, JsonObject, JsonValue, Wish } from '../../workflows/chart/chart.ts';
import { malformed } from '../../workflows/chart/refusal.ts';
import type { Refusal } from '../../workflows/chart/refusal.ts';
import { host } from '../../workflows/host/run.ts';
import type { Hosting, Start } from '../../workflows/host/run.ts';
import { nextDue, possible } from '../../workflows/chart/step.ts';
import type { Live } from '../../workflows/chart/step.ts';
import { loan } from '../chart/loan.ts';
import type { Loan, LoanInput } from '../chart/loan.ts';

// Any keyword that the test server knows.
const phase = defineSearchAttributeKey('EwPhase', 'KEYWORD');

/** What the loan asks of the world. */
export interface LoanActivities {
  post(wish: Wish, token: number): Promise<string>;
}

const { post } = proxyActivities<LoanActivities>({ startToCloseTimeout: 10_000 });

const hosting: Hosting<Loan, LoanInput> = {
  chart: loan,
  read: readEvent,
  refuse,
  answer,
  grant: async (wish, token): Promise<HostedEvent> => {
    const type = wish.type === 'remind' ? 'reminder.sent' : 'announced';
    return { type, id: await post(wish, token) };
  },
  cancelled: () => ({ type: 'admin.cancelRequested', id: '' }),
  details: ({ snapshot }) => `**${JSON.stringify(snapshot.value)}**`,
  attributes: ({ snapshot }) => [
    { key: phase, value: typeof snapshot.value === 'string' ? snapshot.value : 'out' },
  ],
};

/** A loan in runs of the usual length. */
export async function lend(start: Start<LoanInput>): Promise<JsonValue> {
  return host(hosting, start);
}

/** A loan whose runs are over after three steps. */
export async function lendInShortRuns(start: Start<LoanInput>): Promise<JsonValue> {
  return host({ ...hosting, stepsPerRun: 3 }, start);
}

function answer(live: Live<Loan>): JsonObject {
  const { value, context, status } = live.snapshot;
  return { value, status, notes: context.notes, reminded: context.reminded, next: nextDue(live) };
}

function readEvent(said: unknown): HostedEvent | Refusal {
  if (said === null || typeof said !== 'object') return malformed('', 'An event is an object.');
  if (!('type' in said && typeof said.type === 'string' && 'id' in said)) {
    return malformed('', 'An event has a type and an id.');
  }
  return { ...said, type: said.type, id: String(said.id) };
}

function refuse(live: Live<Loan>, event: HostedEvent): Refusal | null {
  if (event.type === 'rule.broken') throw new TypeError('a rule that nobody thought through');
  if (event.type !== 'loan.returned' || possible(loan, live, event)) return null;
  const unmet = [{ id: 'allSent', why: 'a reminder is on its way', mend: 'wait for it' }];
  const { code, why, mend } = { code: 'unsent', why: 'Not yet.', mend: 'Wait.' };
  return { code, event: event.type, why, mend, unmet, possible: [] };
}
