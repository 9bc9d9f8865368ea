import {
  notDone,
  saidEntries,
  saysTheSame,
  type HostedEvent,
  type NotDone,
  type SaidEntry,
  type Told,
} from '../../chart/index.ts';
import type { Context, Notice, NoticeKind } from '../context.ts';
import { answered } from '../events/index.ts';

/** One line of an agency’s log: codes and times. */
export type AgencyEntry =
  | SaidEntry
  | { at: number; kind: 'refused'; what: string; code: string; why: string }
  | ({
      at: number;
      kind: 'task';
      what: string;
      state: string;
      who: string;
      holder?: string;
    } & NotDone)
  | {
      at: number;
      kind: 'notice';
      what: NoticeKind;
      to: string;
      by: string;
      state: Notice['state'];
      reason?: string;
    }
  | { at: number; kind: 'policy'; what: string; because: string }
  | { at: number; kind: 'upgrade'; what: string; version: number; told: number; missing: number };

/** What one step did, seen by comparing the agency before and after. */
export function entriesOf(
  before: Told<Context> | null,
  after: Told<Context>,
  cause: HostedEvent | null,
): AgencyEntry[] {
  const is = after.context;
  const was = before?.context ?? null;
  const at = is.now;
  const entries: AgencyEntry[] = saidEntries(at, cause, (type) => Object.hasOwn(answered, type));
  const newest = is.versions.at(-1);
  if (newest && newest.version !== was?.versions.at(-1)?.version) {
    const what = `version ${newest.version}`;
    entries.push({ at, kind: 'policy', what, because: newest.because });
  }
  for (const notice of is.notices) {
    const old = was?.notices.find(({ key }) => key === notice.key);
    const { kind: what, to, by, state, reason } = notice;
    if (old?.state === state || state === 'leaving') continue;
    entries.push({ at, kind: 'notice', what, to, by, state, ...(reason && { reason }) });
  }
  for (const task of is.tasks) {
    const old = was?.tasks.find(({ type }) => type === task.type);
    // Whoever is told of a task does nothing with it.
    const heard = old && { ...old, news: task.news };
    if (saysTheSame(heard, task)) continue;
    const { type, state, who, holder } = task;
    const more = { ...(holder === null ? {} : { holder }), ...notDone(state, task.settled) };
    entries.push({ at, kind: 'task', what: type, state, who, ...more });
  }
  const { upgrade } = is;
  const begun = upgrade?.over === null && was?.upgrade?.since !== upgrade.since;
  const over = upgrade?.over != null && was?.upgrade?.over !== upgrade.over;
  if (upgrade && (begun || over)) {
    const { version, told, missing } = upgrade;
    entries.push({ at, kind: 'upgrade', what: over ? 'over' : 'begun', version, told, missing });
  }
  return entries;
}
