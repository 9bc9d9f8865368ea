import { isDeepStrictEqual } from 'node:util';
import { agencyHosting } from '../../workflows/agency.ts';
import { endingHosting } from '../../workflows/end-of-service.ts';
import {
  fire,
  load,
  migrated,
  soonest,
  store,
  type HostedEvent,
  type Live,
  type Stored,
} from '../../workflows/chart/index.ts';
import type { AnyHosting } from '../../workflows/host/hosting.ts';
import { departureHosting } from '../../workflows/worker-departure.ts';
import { changesOf, type TimerChange } from './timer-changes.ts';

/** Why a build would not take a running workflow: a stable code, and what would mend it. */
export interface Objection {
  code:
    | 'upgrade.unknownChart'
    | 'upgrade.downgrade'
    | 'upgrade.unreadable'
    | 'upgrade.displaced'
    | 'upgrade.forgotten'
    | 'upgrade.throws'
    | 'upgrade.otherHistory';
  says: string;
}

/** What would become of one running workflow with this build. */
export interface Verdict {
  chart: string;
  /** Versions of the stored shape. */
  version: { from: number; to: number | null };
  /** The stage it is in; null where its chart has none, or where this build cannot tell. */
  stage: { from: string | null; to: string | null };
  timers: TimerChange[];
  /** Messages and tasks that would follow as soon as it arrives, by their names. */
  due: { kind: 'message' | 'task'; what: string }[];
  objections: Objection[];
}

/** A stored workflow, as of now (epoch milliseconds), judged without a server: whatever happens, the answer is a verdict. */
export type Judge = (stored: Stored, now: number) => Verdict;

/** By the names of their workflows: whatever is hosted, and is therefore judged. */
const judges: Readonly<Record<string, Judge>> = {
  endOfService: judgeOf(endingHosting),
  workerDeparture: judgeOf(departureHosting),
  agency: judgeOf(agencyHosting),
};
export const judgedTypes: readonly string[] = Object.keys(judges);

/** Judges a running workflow by its type. */
export function judge(workflowType: string, stored: Stored, now: number): Verdict {
  const known = judges[workflowType];
  if (known) return known(stored, now);
  const says = `This build has no workflow "${workflowType}": deploy one that has.`;
  return { ...unjudged(stored), objections: [{ code: 'upgrade.unknownChart', says }] };
}

/** What is judged of a hosting: all but its ways into the world. */
type Judged<C extends { now: number }, I, E extends HostedEvent> = Pick<
  AnyHosting<C, I, E>,
  'chart' | 'viewOf' | 'detailsOf' | 'attributesOf'
>;

/**
 * Judges for one chart: does exactly what its host will do when the run is carried over, and looks whether anything is
 * lost on the way.
 */
export function judgeOf<C extends { now: number }, I, E extends HostedEvent>(
  hosting: Judged<C, I, E>,
): Judge {
  const { chart } = hosting;
  return (stored, now) => {
    const verdict = unjudged(stored);
    verdict.version.to = chart.version;
    if (stored.machine === chart.id && stored.version > chart.version) {
      const says = `It is stored in version ${stored.version} and this build reads up to ${chart.version}: deploy its own build again, or a newer one.`;
      return { ...verdict, objections: [{ code: 'upgrade.downgrade', says }] };
    }
    try {
      // As it is carried: as text, and anew each time, for a migration may keep what it is handed.
      const text = JSON.stringify(stored);
      const between = migrated(chart, JSON.parse(text) as Stored);
      const live = load(chart, JSON.parse(text) as Stored);
      verdict.stage.to = stageOf(live.position);
      verdict.timers = changesOf(stored.timers, between.timers, live.timers);
      verdict.objections.push(
        ...displaced(between, store(chart, live)),
        ...forgotten(verdict, between, live),
      );
      attempt(verdict, 'shown', () => {
        hosting.viewOf(live, chart.possible(live.position));
        hosting.detailsOf(live);
        hosting.attributesOf?.(live);
      });
      const standing = new Set(between.timers.map(({ token }) => token));
      attempt(verdict, 'woken', () => {
        verdict.due = dueOnArrival(
          hosting,
          live,
          standing,
          Math.max(now, live.position.context.now),
        );
      });
    } catch (error) {
      const says = `This build cannot read it (${wordsOf(error)}): write a migration that can.`;
      verdict.objections.push({ code: 'upgrade.unreadable', says });
    }
    return verdict;
  };
}

function unjudged({ machine, version, position }: Stored): Verdict {
  return {
    chart: machine,
    version: { from: version, to: null },
    stage: { from: stageOf(position), to: null },
    timers: [],
    due: [],
    objections: [],
  };
}

/** XState begins a region that it is told nothing of anew, and forgets a remembered place that it does not know. */
function displaced(was: Stored, is: Stored): Objection[] {
  return (['value', 'historyValue'] as const).flatMap((part) => {
    if (isDeepStrictEqual(was.position[part] ?? {}, is.position[part] ?? {})) return [];
    const where = part === 'value' ? 'elsewhere' : 'without the place that it is to come back to';
    const says = `It would stand ${where}: say in a migration where each region stands, by the names of this build.`;
    return [{ code: 'upgrade.displaced', says }];
  });
}

/**
 * A migration may drop a timer, and says so; a chart that no longer waits for one says nothing. One that has fired already
 * would fire again under another name.
 */
function forgotten<C>({ timers }: Verdict, was: Stored, { timers: armed }: Live<C>): Objection[] {
  const dropped = timers.filter(({ change, by }) => change === 'dropped' && by === 'chart');
  const again = was.timers.filter(
    ({ id, at, spent }) =>
      spent &&
      !armed.some((timer) => timer.id === id) &&
      armed.some(
        (timer) => !timer.spent && timer.at === at && deadlineOf(timer) === deadlineOf({ id }),
      ),
  );
  return [
    ...dropped.map(({ id }) => `The timer "${id}" would be dropped without a word`),
    ...again.map(
      ({ id }) => `The timer "${id}" has fired, and would fire again under another name`,
    ),
  ].map((what) => ({
    code: 'upgrade.forgotten',
    says: `${what}: rename or drop it in a migration.`,
  }));
}

function deadlineOf({ id }: { id: string }): string {
  return id.slice(0, id.indexOf('.'));
}

/** Fires what is due and was not awaited before, one by one, and answers what follows. */
function dueOnArrival<C extends { now: number }, I, E extends HostedEvent>(
  { chart }: Judged<C, I, E>,
  arrived: Live<C>,
  standing: ReadonlySet<number>,
  now: number,
): Verdict['due'] {
  const found = new Map<string, Verdict['due'][number]>();
  let live = arrived;
  for (;;) {
    const next = soonest(live.timers.filter(({ token }) => !standing.has(token)));
    if (next === null || next.at > now) return [...found.values()];
    const step = fire(chart, live, next, now);
    live = step.live;
    for (const { kind, what } of step.entries) {
      if (kind === 'message' || kind === 'task') found.set(`${kind} ${what}`, { kind, what });
    }
  }
}

function attempt(verdict: Verdict, when: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const says = `This build fails when it is ${when} (${wordsOf(error)}): mend the build.`;
    verdict.objections.push({ code: 'upgrade.throws', says });
  }
}

function stageOf({ context }: { context?: unknown }): string | null {
  const { phase } = (context ?? {}) as { phase?: unknown };
  return typeof phase === 'string' ? phase : null;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
