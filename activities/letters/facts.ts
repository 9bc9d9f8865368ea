import type { Facts } from '../../workflows/ending/messages/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import { Failure } from '../failures.ts';

import { isLocalDate, isLocalTime } from './local-time.ts';

/** What a fact looks like; an optional one may be absent or null (a flag is then false, lines none). */
interface FactRule {
  readonly is: keyof typeof shapes;
  readonly optional?: true;
}

const shapes = {
  text: (value: unknown) => typeof value === 'string' && value.trim() !== '',
  time: (value: unknown) => typeof value === 'string' && isLocalTime(value),
  date: (value: unknown) => typeof value === 'string' && isLocalDate(value.slice(0, 10)),
  lines: (value: unknown) =>
    Array.isArray(value) && value.every((line) => typeof line === 'string' && line.trim() !== ''),
  flag: (value: unknown) => typeof value === 'boolean',
} as const;

const empty = { text: null, time: null, date: null, lines: [], flag: false } as const;

const text = { is: 'text' } as const;
const perhapsText = { is: 'text', optional: true } as const;
const perhapsLines = { is: 'lines', optional: true } as const;
const date = { is: 'date' } as const;
const perhapsDate = { is: 'date', optional: true } as const;
const perhapsFlag = { is: 'flag', optional: true } as const;
const flag = { is: 'flag' } as const;
/** Who is there for the client: by name, `anyone` of us, or the worker. */
const worker = { worker: perhapsText, anyone: perhapsFlag } as const;

/** Whose clocks the times are of, where the reader’s show another time. */
const clocks = { timeZone: perhapsText, clocksDiffer: perhapsFlag } as const;

/** When and where a meeting is; session number, sequence, end and time zone are for a calendar. */
const meeting = {
  ...worker,
  session: text,
  sequence: text,
  state: text,
  start: { is: 'time' },
  end: { is: 'time' },
  timeZone: text,
  clocksDiffer: perhapsFlag,
  final: perhapsFlag,
  mode: perhapsText,
  place: perhapsText,
} as const;

/** What another service is told of the client, and the client of that. */
const introduction = { client: text, contact: perhapsText, words: perhapsText } as const;

/** What an authority is told, and the client of that: the day, and attendance where that is agreed. */
const noticed = {
  authority: text,
  endsOn: date,
  held: perhapsText,
  agreed: perhapsText,
} as const;

