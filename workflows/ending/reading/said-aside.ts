import type { By } from '../../chart/rules/index.ts';
import { dateAt } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { readsAnswer } from '../matters/index.ts';
import type { ContactMemory } from '../memory/contact.ts';
import { scriptOf } from './call-script.ts';
import type { FeedbackMemory } from '../memory/feedback.ts';
import type { Referral } from '../memory/transfer.ts';
import type { Opening } from '../memory/records.ts';
import type { MandateMemory } from '../memory/mandate.ts';
import type { Original, PapersMemory } from '../memory/papers.ts';
import type { Row } from '../row.ts';

/** What was said of what stands beside the work: how to reach the client, money, papers, others. */
export type SaidAside = {
  /** How the client may and likes to be reached, as far as anybody asked; `channels` null: nobody asked. */
  reach: {
    name: string | null;
    preferredChannel: string | null;
    channels: string[] | null;
    email: string | null;
    phone: string | null;
    address: string[];
    /** The rest of the plan (memory/contact.ts). */
    plan: Pick<ContactMemory['safeContact'], (typeof ofPlan)[number]>;
    /** How somebody calls or visits them, line by line. */
    script: string[];
    language: string | null;
    zone: string | null;
    regions: string[];
    notes: string | null;
    flagged: boolean | null;
    threads: boolean;
    style: string | null;
    reminders: boolean | null;
    checkIns: boolean | null;
    followUp: boolean;
    /** Local date until which nothing is sent. */
    quietUntil: string | null;
    sensitiveDates: string[];
    /** Another place is known by its name, and its time not yet. */
    moving: { zone?: string | undefined; regions?: string[] | undefined } | null;
  };
  /** Of the case as it is known, whatever is not about reaching the client. */
  case: Pick<Row, (typeof ofCase)[number]>;
  /** Ways to go on that were offered, or why there are none. */
  ways: { options: string[]; noneBecause: string | null };
  notice: {
    stillNeeded: boolean;
    /** What would allow to come back. */
    conditions: string | null;
    namedDate: string | null;
  } | null;
  /** To whom the record was opened in an emergency, until when (epoch milliseconds), and why. An ending of an older build does not say it. */
  opened?: Opening[];
  approvals: { of: string; role: string; ref: string }[];
  invoices: { invoice: string; due: string; paid: boolean }[];
  /** Who ordered the work or pressed for it, what they asked for, what they are told, and when it is over (B18). */
  mandate: Pick<NonNullable<MandateMemory['mandate']>, (typeof ofMandate)[number]> | null;
  goingOn: { to: string; name: string | null } | null;
  handoverTo: string | null;
  /** What is recommended besides, and the letter to that service that the client agreed to. */
  referrals: Pick<Referral, 'type' | 'what' | 'suits' | 'state' | 'introduction'>[];
  departure: {
    kind: string;
    told: string | null;
    choice: string | null;
    /** Who speaks for the agency, and how the client knows them. */
    speaker: string;
    speakerName: string | null;
  } | null;
  cover: string | null;
  originals: Omit<Original, 'sentAt'>[];
  enquiries: PapersMemory['papers']['enquiries'];
  watched: { what: string; date: string; state: string }[];
  /** The track that was agreed or follows from the reason, and what the client answered to each contact. */
  followUp: { track: string | null; answers: { k: number; outcome: string }[] };
  /** What the client answered; before it is released only its first reader sees it (A20), and feelings nobody else (A7). */
  feedback: Omit<NonNullable<FeedbackMemory['feedback']['said']>, 'feelings'> | null;
  /** Where the client’s answer is kept besides. */
  feedbackAnswer: string | null;
  /** What they were answered to it. */
  feedbackReply: string | null;
};

const ofPlan = [
  'hours',
  'sender',
  'subject',
  'links',
  'calendar',
  'shared',
  'codeWord',
  'mayKnow',
  'voicemail',
  'neverWrite',
  'recorded',
  'asksWord',
] as const;

const ofMandate = [
  'authority',
  'kind',
  'conditions',
  'reports',
  'endsWhen',
  'noticeDays',
  'needsPermission',
  'mail',
  'reference',
  'attendance',
] as const;

const ofCase = [
  'externalRef',
  'programme',
  'worker',
  'workerName',
  'supervisor',
  'startDate',
  'firstSession',
  'cadenceDays',
  'plannedEnd',
  'sessionsSoFar',
  'sessionCap',
  'mandated',
  'feePaying',
  'bornOn',
] as const;

