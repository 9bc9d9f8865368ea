import { usualDays } from '../calendar/index.ts';
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

/** Steps agreed with a client, as they are said. Gaps never shrink; the last is the final session. */
export function customSteps(
  steps: readonly string[],
): { ok: true; sessions: TaperSession[] } | { ok: false; code: string; says: string } {
  const odd = steps.find((step) => !stepForm.test(step));
  if (odd !== undefined) {
    const says = `"${odd}" is no step: write 2x4w, or "1x8w visit".`;
    return { ok: false, code: 'taper.stepUnread', says };
  }
  const sessions = flat(steps, 1);
  const place = shrinksAt(sessions);
  if (place >= 0) {
    const says = `Session ${place + 1} comes sooner than the one before it: gaps never shrink unless stepped back.`;
    return { ok: false, code: 'taper.gapShrinks', says };
  }
  return { ok: true, sessions };
}

function holds(clause: string, course: { sessions: number; months: number }): boolean {
  const [, what, compare, number] = /^(sessions|months) ?(<=|>=|<|>) ?(\d+)$/.exec(clause) ?? [];
  const value = what === 'months' ? course.months : course.sessions;
  const bound = Number(number);
  if (compare === '<=') return value <= bound;
  if (compare === '>=') return value >= bound;
  return compare === '<' ? value < bound : value > bound;
}

/** The preset that the agency's rules propose for a course of work; where several hold, the longest. */
export function choosePreset(
  policy: Policy,
  course: { sessions: number; months: number },
): PresetName {
  const proposed = longestFirst.find((preset) => {
    const rule = policy.taper.choose[preset] ?? 'never';
    if (rule === 'never') return false;
    return rule
      .split(' or ')
      .some((all) => all.split(' and ').every((clause) => holds(clause, course)));
  });
  return proposed ?? policy.taper.preset;
}
