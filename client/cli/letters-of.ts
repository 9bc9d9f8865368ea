import { wholeText } from '../../activities/letters/render.ts';
import { toPrintPage } from '../../activities/letters/print.ts';
import { cleared } from '../../legible.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import { messageNames, type Intent } from '../../workflows/ending/names.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { called } from '../called.ts';
import { localTimeOf } from '../local-time.ts';
import { letterNow, type LetterNow, lettersHere } from '../letters/letter-now.ts';
import { pageOnPaper } from '../plan-sheet.ts';
import { Failed, write } from './exit.ts';
import { chosen } from './letters.ts';
import { contextOf } from './one-ending.ts';
import { type PrintPage, printPages } from './print-pages.ts';
import { reaching } from './reach.ts';

/** How letters of an ending are looked at. */
export interface Looking {
  asClient?: boolean;
  /** A folder into which they are written as pages for print. */
  print?: string;
  json?: boolean;
}

/**
 * The letters of a real ending as they would leave now, before anybody has approved them: one by its name, or all that wait or that
 * the ending wants.
 */
export function showLetters(
  typed: string | undefined,
  letter: string | undefined,
  { asClient = false, json = false, print }: Looking,
): Promise<void> {
  if (typed === undefined) {
    const says = 'Whose letters? Name an ending, or with --policy FILE the settings of samples.';
    throw new Failed([{ code: 'letter.policy', says }]);
  }
  const wanted = letter === undefined ? messageNames : chosen(letter);
  return reaching(async ({ endings, ofEnding, config }) => {
    const [view, stored] = await ofEnding(typed, (ref) =>
      Promise.all([endings.view(ref), endings.stored(ref)]),
    );
    const context = contextOf(stored);
    // An ending sleeps between its steps; one whose time is skipped is ahead of ours.
    const c: Context = { ...context, now: Math.max(context.now, Date.now()) };
    const page = pageOnPaper(config, c);
    const isPrinted = print !== undefined;
    const all = wanted.map((intent: Intent) =>
      letterNow(c, intent, lettersHere(), page, isPrinted),
    );
    const shown = letter === undefined ? all.filter(isAtHand) : all;
    const [one] = shown;
    if (letter !== undefined && one?.letter === null) {
      const says = `${called(view)}: there is no ${letter} yet; it lacks ${one.lacks.join(', ')}.`;
      throw new Failed([{ code: 'letter.factMissing', says }]);
    }
    if (print !== undefined) {
      const files = await printPages(
        print,
        shown.flatMap((now) => toPage(now, c, view.externalRef)),
      );
      return write(json, files, files.length === 0 ? ['No letter waits.'] : files);
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

/** As it is posted to where the client has letters sent, with a proof that it arrived where they asked for one. */
function toPage({ intent, letter, post }: LetterNow, c: Context, ref: string): PrintPage[] {
  if (letter === null) return [];
  const { agency } = c.policy;
  const day = toLocal(c.almanac, agency.zone, c.now).slice(0, 10);
  const on = new Intl.DateTimeFormat(`${letter.language}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
  const to = [...(post.to.name === null ? [] : [post.to.name]), ...(c.row.address ?? [])];
  const posted = { to, from: post.sender, on, recorded: c.safeContact.recorded };
  return [{ name: `${ref.replace(/[^\w-]/g, '_')}-${intent}`, html: toPrintPage(letter, posted) }];
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
    cleared(wholeText(letter)),
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
