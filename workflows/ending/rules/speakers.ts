import { dateAt, toInstant, toLocal } from '../../calendar/index.ts';
import { type By, isWordOf } from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent, Said } from '../events/index.ts';
import type { EndingRule } from '../parts.ts';

/** Whoever is none of the agency’s own people: what they say themselves counts, and nothing is done or judged by them for us. */
const outside: ReadonlySet<By['role']> = new Set(['client', 'authority', 'receiver']);

/** What the agency’s people do, decide or judge; nobody else can say that it was done. */
const ours: ReadonlySet<string> = new Set<Said>([
  'risk.changed',
  'safety.released',
  'coolOff.released',
  'agreement.recorded',
  'agreement.restored',
  'conduct.noted',
  'conduct.talked',
  'conduct.reminded',
  'conductStep.approved',
  'stagnation.decided',
  'stagnation.countersigned',
  'emergency.declared',
  'approval.given',
  'conversation.held',
  'conversation.prevented',
  'options.offered',
  'options.none',
  'notice.given',
  'appeal.decided',
  'invoice.late',
  'invoice.paid',
  'payment.talked',
  'consequences.discussed',
  'payment.arranged',
  'silence.decided',
  'hold.decided',
  'cover.named',
  'conflict.checked',
  'transfer.proposed',
  'transfer.conflictChecked',
  'outcome.recorded',
  'finalSession.impossible',
  'letter.approved',
  'letter.handed',
  'letter.withheld',
  'summary.signed',
  'summary.scheduled',
  'access.closed',
  'money.settled',
  'documents.sent',
  'lien.claimed',
  'lien.released',
  'enquiry.answered',
  'mandate.recorded',
  'authority.noticeApproved',
  'authority.informed',
  'feedback.released',
  'feedback.withheld',
  'records.given',
  'records.destroyed',
  'erasure.decided',
  'legalHold.set',
  'legalHold.released',
  'message.told',
  'task.done',
  'task.skipped',
  'task.taken',
  'task.handedOver',
  'task.givenBack',
]);

/** What an authority alone can mean, said by it or passed on by us. */
const ofAuthority: ReadonlySet<string> = new Set<Said>(['authority.permitted', 'mandate.ended']);

/** What the client alone can mean: nobody from outside decides it for them. */
const ofClient: ReadonlySet<string> = new Set<Said>(['client.ended']);

/** Rules of who can say what at all, asked of everything that is said (D27). */
export const speakersRules = {
  saysTheirOwn: {
    ofEvent: true,
    id: 'D27',
    holds: ({ e }) => {
      const { role } = e.by ?? {};
      if (role === undefined || !outside.has(role)) return true;
      if (ofClient.has(e.type)) return isWordOf(e.by, 'client');
      return !ours.has(e.type) && (!ofAuthority.has(e.type) || role === 'authority');
    },
    why: ({ e }) => {
      if (ofClient.has(e.type)) return 'the client says that, or one of our people whom they told';
      return ofAuthority.has(e.type)
        ? `the authority says that, and not the ${e.by.role}`
        : `only the agency’s own people can say that, and not the ${e.by.role}`;
    },
    mend: 'Let one of them say it in their own role.',
  },
  /** What is told late counts from its day: a slip of the year would end in a minute what takes weeks. */
  ofThisWork: {
    ofEvent: true,
    id: 'D32',
    holds: ({ c, e }) => e.on === undefined || e.on.slice(0, 10) >= earliest(c),
    why: ({ c, e }) => `${e.on} lies more than a year before this work began, on ${beganOn(c)}`,
    mend: 'Say the day on which it happened (on), or none where it is today.',
  },
  /** One night a year has an hour that no clock shows: whoever wrote it down meant another. */
  clocksShowIt: {
    ofEvent: true,
    id: '4.4',
    holds: ({ c, e }) => skippedIn(c, e) === null,
    why: ({ c, e }) => {
      const skipped = skippedIn(c, e);
      if (skipped === null) return 'clocks show that hour';
      const [told, instead] = [skipped.replace('T', ' '), shownInstead(c, skipped).slice(11)];
      return `no clock shows ${told}: they go forward in that hour, to ${instead} in its place`;
    },
    mend: 'Say the time that the clocks show.',
  },
} as const satisfies Record<string, EndingRule>;

/** The local date on which the work began, or the ending was registered where that was sooner. */
function beganOn({ row, since, almanac, policy }: Context): string {
  const registered = dateAt(almanac, policy.agency.zone, since.serving);
  return row.startDate !== undefined && row.startDate < registered ? row.startDate : registered;
}

/** What was agreed or promised before the first meeting may be told as well. */
function earliest(c: Context): string {
  const [year = '', ...rest] = beganOn(c).split('-');
  return [String(Number(year) - 1).padStart(4, '0'), ...rest].join('-');
}

/** The local time told that the agency’s clocks leave out; null: there is none. */
function skippedIn(c: Context, e: EndingEvent): string | null {
  const start = 'start' in e.with ? e.with.start : undefined;
  const told = [e.on, start].filter((time) => time !== undefined && time.length > 10);
  return (
    told.find((time): time is string => time !== undefined && shownInstead(c, time) !== time) ??
    null
  );
}

function shownInstead({ almanac, policy }: Context, local: string): string {
  const { zone } = policy.agency;
  return toLocal(almanac, zone, toInstant(almanac, zone, local));
}
