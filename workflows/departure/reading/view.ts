import { nextOf, type Live, type OwedChore, type Settled } from '../../chart/index.ts';
import type { Instant, ZoneRules } from '../../calendar/almanac.ts';
import { untold, lagOf, lagTo } from '../matters/index.ts';
import type { Said } from '../events/index.ts';
import type { Lag } from '../matters/lag.ts';
import type { Phase, TaskType } from '../names.ts';
import { owedIn, settledIn } from '../tasks/index.ts';
import type { Client, Closeness, Context, Facts, Risk, Settlement } from '../context.ts';

/** How far it is with one client. `asked`: the ending was told, and people there are asked to tell the client. */
export type ClientState =
  'pending' | 'asked' | 'missing' | 'told' | 'heardElsewhere' | 'withdrawn' | 'settled';

/** What the agency may see of a departure; instants and lags in milliseconds. No client ever sees it. */
export type View = {
  worker: string;
  /** The agency's time zone, and its law as this departure reckons with it. */
  zone: string;
  zoneRules: ZoneRules;
  phase: Phase;
  status: 'active' | 'done';
  facts: Facts;
  statedBy: string;
  confirmedAt: Instant | null;
  policyVersion: number;
  next: { at: Instant; why: string } | null;
  /** What threw and is set aside until the next version: the deadline or result, and since when. */
  faults: { what: string; since: Instant }[];
  announcement: 'held' | 'free' | 'released' | 'made';
  releasedBecause: string | null;
  /** In the order in which they are told. */
  clients: {
    ref: string;
    externalRef: string | null;
    state: ClientState;
    how: string | null;
    at: Instant | null;
    dueBy: Instant | null;
    /** Time was up before they were told. */
    late: boolean;
    call: boolean;
    /** What decides the order (C23). */
    risk: Risk;
    closeness: Closeness;
    nextSession: Instant | null;
    /** From the confirmation to their hearing it from us. */
    lag: number | null;
    outcome: Settlement | null;
  }[];
  untold: string[];
  lag: Lag;
  /** How many heard it elsewhere first. */
  heardElsewhere: number;
  custodian: string | null;
  accessRevokedOn: string | null;
  repliesTo: string | null;
  owed: OwedChore<TaskType>[];
  /** What was owed, and what became of it. */
  settled: Settled<'task'>[];
  /** The events that may be told now. */
  possible: Said[];
};

/** What is known of it now; `possible` are the events that the chart would hear (`Chart.possible`). */
export function viewOf({ position, timers, faults }: Live<Context>, possible: Said[]): View {
  const { context: c, status } = position;
  return {
    worker: c.facts.worker,
    zone: c.policy.agency.zone,
    zoneRules: c.almanac.zones[c.policy.agency.zone] ?? [],
    phase: c.phase,
    status: status === 'done' ? 'done' : 'active',
    facts: c.facts,
    statedBy: c.statedBy,
    confirmedAt: c.confirmedAt,
    policyVersion: c.policy.version,
    next: nextOf(timers),
    faults: faults.map(({ what, since }) => ({ what, since })),
    announcement: announcementOf(c),
    releasedBecause: c.announcement.released?.reason ?? null,
    clients: c.clients.map((client) => ({
      ref: client.ref,
      externalRef: client.externalRef,
      state: stateOf(client),
      how: client.told?.how ?? null,
      at: client.told?.at ?? null,
      dueBy: client.dueBy,
      late: client.late,
      call: client.callOnly,
      risk: client.risk,
      closeness: client.closeness,
      nextSession: client.nextSession,
      lag: lagTo(c, client),
      outcome: client.settled,
    })),
    untold: untold(c).map(({ ref }) => ref),
    lag: lagOf(c),
    heardElsewhere: c.clients.filter(({ told }) => told?.how === 'heardElsewhere').length,
    custodian: c.custodian,
    accessRevokedOn: c.accessRevokedOn,
    repliesTo: c.repliesTo,
    owed: owedIn(c),
    settled: settledIn(c),
    possible,
  };
}

export function announcementOf(c: Context): View['announcement'] {
  if (c.announcement.madeAt !== null) return 'made';
  if (c.announcement.released !== null) return 'released';
  const free = c.confirmedAt !== null && untold(c).length === 0;
  return free || !c.policy.departure.holdAnnouncement ? 'free' : 'held';
}

export function stateOf({ word, told, settled, askedAt }: Client): ClientState {
  if (word.is === 'withdrawn') return 'withdrawn';
  if (settled !== null) return 'settled';
  if (told !== null) return told.how === 'heardElsewhere' ? 'heardElsewhere' : 'told';
  if (word.state === 'missing') return 'missing';
  return askedAt === null ? 'pending' : 'asked';
}
