import { explained } from '../../coded-error.ts';
import { legible } from '../../legible.ts';
import { foreseen } from '../../server-fault.ts';
import type { Refusal } from '../../workflows/chart/index.ts';

/** Prints a line of an answer, which may hold what anybody has written. */
export function print(line: string): void {
  process.stdout.write(`${legible(line)}\n`);
}

/** The same of what is said beside an answer. */
export function say(line: string): void {
  process.stderr.write(`${legible(line)}\n`);
}

/** Prints an answer: one JSON document, or lines for people. */
export function write(json: boolean, document: unknown, lines: readonly string[]): void {
  const text = json ? JSON.stringify(document, null, 2) : lines.join('\n');
  if (text !== '') print(text);
}

/** What the command line failed with: a stable code and one sentence. */
export interface Complaint {
  code: string;
  says: string;
  /** What would unblock it, where an ending refused. */
  refusal?: Refusal;
}

/** A command that could not do what it was asked; it says why on standard error, and exits with 1. */
export class Failed extends Error {
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    super(complaints.map(({ says }) => says).join('\n'));
    this.name = 'Failed';
    this.complaints = complaints;
  }
}

export const refused = 1;
export const misused = 2;

/** Nobody reads more at once. */
const mostTold = 100;

/** Says what went wrong on standard error: a line each, or one JSON document. */
export function complain(complaints: readonly Complaint[], json: boolean): void {
  const told = complaints.slice(0, mostTold);
  const left = complaints.length - told.length;
  if (left > 0) told.push({ code: 'more', says: `There are ${left} more; mend these first.` });
  const lines = json
    ? [JSON.stringify({ errors: told })]
    : told.map(({ code, says }) => `${code}: ${says}`);
  say(lines.join('\n'));
}

/** What any error means to somebody at the command line. */
export function toComplaints(error: unknown): readonly Complaint[] {
  if (error instanceof Failed) return error.complaints;
  return [explained(foreseen(error))];
}

/** Why not, rule by rule, and what would mend it. */
export function shownRefusal({ why, mend, unmet, possible }: Refusal): string[] {
  return [
    why,
    ...unmet.map((rule) => `  ${rule.id}: ${rule.why} ${rule.mend}`),
    ...(unmet.length === 0 && mend ? [mend] : []),
    ...(possible.length > 0 && !mend.includes(possible[0] ?? '')
      ? [`Possible now: ${possible.join(', ')}`]
      : []),
  ];
}
