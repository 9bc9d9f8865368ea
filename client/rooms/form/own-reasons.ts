import type { Stored } from '../../../workflows/chart/index.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { EventInWords, FieldInWords } from '../../event-words.ts';

/** An agency's own words for reasons, each with the code that it stands for. */
export type OwnReasons = Readonly<Record<string, string>>;

/** Those by which an ending goes. */
export function ownReasonsOf({ position }: Stored): OwnReasons {
  // What an ending stores with its position is its own context.
  const { context } = position as unknown as { context: Context };
  return context.policy.reasons.synonyms;
}

/** Whether a reason is chosen with it. */
export function choosesReason({ fields }: EventInWords): boolean {
  return fields.some(isReason);
}

const isReason = ({ name, choices }: FieldInWords): boolean =>
  name === 'reason' && choices !== null;

/** The same event, where an agency's own word can be chosen beside the code that it stands for. */
export function withOwnReasons(words: EventInWords, own: OwnReasons): EventInWords {
  return { ...words, fields: words.fields.map((field) => withOwn(field, own)) };
}

function withOwn(field: FieldInWords, own: OwnReasons): FieldInWords {
  if (!isReason(field)) return field;
  const { choices, words } = field;
  const known = Object.entries(own).filter(([, code]) => choices?.includes(code));
  const said = known.map(([word, code]) => [word, `${word}: ${words?.[code] ?? code}`]);
  return {
    ...field,
    choices: [...known.map(([word]) => word), ...(choices ?? [])],
    words: { ...words, ...Object.fromEntries(said) },
  };
}
