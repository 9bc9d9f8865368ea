import { Failure } from '../../activities/failures.ts';
import { letterFacts } from '../../activities/letters/facts.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import {
  type Letter,
  type OwnPage,
  type Rendering,
  renderLetter,
} from '../../activities/letters/render.ts';
import { ownLetters } from '../../activities/letters/own-letters.ts';
import { type Letters, ours } from '../../activities/letters/templates.ts';
import { loadConfig } from '../../temporal.config.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { messageTraits, type Post } from '../../workflows/ending/messages/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import { type Approver, approversOf } from '../../workflows/ending/reading/index.ts';
import { type Draft, draftOf } from '../../workflows/ending/sending/index.ts';
import { type Finding, hostOf } from '../../workflows/wording/index.ts';

/**
 * The letters of this installation: the agency’s own where ENDWELL_LETTERS names a folder of them, and ours.
 *
 * @throws CodedError `letters` where one of its own cannot be sent
 */
export function lettersHere(): Letters {
  const { letters } = loadConfig();
  return letters === null ? ours : ownLetters(letters);
}

/** A letter of an ending as it would leave now, and what stands before that. */
export interface LetterNow {
  intent: Intent;
  /** It waits to leave; `false`: the ending does not want it now. */
  waits: boolean;
  /** What would become of it at this moment. */
  verdict: Draft['verdict'];
  /** Nobody: it leaves by itself. */
  approves: Approver[];
  post: Post;
  /** Facts that nobody has told yet; in the text stands their name. */
  lacks: string[];
  /** Null where it cannot be written without what it lacks. */
  letter: Letter | null;
  findings: Finding[];
}

/**
 * The same rendering and checks as where it is sent.
 *
 * @param page the client’s own, as it stands on paper; it is named where the letter may
 * @param isPrinted it leaves on paper, where a code stands also for whoever has no links sent
 */
export function letterNow(
  c: Context,
  intent: Intent,
  letters: Letters,
  page: OwnPage | null = null,
  isPrinted = false,
): LetterNow {
  const { post, waits, verdict } = draftOf(c, intent);
  const rules: Record<string, { is: string; optional?: true }> = letterFacts[intent];
  const absent = (name: string): boolean => (post.facts[name] ?? '') === '';
  const lacks = Object.keys(rules).filter((name) => rules[name]?.optional !== true && absent(name));
  // Only words can be stood in for: nobody is shown a day that is none.
  const stand = lacks
    .filter((name) => rules[name]?.is === 'text')
    .map((name) => [name, `[${name}]`]);
  const facts = { ...post.facts, ...Object.fromEntries(stand) };
  const whole = { ...post, facts };
  const { page: hasPage, to } = messageTraits(intent);
  const isNamed = isPrinted
    ? hasPage === true && to === undefined && post.neutral !== true
    : post.page !== undefined;
  const named = isNamed ? page : null;
  const letter = written(whole, { letters, page: named });
  const hosts = named === null ? [] : [hostOf(named.address)];
  const findings = letter === null ? [] : checkLetter(letter, whole, { hosts });
  return {
    intent,
    waits,
    verdict,
    approves: approversOf(c, intent),
    post,
    lacks,
    letter,
    findings,
  };
}

function written(post: Post, how: Rendering): Letter | null {
  try {
    return renderLetter(post, how);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
