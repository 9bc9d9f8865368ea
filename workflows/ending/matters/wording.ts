import type { Policy } from '../../policy/index.ts';
import {
  checkOthers,
  checkReadingAge,
  checkWording,
  type Check,
  type Company,
  type Finding,
  isEnglish,
  type Level,
  type Levels,
  type WordingKind,
} from '../../wording/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { is } from '../parts.ts';
import { letterLanguage } from './language.ts';

/** Words that somebody typed, what they are for, and who reads them. */
interface Words {
  text: string;
  kind: WordingKind;
  /** Whether the client reads them, in the language of their letters. */
  reaches: boolean;
  /** A place to turn to is named, which is what it is for. */
  recommends?: true;
  /** False for what the client said and staff wrote down: only what is certain is looked for. */
  weighed?: false;
}

const written = (...texts: readonly (string | undefined)[]): Words[] =>
  texts.flatMap((text = '') => (text === '' ? [] : [{ text, kind: 'letter', reaches: true }]));
const recommending = (...texts: readonly (string | undefined)[]): Words[] =>
  written(...texts).map((words) => ({ ...words, recommends: true }));
const noted = (...texts: readonly (string | undefined)[]): Words[] =>
  texts.flatMap((text = '') => (text === '' ? [] : [{ text, kind: 'reason', reaches: false }]));
const theirs = (...texts: readonly string[]): Words[] =>
  texts.flatMap((text) =>
    text === '' ? [] : [{ text, kind: 'reason', reaches: true, weighed: false }],
  );
const strong = (text = ''): Words[] =>
  text === '' ? [] : [{ text, kind: 'strength', reaches: true }];

/** A reason in words of one's own; one of the catalogue is a code. */
const ownReason = (reason: string): Words[] => (/\s/.test(reason) ? noted(reason) : []);

/** The words of what is told that a client reads, or that are a reason. */
function wordsOf(e: EndingEvent): Words[] {
  if (is(e, 'change.reviewed')) return [...strong(e.with.strength), ...theirs(...e.with.changes)];
  if (is(e, 'nextStep.agreed')) return theirs(e.with.what);
  if (is(e, 'letter.approved') || is(e, 'letter.handed')) return strong(e.with.strength);
  if (is(e, 'authority.informed')) return written(e.with.says);
  if (is(e, 'enquiry.answered')) return written(e.with.says);
  if (is(e, 'feedback.replied')) return [{ text: e.with.words, kind: 'reply', reaches: true }];
  if (is(e, 'referral.consented')) return theirs(...(e.with.words ? [e.with.words] : []));
  if (is(e, 'conduct.noted') || is(e, 'conduct.reminded')) return written(e.with.behaviour);
  if (is(e, 'options.offered')) return recommending(...e.with.what);
  if (is(e, 'notice.given')) {
    const { behaviour, agreementItem, returnConditions } = e.with;
    return written(behaviour, agreementItem, returnConditions);
  }
  if (is(e, 'options.none') || is(e, 'finalSession.impossible')) return noted(e.with.because);
  if (is(e, 'documents.waived') || is(e, 'ending.annulled')) return noted(e.with.because);
  if (is(e, 'session.excused') || is(e, 'session.cancelled')) return noted(e.with.because);
  if (is(e, 'taper.held') || is(e, 'client.unavailable')) return noted(e.with.because);
  if (is(e, 'task.skipped') || is(e, 'erasure.decided')) return noted(e.with.because);
  if (is(e, 'ending.opened') || is(e, 'ending.proposed')) return ownReason(e.with.reason);
  if (is(e, 'client.ended')) return theirs(e.with.reason ?? '');
  if (is(e, 'safeContact.changed')) return noted(e.with.notes);
  if (is(e, 'rupture.repaired')) return noted(e.with.how);
  if (is(e, 'referral.offered')) return recommending(e.with.suits);
  return is(e, 'notice.withdrawn') ? noted(e.with.because) : [];
}

