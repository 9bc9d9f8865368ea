import type { SettingCode, UnsafeCode } from '../../workflows/policy/index.ts';
import type { Located } from '../written/located.ts';
import type { ReadingCode } from '../written/read.ts';

export type PolicyCode = SettingCode | UnsafeCode | ReadingCode<'policy'> | 'zone.unknown';

/** What is wrong with a policy: one sentence, which begins with the line where there is one. */
export type PolicyProblem = Located<PolicyCode>;
