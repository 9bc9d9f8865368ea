import {
  likely,
  likelyInSubject,
  type Likelihood,
  type Models,
  type SentenceLabel,
} from './classifier.ts';
import type { Manner } from './features.ts';
import type { Check, Remark } from './finding.ts';
import { toSentences } from './sentences.ts';

/** What a likely label is a matter of. Of a duty only the balance of a text that holds the door open is told: elsewhere forms must be signed. */
const labelOf = {
  personLabel: 'label',
  blame: 'blame',
  defensive: 'defence',
  marketing: 'selling',
  banned: 'banned',
  doubt: 'doubt',
} as const satisfies Partial<Record<Check, SentenceLabel>>;

export type LikelyCheck = keyof typeof labelOf;

/** From here on another person reads a sentence that stands alone; `npm run wording` prints what that finds and what it sends on in vain. */
const enough = {
  bad: { letter: 0.4, reason: 0.4, reply: 0.57 },
  doubt: 0.85,
  subject: 0.5,
} as const;

/** Of these a sentence is looked at as whichever it is most likely. */
const harms: readonly LikelyCheck[] = ['personLabel', 'blame', 'defensive', 'marketing', 'banned'];

/** A sentence, in what it is said, and how likely it is each label. */
export interface Weighed {
  sentence: string;
  manner: Manner;
  is: Likelihood<SentenceLabel>;
}

/** The sentences of a text, weighed. */
export function weigh(text: string, manner: Manner, models: Models): Weighed[] {
  const sentences = toSentences(text);
  const are = likely(sentences, manner, models);
  return sentences.map((sentence, at) => ({ sentence, manner, is: are[at]! }));
}

/**
 * Sentences that are likely to be what a check looks for, though no phrase of the book stands in them. Of a page more of
 * them look so by chance than of a line, so that there each has to look it more.
 */
export function likelyRemarks(check: LikelyCheck, sentences: readonly Weighed[]): Remark[] {
  const tells = (likelihood: number, from: number): boolean =>
    oddsOf(likelihood) >= oddsOf(from) * sentences.length;
  return sentences
    .filter(({ manner, is }) =>
      harms.includes(check)
        ? tells(is.bad, enough.bad[manner]) && check === mostLikely(is)
        : tells(is[labelOf[check]], enough.doubt),
    )
    .map(({ sentence }) => ({ found: sentence, level: 'second reader' as const }));
}

function oddsOf(likelihood: number): number {
  return likelihood / (1 - likelihood);
}

function mostLikely(is: Likelihood<SentenceLabel>): LikelyCheck {
  return harms.reduce((one, other) => (is[labelOf[other]] > is[labelOf[one]] ? other : one));
}

/** A subject line that is likely to tell what it should not. */
export function likelySubject(subject: string, models: Models): Remark[] {
  const { bad } = likelyInSubject(subject, models);
  return bad >= enough.subject ? [{ found: subject.trim(), level: 'second reader' }] : [];
}

/** How a text holds the door open, as far as the classifier can tell: each from 0 to 1. */
export interface Door {
  confidence: number;
  availability: number;
  /** The sentence that is most likely to doubt, oblige or set a condition, and how likely it is. */
  against: { sentence: string; likelihood: number };
}

/** Reads a text that is to hold the door open (G12). */
export function doorOf(sentences: readonly Weighed[]): Door {
  const most = (of: 'confidence' | 'availability'): number =>
    Math.max(0, ...sentences.map(({ is }) => is[of] * (1 - is.conditional)));
  const against = sentences
    .map(({ sentence, is }) => ({ sentence, likelihood: harmIn(is) }))
    .reduce((a, b) => (b.likelihood > a.likelihood ? b : a), { sentence: '', likelihood: 0 });
  return { confidence: most('confidence'), availability: most('availability'), against };
}

function harmIn(is: Likelihood<SentenceLabel>): number {
  return Math.max(is.doubt, is.duty, is.conditional, is.bad);
}
