import type { ConnectionLike } from '@temporalio/client';
import { type Answered, askTogether } from '../ask-together.ts';
import { said as saidToAgency } from '../workflows/agency/events/index.ts';
import type { View as AgencyView } from '../workflows/agency/reading/index.ts';
import type { Instant } from '../workflows/calendar/almanac.ts';
import { said as saidToDeparture } from '../workflows/departure/events/index.ts';
import type { View } from '../workflows/ending/reading/view.ts';
import { isFor, type Whose, workQuery } from '../workflows/ending/work-query.ts';
import { type Asker, type Owed, owedIn, owedOf } from './day.ts';
import type { Departures } from './departure/departures.ts';
import { EndwellError } from './endwell-error.ts';
import { nameOf } from './called.ts';
import type { KnownEndings, Listed } from './known-endings.ts';

/** Where work is looked for. */
export interface Workplace {
  connection: Pick<ConnectionLike, 'withDeadline'>;
  endings: KnownEndings;
  departures: Departures;
  agency: AgencyView | null;
}

export interface Work {
  tasks: Owed[];
  /** The views of the endings that were looked at. */
  views: View[];
  /** What does not answer now, as people call it. */
  silent: string[];
}

/** What people owe in endings, departures and the agency itself; only what the list knows to owe something is asked. */
export async function workOf(
  { connection, endings, departures, agency }: Workplace,
  whose: Whose,
  now: Instant,
): Promise<Work> {
  const works = agency?.staff.find(({ ref }) => ref === whose.person)?.works ?? null;
  const asker = { ref: whose.person ?? null, works, staff: agency?.staff ?? [] };
  const found: Listed[] = [];
  const running = `ExecutionStatus = 'Running' AND ${workQuery(whose, now)}`;
  for await (const one of endings.list(running)) found.push(one);
  const workers: string[] = [];
  for await (const { worker } of departures.list('EwNeedsHuman = true')) workers.push(worker);
  const seen = await viewsOf(askTogether(connection, found, ({ ref }) => endings.view(ref)));
  const left = await viewsOf(askTogether(connection, workers, departures.view));
  const tasks = [
    ...seen.answers.flatMap((view) => owedIn(view, now, asker)),
    ...left.answers.flatMap((view) => {
      const { worker } = view;
      const command = ['departure', 'tell', worker];
      const place = { of: 'departure', ref: worker, externalRef: null } as const;
      return owedOf({ ...place, command, all: saidToDeparture }, view, now, asker);
    }),
    ...ofAgency(agency, now, asker),
  ];
  return {
    tasks: tasks.filter((task) => isFor(task, whose)),
    views: seen.answers,
    silent: [...seen.silent.map(nameOf), ...left.silent],
  };
}

function ofAgency(agency: AgencyView | null, now: Instant, asker: Asker): Owed[] {
  // An agency of an older build owes nothing yet.
  if (agency?.owed === undefined) return [];
  const place = { of: 'agency', ref: agency.agency, externalRef: null } as const;
  return owedOf({ ...place, command: ['agency', 'tell'], all: saidToAgency }, agency, now, asker);
}

async function viewsOf<N, T>(
  asked: AsyncIterable<Answered<N, T>[]>,
): Promise<{ answers: T[]; silent: N[] }> {
  const answers: T[] = [];
  const silent: N[] = [];
  for await (const some of asked) {
    const failed = some.filter((answer) => answer.status === 'rejected');
    const grave = failed.find(({ reason }) => !isAboutOne(reason));
    // Where none answers, it is the worker that is not there.
    const why = grave ?? (failed.length === some.length ? failed[0] : undefined);
    if (why) throw why.reason;
    answers.push(...some.flatMap((a) => (a.status === 'fulfilled' ? [a.value] : [])));
    silent.push(...failed.map(({ one }) => one));
  }
  return { answers, silent };
}

function isAboutOne(failure: unknown): boolean {
  return failure instanceof EndwellError && ['unanswered', 'notFound'].includes(failure.code);
}
