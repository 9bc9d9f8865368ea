import type { Policy } from './schema.ts';

export type SettingCode =
  'setting.missing' | 'setting.unknown' | 'setting.notPossible' | 'setting.outOfRange';

/** What is wrong with one setting, in one sentence. */
export interface Problem<Code extends string = string> {
  code: Code;
  path: (string | number)[];
  says: string;
}

/** What a sentence shows of a value: cut where it is long. */
const LONGEST_SHOWN = 60;

/** A plain value as a sentence shows it. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** The path of a setting as people read it: `silence.ladder, item 3`. */
export function spell(path: readonly (string | number)[]): string {
  return path.reduce<string>((said, key) => {
    if (typeof key === 'number') return `${said}, item ${key + 1}`;
    const name = /^[A-Za-z]\w{0,59}$/.test(key) ? key : quoted(key);
    return said === '' ? name : `${said}.${name}`;
  }, '');
}

/** One unsafe combination: where it is written, when it is there, and what is at stake. */
export interface Rule {
  code: string;
  at: string;
  /** The settings that contradict each other: whichever is not as it usually is, is the cause. */
  among?: readonly string[];
  /** Which part of it is the cause: the preset, the track, the step. */
  part?: (policy: Policy) => (string | number)[];
  broken(policy: Policy): boolean;
  says: string;
}
