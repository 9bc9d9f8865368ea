import { usualDays } from '../calendar/index.ts';
import type { ProgrammeType } from './agency.ts';
import type { Policy } from './schema.ts';
import { presets as presetNames, stepForm } from './taper-settings.ts';

export type PresetName = keyof Policy['taper']['presets'];
export type SessionMode = 'session' | 'visit' | 'call';

/** One session of a taper: so many days after the one before it. */
export interface TaperSession {
  days: number;
  mode: SessionMode;
}

/** The preset of a name, or null. */
export function presetNamed(name: string): PresetName | null {
  return presetNames.find((known) => known === name) ?? null;
}

const week = 7;
const longestFirst = ['extended', 'casework', 'standard', 'brief', 'none'] as const;

function modeOf(word: string | undefined): SessionMode {
  return word === 'visit' || word === 'call' ? word : 'session';
}

function flat(steps: readonly string[], ratio: number): TaperSession[] {
  return steps.flatMap((step) => {
    const [, times, gap, unit, mode] = stepForm.exec(step) ?? [];
    const days = Math.max(1, Math.round(usualDays(`${gap}${unit}`) * ratio));
    return Array.from({ length: Number(times) }, () => ({ days, mode: modeOf(mode) }));
  });
}

/** The place of the first session whose gap is shorter than the gap before it, or -1. */
export function shrinksAt(sessions: readonly TaperSession[]): number {
  return sessions.findIndex(({ days }, place) => days < (sessions[place - 1]?.days ?? 0));
}

/** The sessions of a preset, one by one, scaled from weekly work to a cadence of so many days. */
export function stepsOf(policy: Policy, preset: PresetName, cadenceDays: number): TaperSession[] {
  return flat(policy.taper.presets[preset], cadenceDays / week);
}

/** Steps agreed with a client, as they are said, or why they are none: a clause for people. Gaps never shrink; the last is the final session. */
export function customSteps(
  steps: readonly string[],
): { ok: true; sessions: TaperSession[] } | { ok: false; why: string } {
  const odd = steps.find((step) => !stepForm.test(step));
  if (odd !== undefined) {
    return { ok: false, why: `"${odd}" is no step (write 2x4w, or "1x8w visit")` };
  }
  const sessions = flat(steps, 1);
  const place = shrinksAt(sessions);
  if (place >= 0) {
    const why = `session ${place + 1} comes sooner than the one before it, and gaps never shrink unless stepped back`;
    return { ok: false, why };
  }
  return { ok: true, sessions };
}

/** What is known of a course of work when its taper is proposed. */
export interface Course {
  sessions: number;
  months: number;
  programme: ProgrammeType | null;
}

function holds(clause: string, course: Course): boolean {
  const [, type] = /^programme ?= ?(.+)$/.exec(clause) ?? [];
  if (type !== undefined) return course.programme === type;
  const [, what, compare, number] = /^(sessions|months) ?(<=|>=|<|>) ?(\d+)$/.exec(clause) ?? [];
  const value = what === 'months' ? course.months : course.sessions;
  const bound = Number(number);
  if (compare === '<=') return value <= bound;
  if (compare === '>=') return value >= bound;
  return compare === '<' ? value < bound : value > bound;
}

/**
 * The preset that the agency's rules propose for a course of work. Where several hold, a rule about the kind of work goes
 * before those about how long it was, and of these the longest.
 */
export function choosePreset({ taper }: Policy, course: Course): PresetName {
  const ruleOf = (preset: PresetName): string => taper.choose[preset] ?? 'never';
  const fitting = longestFirst.filter((preset) =>
    ruleOf(preset)
      .split(' or ')
      .some((all) => all.split(' and ').every((clause) => holds(clause, course))),
  );
  return (
    fitting.find((preset) => ruleOf(preset).includes('programme')) ?? fitting[0] ?? taper.preset
  );
}
