import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  at,
  begin,
  type Chart,
  type HostedEvent,
  type Live,
  store,
} from '../../workflows/chart/index.ts';
import { Hearing } from '../../workflows/host/hearing.ts';
import type { Shown } from '../../workflows/host/search-attributes.ts';

/** A chart in the telling, and what a host knows of it. */
export interface Parts<C extends { now: number }, I, E extends HostedEvent, S extends string> {
  type: string;
  story: { live: Live<C>; now: number; hears: (event: E) => unknown };
  chart: Chart<C, I, E, S>;
  viewOf: (live: Live<C>, possible: S[]) => unknown;
  attributesOf: (live: Live<C>) => Shown;
}

/** How a workflow without a server answers, as its worker would. */
export interface StandInWorkflow {
  type: string;
  now: () => number;
  done: () => boolean;
  signs: () => Shown;
  /** Begins anew with this, at this moment. */
  start: (input: unknown, now: number) => void;
  query: (name: string, asked: unknown[]) => unknown;
  /** @throws WorkflowUpdateFailedError with the refusal */
  tell: (words: HostedEvent) => unknown;
}

/** The same for every chart: what is asked finds its present, and what is told is judged by it. */
export function standInFor<C extends { now: number }, I, E extends HostedEvent, S extends string>({
  type,
  story,
  chart,
  viewOf,
  attributesOf,
}: Parts<C, I, E, S>): StandInWorkflow {
  const hearing = new Hearing(chart);
  const view = (): unknown => {
    const live = at(story.live, story.now);
    return viewOf(live, chart.possible(live.position));
  };
  const answers: Record<string, (...asked: unknown[]) => unknown> = {
    view,
    stored: () => store(chart, story.live),
    timeline: (since) => {
      const { log, logged } = story.live;
      return { logged, entries: log.slice(Math.max(0, log.length - logged + Number(since ?? 0))) };
    },
    whyNot: (asked, facts = {}, by = {}) => {
      const event = { type: asked, id: 'why-not', by, with: facts } as unknown as E;
      return chart.misthought(asked, facts, by) ?? hearing.objection(event, story.live, story.now);
    },
  };
  return {
    type,
    now: () => story.now,
    done: () => story.live.position.status !== 'active',
    signs: () => attributesOf(story.live),
    start: (input, now) => {
      story.now = now;
      story.live = begin(chart, chart.admit(input), now).live;
    },
    // What an answer holds is whoever's who asked.
    query: (name, asked) => structuredClone(answers[name]?.(...asked)),
    tell: (words) => {
      const { event, refusal } = hearing.hear(words, story.live, story.now);
      if (event === null || refusal !== null) {
        const { why = '' } = refusal ?? {};
        const failure = ApplicationFailure.create({ message: why, details: [refusal] });
        throw new WorkflowUpdateFailedError('It was refused.', failure);
      }
      story.hears(event);
      return structuredClone(view());
    },
  };
}
