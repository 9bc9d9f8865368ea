import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { g7, ruleOf } from '../rules/index.ts';

/** What stands against a closing, part by part of G7, in the words of `EwBlockers` (docs/field.md#monitoring). */
const words: Record<(typeof g7.all)[number], string> = {
  originalsBack: 'documents',
  summarySigned: 'summary',
  letterLeft: 'letter',
  authorityInformed: 'authority',
  authorityPermits: 'authority',
  clientSawCopy: 'authority',
  moneySettled: 'money',
  accessTold: 'access',
  lateWordRested: 'undo',
  nothingOpen: 'tasks',
  finalRecorded: 'finalSession',
  calendarClear: 'session',
};

/** Nothing is said: the rules of G7 look at the ending alone. */
const e: EndingEvent = {
  type: 'ending.closed',
  id: '',
  by: { role: 'system', ref: 'endwell' },
  with: {},
};

/** What holds this ending up: the parts of G7 in closing, the rules that repeated a step while weaning. */
export function blockersOf(c: Context): string[] {
  if (c.phase === 'closing') {
    const unmet = g7.all.filter((name) => !ruleOf(name).holds({ c, e }));
    return [...new Set(unmet.map((name) => words[name]))];
  }
  if (c.phase === 'consolidating') return c.taper?.repeated.map((r) => r.split(' ')[1] ?? r) ?? [];
  return [];
}
