import { proxyActivities } from '@temporalio/workflow';
import {
  nextDue,
  type HostedEvent,
  type JsonObject,
  type JsonValue,
  type Live,
  type Wish,
} from '../../workflows/chart/index.ts';
import { host, type Start } from '../../workflows/host/run.ts';
import { loan, type Loan, type LoanInput } from '../chart/loan.ts';

/** What the loan asks of the world. */
export interface LoanActivities {
  post(wish: Wish, token: number): Promise<string>;
}

const { post } = proxyActivities<LoanActivities>({ startToCloseTimeout: 10_000 });

const hosting = {
  chart: loan,
  viewOf,
  grant: async (wish: Wish, token: number): Promise<HostedEvent> => {
    const type = wish.type === 'remind' ? 'reminder.sent' : 'announced';
    return { type, id: await post(wish, token) };
  },
  detailsOf: ({ position }: Live<Loan>) => `**${JSON.stringify(position.value)}**`,
  attributesOf: ({ position }: Live<Loan>) => ({
    // Any keyword that the test server knows.
    EwPhase: typeof position.value === 'string' ? position.value : 'out',
  }),
};

/** A loan in runs of the usual length. */
export async function lend(start: Start<LoanInput>): Promise<JsonValue> {
  return host(hosting, start);
}

/** A loan whose runs are over after three steps. */
export async function lendInShortRuns(start: Start<LoanInput>): Promise<JsonValue> {
  return host({ ...hosting, stepsPerRun: 3 }, start);
}

function viewOf(live: Live<Loan>): JsonObject {
  const { value, context, status } = live.position;
  const { notes, reminded } = context;
  return { value: value as JsonValue, status, notes, reminded, next: nextDue(live) };
}
