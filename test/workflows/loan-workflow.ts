import { defineSearchAttributeKey } from '@temporalio/common';
import { proxyActivities } from '@temporalio/workflow';
import {
  nextDue,
  type HostedEvent,
  type JsonObject,
  type JsonValue,
  type Live,
  type Wish,
} from '../../workflows/chart/index.ts';
import { host, type Hosting, type Start } from '../../workflows/host/run.ts';
import { loan, type Loan, type LoanEvent, type LoanInput } from '../chart/loan.ts';

// Any keyword that the test server knows.
const phase = defineSearchAttributeKey('EwPhase', 'KEYWORD');

/** What the loan asks of the world. */
export interface LoanActivities {
  post(wish: Wish, token: number): Promise<string>;
}

const { post } = proxyActivities<LoanActivities>({ startToCloseTimeout: 10_000 });

const hosting: Hosting<Loan, LoanInput, LoanEvent> = {
  chart: loan,
  answer,
  grant: async (wish, token): Promise<HostedEvent> => {
    const type = wish.type === 'remind' ? 'reminder.sent' : 'announced';
    return { type, id: await post(wish, token) };
  },
  details: ({ position }) => `**${JSON.stringify(position.value)}**`,
  attributes: ({ position }) => [
    { key: phase, value: typeof position.value === 'string' ? position.value : 'out' },
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
  const { value, context, status } = live.position;
  const { notes, reminded } = context;
  return { value: value as JsonValue, status, notes, reminded, next: nextDue(live) };
}
