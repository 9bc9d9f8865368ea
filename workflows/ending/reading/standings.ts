import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Absence } from '../memory/absence.ts';
import {
  isMissing,
  agreementOf,
  closingExpected,
  heldOriginals,
  sentOriginals,
} from '../matters/index.ts';
import type { Sign } from '../memory/service.ts';
import type { Scope } from '../names.ts';

/** The regions beside the journey whose state readers are shown (docs/field.md#standings). */
type Region = 'contact' | 'accounts' | 'custody' | 'mandate' | 'records';

/** The state of a region, as a code; null once the ending is over and it is no more. */
export function standingOf(value: unknown, region: Region): string | null {
  const { open } = value as { open?: Partial<Record<Region, unknown>> };
  const state = open?.[region];
  return typeof state === 'string' ? state : null;
}

/** What stands beside the journey: codes, counts and instants (epoch ms); null where there is nothing to say. */
export type Beside = {
  /** Who agrees to the ending (C3). */
  agreement: 'mutual' | 'client_only' | 'worker_only' | 'agency_only' | null;
  scope: Scope | null;
  notice: {
    state: 'proposed' | 'given' | 'paused';
    effectiveAt: Instant | null;
    appeal: string;
    options: number;
    /** From the day on which it was given to the one on which it takes effect (A12). */
    days: number | null;
  } | null;
  /** The local date of the agency on which the work is expected to be over, as far as anybody can tell (A22). */
  endsOn: string | null;
  silence: { since: Instant; attempts: number } | null;
  accounts: string | null;
  custody: {
    state: string | null;
    /** Who stands in. */
    cover: string | null;
    workerAway: boolean;
    departure: { told: Instant | null; lastDay: string } | null;
  };
  /** What may be telling us that something is in the way, and ruptures that both mended: their achievement (B6, B20). */
  signal: Sign | null;
  repaired: number;
  transfer: { state: string; external: boolean; at: Instant } | null;
  mandate: string | null;
  /** Originals that are here or on their way, and dates that are watched. */
  papers: { held: number; sent: number; deadlines: number } | null;
  feedback: string | null;
  reflection: string | null;
  records: string | null;
  clocks: {
    state: 'running' | 'frozen';
    since: Instant | null;
    /** Who is away, each for itself; `until` is a local date of the agency. */
    away: Pick<Absence, 'whose' | 'why' | 'until'>[];
  };
};

export function besideOf(c: Context, value: unknown): Beside {
  const { decision, silence, custody, transfer, feedback, reflection } = c;
  return {
    agreement: decision && agreementOf(decision),
    scope: decision?.scope ?? null,
    notice: noticeOf(c),
    endsOn: decision === null ? null : closingExpected(c),
    silence: silence && { since: silence.since, attempts: silence.attempts.length },
    accounts: worthSaying(standingOf(value, 'accounts'), 'notApplicable'),
    custody: {
      state: standingOf(value, 'custody'),
      cover: custody.cover?.ref ?? null,
      workerAway: isMissing(c),
      departure: custody.departure && {
        told: custody.departure.told?.at ?? null,
        lastDay: custody.departure.lastDay,
      },
    },
    signal: c.rupture === 'suspected' ? c.service.signs.seen : null,
    repaired: c.service.repaired,
    transfer: transfer && {
      state: transfer.state,
      external: transfer.external,
      at: transfer.at,
    },
    mandate: worthSaying(standingOf(value, 'mandate'), 'none'),
    papers: papersOf(c),
    feedback: worthSaying(feedback.state, 'none'),
    reflection: worthSaying(reflection.state, 'none'),
    records: standingOf(value, 'records'),
    clocks: {
      state: c.frozen === null ? 'running' : 'frozen',
      since: c.frozen?.since ?? null,
      away: c.absences.map(({ whose, why, until }) => ({ whose, why, until })),
    },
  };
}

function noticeOf({ notice, ways }: Context): Beside['notice'] {
  if (notice === null) return null;
  const { pausedAt, givenAt, effectiveAt, appeal } = notice;
  const given = givenAt === null ? 'proposed' : 'given';
  const state = pausedAt === null ? given : 'paused';
  const days =
    givenAt === null || effectiveAt === null
      ? null
      : Math.floor((effectiveAt - givenAt) / 86_400_000);
  return { state, effectiveAt, appeal, options: ways.options.length, days };
}

function papersOf(c: Context): Beside['papers'] {
  const held = heldOriginals(c).length;
  const sent = sentOriginals(c).length;
  const deadlines = c.papers.dates.filter((d) => d.state === 'watched').length;
  return held + sent + deadlines > 0 ? { held, sent, deadlines } : null;
}

const worthSaying = (state: string | null, nothing: string): string | null =>
  state === nothing ? null : state;
