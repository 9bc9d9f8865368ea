import { cleared } from '../../legible.ts';
import { messageNames, type Intent } from '../../workflows/ending/names.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { called } from '../called.ts';
import { localTimeOf } from '../local-time.ts';
import { letterNow, type LetterNow, lettersHere } from '../letters/letter-now.ts';
import { Failed, write } from './exit.ts';
import { chosen } from './letters.ts';
import { contextOf } from './one-ending.ts';
import { reaching } from './reach.ts';

/** How letters of an ending are looked at. */
export interface Looking {
  asClient?: boolean;
  json?: boolean;
}

/**
 * The letters of a real ending as they would leave now, before anybody has approved them: one by its name, or all that wait or that
 * the ending wants.
 */
export function showLetters(
  typed: string | undefined,
  letter: string | undefined,
  { asClient = false, json = false }: Looking,
): Promise<void> {
  if (typed === undefined) {
    const says = 'Whose letters? Name an ending, or with --policy FILE the settings of samples.';
    throw new Failed([{ code: 'letter.policy', says }]);
  }
  const wanted = letter === undefined ? messageNames : chosen(letter);
  return reaching(async ({ endings, ofEnding }) => {
    const [view, stored] = await ofEnding(typed, (ref) =>
      Promise.all([endings.view(ref), endings.stored(ref)]),
    );
    const context = contextOf(stored);
    // An ending sleeps between its steps; one whose time is skipped is ahead of ours.
    const c: Context = { ...context, now: Math.max(context.now, Date.now()) };
    const all = wanted.map((intent: Intent) => letterNow(c, intent, lettersHere()));
    const shown = letter === undefined ? all.filter(isAtHand) : all;
    const [one] = shown;
    if (letter !== undefined && one?.letter === null) {
      const says = `${called(view)}: there is no ${letter} yet; it lacks ${one.lacks.join(', ')}.`;
      throw new Failed([{ code: 'letter.factMissing', says }]);
    }
    const lines = shown.flatMap((now) =>
      asClient ? asRead(now) : asStaff(now, view.language, localTimeOf(view)),
    );
    const none = `${called(view)}: no letter waits; name one to look at it all the same.`;
    write(
      json,
      { ref: view.ref, externalRef: view.externalRef, language: view.language, letters: shown },
      lines.length === 0 ? [none] : lines,
    );
  });
}

function isAtHand({ waits, verdict, letter }: LetterNow): boolean {
  return letter !== null && (waits || verdict.does !== 'suppress');
}

function asRead({ letter, post }: LetterNow): string[] {
  if (letter === null) return [];
  return [
    `From: ${post.sender} <${post.agency.mail}>`,
    `Subject: ${cleared(letter.subject)}`,
    '',
    cleared(letter.text),
  ];
}

function asStaff(
  now: LetterNow,
  language: { client: string | null; theirs: boolean },
  local: (at: number) => string,
): string[] {
  const { intent, letter, lacks, findings } = now;
  if (letter === null) return [];
  const stood = language.theirs ? '' : `, for the client’s ${language.client}`;
  return [
    `── ${intent} ${'─'.repeat(Math.max(0, 60 - intent.length))}`,
    `Now:      ${whatNow(now, local)}`,
    `Approves: ${whoApproves(now)}`,
    `Language: ${letter.language}${stood}; templates ${letter.version}`,
    ...(lacks.length > 0 ? [`Lacks:    ${lacks.join(', ')}`] : []),
    '',
    ...asRead(now),
    ...findings.map(({ level, found, why, mend }) => `  ${level}: “${found}”. ${why} ${mend}`),
  ];
}

function whatNow({ verdict, waits }: LetterNow, local: (at: number) => string): string {
  const kind = waits ? 'it waits' : 'nothing asks for it';
  switch (verdict.does) {
    case 'leave':
      return `${kind}; it may leave`;
    case 'defer':
      return `${kind}; not before ${local(verdict.until)} (${verdict.reason})`;
    case 'suppress':
      return `${kind}; it would not leave (${verdict.reason})`;
    default:
      return verdict satisfies never;
  }
}

function whoApproves({ approves }: LetterNow): string {
  if (approves.length === 0) return 'nobody has to: it leaves by itself';
  return approves
    .map(({ role, person, done }) => `${person ?? `the ${role}`}${done ? ', who did' : ''}`)
    .join('; ');
}
