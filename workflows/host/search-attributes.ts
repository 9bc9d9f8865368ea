import {
  defineSearchAttributeKey,
  type SearchAttributeType,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';

/**
 * What an ending shows in Temporal's list: codes only, never anything personal. A SQL visibility store has room for
 * 10 Keyword, 3 KeywordList, 3 Datetime, 3 Int and 3 Bool attributes in a namespace, so one more Keyword does not fit.
 */
export const searchAttributes = {
  EwPhase: 'KEYWORD',
  EwKind: 'KEYWORD',
  EwInitiator: 'KEYWORD',
  EwReason: 'KEYWORD',
  EwOutcome: 'KEYWORD',
  EwProgramme: 'KEYWORD',
  EwWorkerRef: 'KEYWORD',
  EwSupervisorRef: 'KEYWORD',
  EwContactability: 'KEYWORD',
  EwRisk: 'KEYWORD',
  EwOpenTasks: 'KEYWORD_LIST',
  EwBlockers: 'KEYWORD_LIST',
  EwFlags: 'KEYWORD_LIST',
  EwNextActionAt: 'DATETIME',
  EwOldestTaskDue: 'DATETIME',
  EwClosedAt: 'DATETIME',
  EwMissed: 'INT',
  EwTaperStep: 'INT',
  EwReturns: 'INT',
  EwNeedsHuman: 'BOOL',
  EwOverdue: 'BOOL',
  EwFollowUpActive: 'BOOL',
} as const satisfies Record<string, SearchAttributeType>;

/** Values by name; instants in epoch milliseconds, null and the empty list unset. */
export type Shown = Readonly<Record<string, string | number | boolean | string[] | null>>;

/** The same as Temporal takes them. */
export function toSearchAttributes(signs: Shown): SearchAttributeUpdatePair[] {
  return Object.entries(searchAttributes).map(([name, type]) => {
    const said = signs[name] ?? null;
    const value = Array.isArray(said) && said.length === 0 ? null : said;
    const shown = type === 'DATETIME' && typeof value === 'number' ? new Date(value) : value;
    return { key: defineSearchAttributeKey(name, type), value: shown } as SearchAttributeUpdatePair;
  });
}
