import type { Policy } from './schema.ts';

export type SettingCode =
  'setting.missing' | 'setting.unknown' | 'setting.notPossible' | 'setting.outOfRange';

/** What is wrong with one setting, in one sentence. */
export interface Problem<Code extends string = string> {
  code: Code;
  path: (string | number)[];
  says: string;
}

/** The path of a setting as people read it: `silence.ladder, item 3`. */
export function spell(path: readonly (string | number)[]): string {
  return path.reduce<string>((said, key) => {
    if (typeof key === 'number') return `${said}, item ${key + 1}`;
    const name = /^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key);
    return said === '' ? name : `${said}.${name}`;
  }, '');
}

/** One unsafe combination: where it is written, when it is there, and what is at stake. */
export interface Rule {
  code: string;
  at: string;
  broken(policy: Policy): boolean;
  says: string;
}
