import type { Remark } from './finding.ts';
import { doorOf, type Weighed } from './likely.ts';
import { findPhrases } from './phrases.ts';
import type { PhraseBook } from './phrase-book.ts';
import { toSentences } from './sentences.ts';

const statements = {
  confidence: {
    absent: 'no statement of confidence',
    mend: 'Name one thing that the person did or can do.',
  },
  availability: {
    absent: 'no statement that we are there',
    mend: 'Say that the person is welcome back, without a condition.',
  },
} as const;

/** Below this nobody would find the statement; from `likelyThere` on it is there. */
const surelyAbsent = 0.05;
const likelyThere = 0.3;
const likelyAgainst = 0.25;

/**
 * The balance rule (G12): a text that holds the door open names something the person did or can do, says that we are
 * there, ties neither to a condition, and neither doubts nor obliges. What the phrase book does not know goes
 * to a second reader, as far as the sentences are weighed (null where they are not) or a text is `readAnyway`. A part
 * of a text, which is not `whole`, need not say both.
 */
export function checkBalance(
  text: string,
  book: PhraseBook,
  sentences: readonly Weighed[] | null,
  { whole, readAnyway }: { whole: boolean; readAnyway: boolean },
): Remark[] {
  const against = [...book.doubt, ...book.doorDoubt, ...book.obligation, ...book.doorDuty].flatMap(
    (phrase) => findPhrases(text, [phrase]),
  );
  const door = sentences === null ? null : doorOf(sentences);
  const weighed: Remark[] =
    door !== null && door.against.likelihood >= likelyAgainst
      ? [{ found: door.against.sentence, level: 'second reader' }]
      : [];
  const said = (of: keyof typeof statements): number =>
    whole ? (door?.[of] ?? (readAnyway ? surelyAbsent : 0)) : 1;
  return [
    ...statement('confidence', text, book, said('confidence')),
    ...statement('availability', text, book, said('availability')),
    ...against.map((found) => ({ found })),
    ...weighed,
  ];
}

function statement(
  of: keyof typeof statements,
  text: string,
  book: PhraseBook,
  likelihood: number,
): Remark[] {
  const { absent, mend } = statements[of];
  const said = toSentences(text).filter((sentence) => findPhrases(sentence, book[of]).length > 0);
  const conditions = said.flatMap((sentence): Remark[] => {
    const mend = 'Say it without a condition.';
    if (findPhrases(sentence, book.condition).length > 0) return [{ found: sentence, mend }];
    const perhaps = findPhrases(sentence, book.perhapsCondition).length > 0;
    return perhaps ? [{ found: sentence, mend, level: 'second reader' }] : [];
  });
  if (said.length === 0 && likelihood < surelyAbsent) return [{ found: absent, mend }];
  if (said.length > 0 || likelihood >= likelyThere) return conditions;
  return [...conditions, { found: absent, mend, level: 'second reader' }];
}
