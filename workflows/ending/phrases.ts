/** Short forms in which stages and standings read like sentences. Data only. */
import type { RuleTree } from './rules/index.ts';
import type { Intent, TaskType } from './names.ts';
import type { Phase } from './phases.ts';

/** A guard: the tree of named rules that must hold. */
export const when = <const T extends RuleTree>(tree: T) =>
  ({ type: 'rule', params: tree }) as const;
export const enters = (phase: Phase) => ({ type: 'enter', params: phase }) as const;
export const opens = (task: TaskType) => ({ type: 'openTask', params: task }) as const;
export const opensAboutSession = (task: TaskType) =>
  ({ type: 'openSessionTask', params: task }) as const;
export const sends = (intent: Intent) => ({ type: 'intend', params: intent }) as const;
export const sendsAboutSession = (intent: Intent) =>
  ({ type: 'intendAbout', params: intent }) as const;
