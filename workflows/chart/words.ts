import type * as v from 'valibot';
import type { Catalogue } from './rules/envelope.ts';

/** The languages in which what can be said has words. */
export type Language = 'en';

/** The same words in each of them. */
export type Spoken<Words> = { readonly [L in Language]: Words };

/** What a field of a form is called, and what the label does not say. */
export interface Label {
  label: string;
  hint?: string;
}

/** A word for each code, in the order in which they are shown. */
export type Choices<Code extends string = string> = { readonly [C in Code]: string };

/**
 * Words for every event of a catalogue, in one language. They are only looked at where people read or write: no workflow
 * carries them. `Whole` are documents of a form of their own, such as a policy: there are no words for what is in them.
 */
export type WordsOf<C extends Catalogue, Whole = never> = {
  readonly [N in keyof C]: EventWords<NonNullable<v.InferOutput<C[N]>>, Whole>;
};

/** The title, as a person would say it; and the words of its fields, unless the fact says it all. */
type EventWords<T, Whole> = keyof T extends never
  ? string
  : { readonly title: string; readonly fields: FieldsOf<T, Whole> };

type FieldsOf<T, Whole> = { readonly [F in keyof T]-?: FieldWords<NonNullable<T[F]>, Whole> };

/** What a field needs besides its label: a word for each choice, an example where only a person can know one. */
type FieldWords<T, Whole> = [T] extends [Whole]
  ? Label & { readonly example: object }
  : [T] extends [boolean]
    ? Label
    : [T] extends [number]
      ? Label & { readonly example: number }
      : [T] extends [string]
        ? TextWords<T, string>
        : [T] extends [readonly (infer I)[]]
          ? [I] extends [string]
            ? TextWords<I, readonly string[]>
            : Label & { readonly fields: FieldsOf<I, Whole> }
          : Label & { readonly fields: FieldsOf<T, Whole> };

/** A text has an example; one of a closed list has a word for each, and one of an open list for those that we know. */
type TextWords<T extends string, Example> = string extends T
  ? Label & { readonly example: Example; readonly choices?: Choices }
  : Label & { readonly choices: Choices<T> };
