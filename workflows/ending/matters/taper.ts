import { bothConfirmed } from './decision.ts';
import { addDays, dateOf } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import type { PlanMoved, Taper, TaperStep } from '../memory/taper.ts';
import type { EndingEvent } from '../events/index.ts';
import { toldOf } from './told.ts';
import { choosePreset, customSteps, stepsOf, type PresetName } from '../../policy/index.ts';
import { programmeOf } from './programme.ts';
import { openDay, plannedSession, planAfter, markFinal } from './sessions.ts';

interface Proposal {
  preset?: string | undefined;
  steps?: string[] | undefined;
}

/** The steps that a proposal means, or why it is not sound: a clause for people. */
export function proposedSteps(
  c: Context,
  proposal: Proposal,
): { preset: string; steps: TaperStep[] } | { why: string } {
  if (proposal.steps) {
    // The one would be heard and the other not.
    if (proposal.preset !== undefined) return { why: 'it names a preset and steps at once' };
    const custom = customSteps(proposal.steps);
    if (!custom.ok) return { why: custom.why };
    return custom.sessions.length > 0
      ? { preset: 'custom', steps: custom.sessions }
      : { why: 'it has no step' };
  }
  const { presets } = c.policy.taper;
  const preset = proposal.preset ?? suitablePreset(c);
  if (!Object.hasOwn(presets, preset)) {
    return { why: `no preset of the policy is called "${preset}"` };
  }
  const steps = stepsOf(c.policy, preset as PresetName, c.row.cadenceDays);
  if (steps.length > 0) return { preset, steps };
  return proposal.preset === undefined
    ? { why: `for this work the policy proposes none (the preset "${preset}" has no steps)` }
    : { why: `the preset "${preset}" has no steps` };
}

/** Whether the rules of the agency have the sessions of such work thin out at all (C3). */
export function taperSuits(c: Context): boolean {
  return !('why' in proposedSteps(c, {}));
}

export function proposeTaper(c: Context, preset: string, steps: TaperStep[]): Context {
  const taper: Taper = {
    preset,
    steps,
    agreed: false,
    position: 0,
    setback: false,
    heldFor: null,
    repeated: [],
    promised: [],
    moved: null,
  };
  return { ...c, taper };
}

/** The gap being lived; the regular cadence when no taper is agreed. */
function currentGap(c: Context): number {
  return c.taper?.steps[c.taper.position]?.days ?? c.row.cadenceDays;
}

/** Whether the plan has no further step. */
export function onLastStep(c: Context): boolean {
  return c.taper !== null && c.taper.position >= c.taper.steps.length - 1;
}

/** The last step's session is the final one (A13), but for as long as the plan is on hold. */
export function planStep(c: Context): Context {
  const final = onLastStep(c) && c.taper?.heldFor === null;
  return plannedSession(c) ? markFinal(c, final) : planAfter(c, currentGap(c), final);
}

/**
 * Begins the agreed plan: the session already planned gives way to that of the first step. One side
 * proposed it and the other agreed, so both have confirmed the ending (C3).
 */
export function beginTaper(c: Context, e: Pick<EndingEvent, 'on'>): Context {
  return replan(
    changeTaper(bothConfirmed(c, toldOf(c, e)), {
      agreed: true,
      position: 0,
      setback: c.service.setback,
      repeated: [],
    }),
  );
}

/**
 * The meetings that lie ahead under the plan, the planned one first: what letters promise, and what is planned when its
 * time has come. Local times of the agency.
 */
export function datesAhead(c: Context): string[] {
  const planned = plannedSession(c);
  if (planned === null || c.taper === null) return [];
  const starts = [planned.start];
  let slot = planned.slot;
  for (const { days } of c.taper.steps.slice(c.taper.position + 1)) {
    slot = `${addDays(dateOf(slot), days)}${slot.slice(10)}`;
    starts.push(`${openDay(c, dateOf(slot))}${slot.slice(10)}`);
  }
  return starts;
}

/** The dates ahead are others than the client was told. While the plan is on hold nobody knows them. */
export function promisedOtherwise(c: Context): boolean {
  const planned = plannedSession(c);
  if (c.taper?.agreed !== true || c.taper.heldFor !== null) return false;
  if (planned === null || planned.at <= c.now) return false;
  const ahead = datesAhead(c);
  const { promised } = c.taper;
  return promised.slice(-ahead.length).join() !== ahead.join();
}

/** Why the plan moved, by what was told. */
const movers: Readonly<Record<string, PlanMoved | undefined>> = {
  'setback.reported': 'stepBack',
  'taper.steppedBack': 'stepBack',
  'taper.advanced': 'stretched',
  'taper.resumed': 'resumed',
  'rupture.repaired': 'resumed',
  'rupture.setAside': 'resumed',
  'session.missed': 'notHeld',
  'session.excused': 'calledOff',
  'session.cancelled': 'calledOff',
  'session.held': 'repeated',
  'client.resumed': 'break',
  'forceMajeure.ended': 'break',
  'worker.returned': 'break',
  // Days on which the agency is closed are others than before.
  'almanac.refreshed': 'holiday',
  'policy.upgraded': 'holiday',
};

/** These are the dates that the client is told now, and why. */
export function promiseDates(c: Context, { type }: { type: string }): Context {
  const first = c.taper?.promised.length === 0;
  const moved = first ? null : (movers[type] ?? 'otherDate');
  return changeTaper(c, { promised: datesAhead(c), moved });
}

/** By the policy it rests as long as something is between them (B11). */
export function restsForRupture(c: Context): boolean {
  return c.policy.taper.onRupture === 'hold' && (c.rupture === 'open' || c.rupture === 'repairing');
}

/** One step further: gaps stretch. */
export function advanceTaper(c: Context): Context {
  if (!c.taper) return c;
  const position = Math.min(c.taper.position + 1, c.taper.steps.length - 1);
  return changeTaper(c, { position, setback: false, repeated: [] });
}

/** One step back: gaps shrink again, and the plan grows longer (docs/field.md#example-2). */
export function stepBack(c: Context): Context {
  if (!c.taper) return c;
  return replan(changeTaper(c, { position: Math.max(0, c.taper.position - 1) }));
}

export function changeTaper(c: Context, part: Partial<Taper>): Context {
  return c.taper ? { ...c, taper: { ...c.taper, ...part } } : c;
}

/** The planned session moves to where the current step puts it; one that has begun is recorded first. */
export function replan(c: Context): Context {
  const planned = plannedSession(c);
  if (planned && planned.at <= c.now) return c;
  if (!planned) return planStep(c);
  const without = { ...c, sessions: c.sessions.filter((s) => s !== planned) };
  const again = planStep(without);
  return {
    ...again,
    sessions: again.sessions.map((s) =>
      s.n === planned.n ? { ...s, sequence: planned.sequence + 1 } : s,
    ),
  };
}

function suitablePreset(c: Context): string {
  const sessions = c.row.sessionsSoFar + c.counts.held;
  const months = c.row.startDate ? (c.now - Date.parse(c.row.startDate)) / (30.44 * 86_400_000) : 0;
  return choosePreset(c.policy, { sessions, months, programme: programmeOf(c) });
}

/** Practice makes it last (C9). The practice gate (A34): so many runs of a strategy, unless the client waived it or names no risk. */
export function practisedEnough(c: Context): boolean {
  const runs = c.riskFactors.reduce((n, r) => n + r.practised, 0);
  const asked = c.policy.taper.practice.minRunsBeforeStep2;
  return c.practiceWaived || c.prefersNoRiskTalk || runs >= asked;
}