/** The facts each letter needs from the ending; name, sender and agency come with the post. */
export const letterFacts = {
  'ending-is-part': {},
  'ending-talk-invite': { ...worker },
  'taper-plan': { ...worker, steps: { is: 'lines' }, moved: perhapsText, ...clocks },
  'session-invite': meeting,
  'session-change': { ...meeting, was: { is: 'time', optional: true } },
  'session-cancel': { ...meeting, next: { is: 'time', optional: true } },
  'session-reminder': meeting,
  'gap-check-in': { asked: perhapsFlag },
  'final-session-invite': {
    ...worker,
    start: { is: 'time', optional: true },
    reached: perhapsFlag,
    place: perhapsText,
    ...clocks,
  },
  'closing-talk-offer': { ...worker },
  'closing-letter': {
    startedOn: perhapsDate,
    endedOn: perhapsDate,
    strength: text,
    way: perhapsText,
    gained: perhapsLines,
    freed: perhapsLines,
    kept: perhapsText,
    keptUntil: perhapsDate,
    watched: perhapsLines,
    watchedDays: perhapsLines,
    ownWords: perhapsFlag,
    returnConditions: perhapsText,
    reviewed: perhapsFlag,
    asksOnce: perhapsFlag,
    asksAgain: perhapsFlag,
    changes: perhapsLines,
    nextSteps: perhapsLines,
    nextStepDates: perhapsLines,
    options: perhapsLines,
    followUps: perhapsLines,
    wayBack: perhapsText,
    recordsHow: perhapsText,
    originals: perhapsLines,
    outcome: perhapsText,
    scope: perhapsText,
    business: perhapsFlag,
    settledFees: perhapsFlag,
    complaint: perhapsFlag,
  },
  'follow-up-touch': {
    strength: text,
    agreed: perhapsFlag,
    returnConditions: perhapsText,
    reviewed: perhapsFlag,
    asksNothing: flag,
    offersBooster: perhapsFlag,
    boosterCost: perhapsText,
    style: perhapsText,
    wayBack: perhapsText,
  },
  'return-received': { answerBy: date },
  'time-limit-notice': { ...worker, left: perhapsText, until: perhapsDate },
  'expectation-review-invite': { ...worker },
  'missed-you': { ...worker },
  'reach-out-1': { ...worker },
  'reach-out-2': { ...worker },
  'reach-out-3': {},
  'closing-offer': { ...worker },
  'break-notice': { from: date, until: perhapsDate, cover: perhapsText },
  'notice-of-ending': {
    effectiveOn: date,
    meetsUntilThen: perhapsFlag,
    options: perhapsLines,
    noOptionsBecause: perhapsText,
    appealBy: date,
    behaviour: perhapsText,
    agreementItem: perhapsText,
    agreed: perhapsFlag,
    returnConditions: perhapsText,
  },
  'appeal-answer': { upheld: flag, meets: perhapsFlag, effectiveOn: perhapsDate },
  'notice-moved': { effectiveOn: date, meets: perhapsFlag, appealBy: perhapsDate },
  'agreement-reminder': { item: text, agreed: perhapsFlag, behaviour: text },
  'late-payment-note': {},
  'payment-talk': { consequences: perhapsText },
  'departure-notice': {
    ...worker,
    speaker: text,
    lastDay: perhapsDate,
    calls: perhapsFlag,
    nextStart: { is: 'time', optional: true },
    ...clocks,
  },
  'departure-options': { options: { is: 'lines' } },
  'referral-introduction': introduction,
  'introduction-copy': { ...introduction, receiver: text },
  'successor-reply': {
    client: text,
    permission: perhapsText,
    says: text,
    endedOn: perhapsDate,
    dates: perhapsLines,
    dateDays: perhapsLines,
  },
  'handover-told': { receiver: perhapsText, asksLater: perhapsFlag },
  'documents-sent': { items: { is: 'lines' }, carrier: text, tracking: perhapsText },
  'records-how-to': { kept: perhapsText, keptUntil: perhapsDate, access: perhapsText },
  'deadline-reminder': { what: text, on: date },
  'authority-notice': { client: text, reference: perhapsText, ...noticed },
  'authority-copy': { ...noticed, endsOn: perhapsDate, sentOn: date, says: perhapsText },
  'mandate-limits': {
    authority: text,
    isAuthority: flag,
    conditions: perhapsText,
    reports: perhapsText,
    attendance: perhapsFlag,
    endsWhen: perhapsText,
  },
  'feedback-two-questions': {
    ...worker,
    reader: text,
    shownLater: perhapsFlag,
    asksFirst: flag,
    asksSecond: flag,
  },
  'feedback-reply': { words: text },
  'auto-reply': { answerBy: date, opens: text, closes: text },
  'page-link': {},
  'access-given': {},
  'erasure-answer': { decision: text, because: perhapsText },
} as const satisfies Record<Intent, Record<string, FactRule>>;

/** Answers every fact the letter may use, absent ones as empty; refuses what is missing or malformed. */
export function readFacts(intent: Intent, facts: Facts): Facts {
  const rules: Record<string, FactRule> = letterFacts[intent];
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, readFact(name, rule, facts[name] ?? null)]),
  );
}

function readFact(name: string, rule: FactRule, value: Facts[string]): Facts[string] {
  const absent = value === null || value === '';
  if (absent && rule.optional !== true) throw new Failure('letter.factMissing', name);
  if (absent) return rule.is === 'lines' ? [] : empty[rule.is];
  if (!shapes[rule.is](value)) throw new Failure('letter.factUnreadable', `${name}: ${rule.is}`);
  return value;
}