export function asideOf(c: Context): SaidAside {
  const { row, notice, mandate, transfer, custody, papers } = c;
  const dayOf = (instant: number) => dateAt(c.almanac, c.policy.agency.zone, instant);
  return {
    reach: reachOf(c, c.quietUntil === null ? null : dayOf(c.quietUntil)),
    case: caseOf(row),
    ways: c.ways,
    notice: notice && {
      stillNeeded: notice.stillNeeded,
      conditions: notice.conditions,
      namedDate: notice.namedDate,
    },
    opened: c.records.opened,
    approvals: c.approvals.map(({ of, role, ref }) => ({ of, role, ref })),
    invoices: c.accounts.late.map(({ invoice, due, paid }) => ({
      invoice,
      due: dayOf(due),
      paid,
    })),
    mandate: mandate && {
      authority: mandate.authority,
      kind: mandate.kind,
      conditions: mandate.conditions,
      reports: mandate.reports,
      endsWhen: mandate.endsWhen,
      noticeDays: mandate.noticeDays,
      needsPermission: mandate.needsPermission,
      mail: mandate.mail,
      reference: mandate.reference,
      attendance: mandate.attendance,
    },
    goingOn: transfer && { to: transfer.to, name: transfer.name },
    handoverTo: c.handoverTo,
    referrals: c.referrals.map(({ type, what, suits, state, introduction }) => ({
      type,
      what,
      suits,
      state,
      introduction,
    })),
    departure: custody.departure && {
      kind: custody.departure.kind,
      told: custody.departure.told?.how ?? null,
      choice: custody.departure.choice,
      speaker: custody.departure.speaker,
      speakerName: custody.departure.speakerName,
    },
    cover: custody.cover?.name ?? null,
    originals: papers.originals.map(({ item, state, carrier, tracking }) => ({
      item,
      state,
      carrier,
      tracking,
    })),
    enquiries: papers.enquiries,
    watched: papers.dates.map(({ what, date, state }) => ({ what, date, state })),
    followUp: {
      track: c.track,
      answers: c.touches.flatMap(({ k, outcome }) => (outcome === null ? [] : [{ k, outcome }])),
    },
    feedback: c.feedback.state === 'released' ? withoutFeelings(c.feedback.said) : null,
    feedbackAnswer: c.feedback.answer,
    feedbackReply: c.feedback.reply,
  };
}

function caseOf(row: Row): SaidAside['case'] {
  const known = ofCase.map((field) => [field, row[field]] as const);
  // Each field has the value that the row has for it.
  return Object.fromEntries(known) as SaidAside['case'];
}

function planOf(plan: ContactMemory['safeContact']): SaidAside['reach']['plan'] {
  const known = ofPlan.map((field) => [field, plan[field]] as const);
  // Each field has the value that the plan has for it.
  return Object.fromEntries(known) as SaidAside['reach']['plan'];
}

function reachOf({ row, ...c }: Context, quietUntil: string | null): SaidAside['reach'] {
  return {
    name: row.name ?? null,
    preferredChannel: row.preferredChannel ?? null,
    channels: c.safeContact.channels,
    email: row.email ?? null,
    phone: row.phone ?? null,
    address: row.address ?? [],
    plan: planOf(c.safeContact),
    script: scriptOf({ row, ...c }),
    language: row.language ?? null,
    zone: row.zone ?? null,
    regions: row.regions ?? [],
    notes: row.safeContactNotes ?? null,
    flagged: c.safeContact.flagged,
    threads: row.threads,
    style: row.contactStyle ?? null,
    reminders: row.reminders ?? null,
    checkIns: row.checkIns ?? null,
    followUp: row.consentFollowUp,
    quietUntil,
    sensitiveDates: c.sensitiveDates,
    moving: c.moving,
  };
}

/**
 * The client’s answer, whole, for whoever reads it first and decides whether the worker sees it (A20); null: there is none, or it
 * is not theirs to read.
 */
export function answerFor(c: Context, by: By): FeedbackMemory['feedback']['said'] {
  return readsAnswer(c, by) ? c.feedback.said : null;
}

function withoutFeelings(said: FeedbackMemory['feedback']['said']): SaidAside['feedback'] {
  if (said === null) return null;
  const { stood, tags, again, why } = said;
  return { stood, tags, again, why };
}
