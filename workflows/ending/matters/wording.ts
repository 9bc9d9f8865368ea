import type { Policy } from '../../policy/index.ts';
import {
  checkReadingAge,
  checkWording,
  type Check,
  type Finding,
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
  /** False for what the client said and staff wrote down: only what is certain is looked for. */
  weighed?: false;
}

const written = (...texts: readonly (string | undefined)[]): Words[] =>
  texts.flatMap((text = '') => (text === '' ? [] : [{ text, kind: 'letter', reaches: true }]));
const noted = (...texts: readonly (string | undefined)[]): Words[] =>
  texts.flatMap((text = '') => (text === '' ? [] : [{ text, kind: 'reason', reaches: false }]));
const theirs = (...texts: readonly string[]): Words[] =>
  texts.map((text) => ({ text, kind: 'reason', reaches: true, weighed: false }));
const strong = (text = ''): Words[] =>
  text === '' ? [] : [{ text, kind: 'strength', reaches: true }];

/** The words of what is told that a client reads, or that are a reason. */
function wordsOf(e: EndingEvent): Words[] {
  if (is(e, 'change.reviewed')) return [...strong(e.with.strength), ...theirs(...e.with.changes)];
  if (is(e, 'nextStep.agreed')) return theirs(e.with.what);
  if (is(e, 'letter.approved') || is(e, 'letter.handed')) return strong(e.with.strength);
  if (is(e, 'authority.informed')) return written(e.with.says);
  if (is(e, 'enquiry.answered')) return written(e.with.says);
  if (is(e, 'referral.consented')) return theirs(...(e.with.words ? [e.with.words] : []));
  if (is(e, 'conduct.noted') || is(e, 'conduct.reminded')) return written(e.with.behaviour);
  if (is(e, 'options.offered')) return written(...e.with.what);
  if (is(e, 'notice.given')) {
    const { behaviour, agreementItem, returnConditions } = e.with;
    return written(behaviour, agreementItem, returnConditions);
  }
  if (is(e, 'options.none') || is(e, 'finalSession.impossible')) return noted(e.with.because);
  if (is(e, 'documents.waived') || is(e, 'ending.annulled')) return noted(e.with.because);
  return is(e, 'notice.withdrawn') ? noted(e.with.because) : [];
}

/** What is found in the words that are told; the client's own words are never judged. */
export function wordingOf(c: Context, e: EndingEvent): Finding[] {
  if (e.by.role === 'client') return [];
  const levels = levelsOf(c.policy.wording);
  return wordsOf(e).flatMap(({ text, kind, reaches, weighed = true }) => {
    const language = reaches ? letterLanguage(c).letters : (c.policy.agency.languages[0] ?? 'en');
    const found = checkWording(text, { kind, language, levels, weighed });
    // What the client said is theirs; what we write to them they should be able to read.
    return reaches && weighed
      ? [...found, ...checkReadingAge(text, language, c.policy.wording.readingAge)]
      : found;
  });
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
function levelsOf(wording: Policy['wording']): Levels {
  const names = Object.keys(checks) as (keyof typeof checks)[];
  return Object.fromEntries(
    names.flatMap((name) => checks[name].map((check) => [check, levels[wording[name]]])),
  );
}
