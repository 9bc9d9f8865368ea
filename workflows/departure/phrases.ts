/** Short forms in which stages and standings read like sentences. Data only. */
import type { Phase, TaskType } from './names.ts';
import type { RuleTree } from './rules/index.ts';

/** A guard: the tree of named rules that must hold. */
export const when = <const T extends RuleTree>(tree: T) =>
  ({ type: 'rule', params: tree }) as const;
export const enters = (phase: Phase) => ({ type: 'enter', params: phase }) as const;
export const ends = (as: 'moot' | 'withdrawn') => ({ type: 'endTasks', params: as }) as const;
export const opens = (task: TaskType) => ({ type: 'openTask', params: task }) as const;
