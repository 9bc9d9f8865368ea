import { createActor, createMachine } from 'xstate';
import type { AnyActorScope, EventObject } from 'xstate';
import type { Chart } from './chart.ts';

/** Something that XState did, or that it only reports. Its exported types name none that a registry adds. */
export interface Effect {
  type: string;
  params: unknown;
}

/** What one step did. */
export interface Reported {
  effects: Effect[];
  /** Anything at all, if only a change of memory: then the snapshot may be the one it began from. */
  acted: boolean;
}

/**
 * `transition` would make a throw-away actor and its system for every step: half the cost of a step. This one
 * is made once, never started, and never spawns or hears anything, so nothing can gather in it.
 */
const nobody = createActor(createMachine({}));

/** Where XState steps: what it does is reported, or done by hand at once, for what comes after builds on it. */
export function scopeOf<C extends { now: number }, I>(
  chart: Chart<C, I>,
  reported: Reported,
): AnyActorScope {
  return {
    self: nobody,
    system: nobody.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: ({ type, params, info }) => {
      // XState holds on to one context from microstep to microstep, so a change is made in it.
      act(chart, info.context as C, info.event, { type, params }, reported);
    },
  };
}

function nothing(): void {}

/** Does one named action in a context, which is changed in place and must be nobody else's. */
export function act<C extends { now: number }, I>(
  { byHand }: Chart<C, I>,
  context: C,
  event: EventObject,
  { type, params }: Effect,
  reported: Reported,
): void {
  reported.acted = true;
  const move = byHand?.moves[type];
  const wishing = byHand?.wishing[type];
  if (move) become(context, move(context, event as never, params as never));
  else if (wishing) {
    const { context: next, wishes } = wishing(context);
    become(context, next);
    reported.effects.push(...wishes);
  } else reported.effects.push({ type, params });
}

function become<C extends object>(context: C, next: C): void {
  for (const name in next) {
    if (next[name] !== context[name]) context[name] = next[name];
  }
}