/** What was found in the words of an event, and by which policy and in which language it was looked for. */
interface Read {
  policy: Policy;
  letters: string;
  found: readonly Finding[];
}

/** An event is asked about when it is judged, and again at each change that it makes: its words are read once. */
const read = new WeakMap<EndingEvent, Read>();

/** What is found in the words that are told; the client's own words are never judged. */
export function wordingOf(c: Context, e: EndingEvent): readonly Finding[] {
  const { policy } = c;
  const { letters } = letterLanguage(c);
  const before = read.get(e);
  const known = before?.policy === policy && before.letters === letters;
  const found = known ? before.found : foundIn(wordsOf(e), e, policy, letters);
  if (!known) read.set(e, { policy, letters, found });
  const others = namedIn(c, e, letters);
  return others.length === 0 ? found : [...found, ...others];
}

/** Who else is named in what the client gets (D24): who that is, changes with the ending. */
function namedIn(c: Context, e: EndingEvent, letters: string): Finding[] {
  const ours = wordsOf(e).filter(
    ({ reaches, weighed = true, recommends = false }) => reaches && weighed && !recommends,
  );
  // What the machine says to itself is by nobody, and has no words.
  if (ours.length === 0 || e.by.role === 'client') return [];
  return ours.flatMap(({ text }) => checkOthers(text, companyOf(c), isEnglish(letters)));
}

function foundIn(
  words: readonly Words[],
  { by }: EndingEvent,
  { agency, wording }: Policy,
  letters: string,
): Finding[] {
  // What the machine says to itself is by nobody, and has no words.
  if (words.length === 0 || by.role === 'client') return [];
  const levels = levelsOf(wording);
  return words.flatMap(({ text, kind, reaches, weighed = true }) => {
    const language = reaches ? letters : (agency.languages[0] ?? 'en');
    // A note that only staff read is nobody's task in a language that is not weighed: what is certain is refused.
    const weighs = weighed && (reaches || isEnglish(language));
    const found = checkWording(text, {
      kind,
      language,
      levels: kind === 'reply' ? unrebutting(levels) : levels,
      weighed: weighs,
    });
    // What the client said is theirs; what we write to them they should be able to read.
    return reaches && weighed
      ? [...found, ...checkReadingAge(text, language, wording.readingAge)]
      : found;
  });
}

/** Who may be named to the client: themselves, whoever looks after them, and where they can turn to; and who may not. */
function companyOf(c: Context): Company {
  const { row, custody, transfer, mandate, policy } = c;
  const ours = [
    policy.agency.name,
    row.name,
    row.workerName,
    custody.cover?.name,
    custody.departure?.speakerName,
    transfer?.name,
    mandate?.authority,
    ...c.ways.options,
    ...c.referrals.map(({ what }) => what),
    ...c.papers.enquiries.map(({ from }) => from),
  ];
  return {
    others: c.supports,
    ours: ours.filter((name) => name != null),
  };
}

/** An answer to what a client said in confidence does not leave where it defends us for certain (A20). */
function unrebutting(levels: Levels): Levels {
  return levels.defensive === 'off' ? levels : { ...levels, defensive: 'refuse' };
}

const checks = {
  balance: ['balance', 'doubt', 'obligation'],
  personLabels: ['personLabel', 'blame'],
  defensive: ['defensive'],
  marketing: ['marketing'],
} as const satisfies Partial<Record<keyof Policy['wording'], readonly Check[]>>;

const levels = {
  enforce: 'refuse',
  'second reader': 'second reader',
  // As it was called before.
  warn: 'second reader',
  off: 'off',
} as const satisfies Record<string, Level | 'off'>;

/** How much each check weighs by an agency's settings. */
export function levelsOf(wording: Policy['wording']): Levels {
  const names = Object.keys(checks) as (keyof typeof checks)[];
  return Object.fromEntries(
    names.flatMap((name) => checks[name].map((check) => [check, levels[wording[name]]])),
  );
}
