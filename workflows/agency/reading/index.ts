/** What readers see of the state: views, lists, the log. The only way in. */
import type { Live, OwedChore, Settled } from '../../chart/index.ts';
import type { Instant, ZoneRules } from '../../calendar/almanac.ts';
import type {
  Closure,
  Context,
  Key,
  Member,
  Notice,
  TaskType,
  Unclaimed,
  Upgrade,
  Version,
} from '../context.ts';
import type { Role } from '../events/staff.ts';
import type { Said } from '../events/index.ts';
import { ownTimeOf } from '../matters/index.ts';
import { owedIn, settledIn } from '../tasks/index.ts';
import type { OwnTime } from '../matters/own-time.ts';

export { entriesOf } from './log.ts';
export { strangerAmong } from './speaking.ts';

/** What a reader may see of an agency; instants in epoch milliseconds. References, and no name of anybody. */
export type View = {
  agency: string;
  /** As the letters sign it. */
  name: string;
  /** Its time zone, and the law of that as it reckons with it. */
  zone: string;
  zoneRules: ZoneRules;
  version: number;
  versions: Version[];
  staff: {
    ref: string;
    role: Role;
    cover: string | null;
    nominee: string | null;
    /** For whom they stand in now. */
    covers: string[];
    /** Their own working time; null: the agency's. */
    works: OwnTime | null;
    away: { from: string; until: string | null; cover: string | null; begun: boolean } | null;
    /** How they are written to, and what they want; nothing reaches an address that is lost. */
    reach: Pick<Member, 'mail' | 'lost' | 'phone' | 'language' | 'zone' | 'digest' | 'texts'>;
    /** A mark of the opening of their calendar; null: it is not had under an address. */
    calendar: string | null;
  }[];
  /** With what programs act for the staff; of a hash nobody makes the key. An agency of an older build does not say it. */
  keys?: Key[];
  /** What the staff were told last, and what they are about to be told: to whom, and what became of it. */
  notices: Pick<Notice, 'kind' | 'to' | 'by' | 'state' | 'due' | 'reason'>[];
  /** Mail of people that names no ending, as they wrote it: whose it is is to be found out; whom somebody in danger can call. */
  unclaimed: (Unclaimed & { crisisLine: string | null })[];
  closures: Closure[];
  /** The last upgrade of the endings; `left` are still to hear of it. */
  upgrade: (Upgrade & { left: number }) | null;
  cancelAskedAt: Instant | null;
  /** What people owe the agency itself. */
  owed: OwedChore<TaskType>[];
  /** What was owed, and what became of the last of each kind. */
  settled: Settled<'task'>[];
  /** What threw and is set aside until the next version: the deadline or result, and since when. */
  faults: { what: string; since: Instant }[];
  /** The events that may be told now. */
  possible: Said[];
};

/** What is known of it now; `possible` are the events that the chart would hear (`Chart.possible`). */
export function viewOf(
  { position: { context: c }, faults }: Live<Context>,
  possible: Said[],
): View {
  return {
    agency: c.agency,
    name: c.policy.agency.name,
    zone: c.policy.agency.zone,
    zoneRules: c.almanac.zones[c.policy.agency.zone] ?? [],
    version: c.policy.version,
    versions: c.versions,
    staff: c.staff.map((member) => seen(c, member)),
    keys: c.keys,
    notices: c.notices.map(({ kind, to, by, state, due, reason }) => ({
      kind,
      to,
      by,
      state,
      due,
      reason,
    })),
    unclaimed: c.unclaimed.map((mail) => ({
      ...mail,
      crisisLine: mail.risk ? c.policy.agency.crisisLine : null,
    })),
    closures: c.closures,
    upgrade: c.upgrade && { ...c.upgrade, left: leftOf(c) },
    cancelAskedAt: c.cancelAskedAt,
    owed: owedIn(c),
    settled: settledIn(c),
    faults: faults.map(({ what, since }) => ({ what, since })),
    possible,
  };
}

function seen(c: Context, member: Member): View['staff'][number] {
  const { ref, role, cover, nominee, away, calendar } = member;
  const { mail, lost, phone, language, zone, digest, texts } = member;
  return {
    ref,
    role,
    cover,
    nominee,
    covers: c.staff.filter((m) => m.away?.begun && m.away.cover === ref).map((m) => m.ref),
    works: ownTimeOf(c, member),
    away: away && { from: away.from, until: away.until, cover: away.cover, begun: away.begun },
    reach: { mail, lost, phone, language, zone, digest, texts },
    calendar,
  };
}

/** A short Markdown table for the workflow's page in the Temporal UI. */
export function detailsOf({ position: { context: c }, faults }: Live<Context>): string {
  const away = c.staff.filter((m) => m.away?.begun).map((m) => m.ref);
  const rows: [string, string][] = [
    ['Settings', `version **${c.policy.version}**`],
    ['Endings to be told', String(c.words.length)],
    ['Staff', `${c.staff.length}${away.length > 0 ? `, away: ${away.join(', ')}` : ''}`],
    ...faults.map(({ what }): [string, string] => ['Broken', what]),
    ...(c.cancelAskedAt === null
      ? []
      : [['Asked to cancel', 'an agency goes on until it is terminated'] as [string, string]]),
  ];
  return ['| | |', '|---|---|', ...rows.map(([name, says]) => `| ${name} | ${says} |`)].join('\n');
}

function leftOf(c: Context): number {
  return c.words.filter((w) => w.is === 'policy').length;
}
