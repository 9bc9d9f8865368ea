import type { Line } from './document.ts';
import { quoted } from '../../workflows/policy/index.ts';
import { otherLanguage } from '../other-language.ts';
import { looksLike } from './expected.ts';
import type { Performed } from './judge.ts';
import type { Scenario, Scripted } from './scenario.ts';

/** What a script says, and to whom: `of` is the client in the story of a departure. */
export interface Part {
  of?: string;
  script: readonly Scripted<{ type: string }>[];
}

/** Two hosts agree to the second, and a chart counts in minutes. */
const near = 120_000;

/**
 * What a story tells and what did not come to pass, though nothing in it says so: a line that was refused while no refusal is
 * expected, one that nobody was left to hear, an answer that the mail server never gave; that letters are in another language than the
 * client's; and that nothing is expected at all.
 * Nothing fails for it: a sentence for each.
 */
export function unnoticed(
  parts: readonly Part[],
  {
    expect,
    never,
    mail = [],
    opening,
  }: Pick<Scenario, 'expect' | 'never'> & Partial<Pick<Scenario, 'mail' | 'opening'>>,
  performed: Performed,
): string[] {
  const left = new Set(performed.entries);
  const told = parts.flatMap(({ of, script }) =>
    script.flatMap(({ n, ...line }) => (n === null ? [] : [{ ...line, n, of }])),
  );
  const answered = mail.flatMap(({ answer, what, from, until }, n) => {
    const isGiven = performed.entries.some(
      (line) => isPosted(line, what) && isWithin(Date.parse(line.at), from, until),
    );
    return isGiven ? [] : [`mail, item ${n + 1} (${quoted(answer)}) answered no letter.`];
  });
  const unheard = told
    .toSorted((one, other) => one.n - other.n)
    .flatMap(({ of, at, event: { type }, n }) => {
      const heard = [...left].find((line) => isOf(line, { of, at, type }));
      const place = `script, item ${n + 1} (${type})`;
      if (heard === undefined) return [`${place} was not told: the ending was over.`];
      left.delete(heard);
      if (heard.kind !== 'refused') return [];
      const isExpected = expect.some(({ look }) => looksLike(look, heard, performed));
      return isExpected ? [] : [`${place} is refused (${heard['code']}), and nothing expects it.`];
    });
  const language = opening && otherLanguage(opening.row.language, opening.policy.agency);
  return [
    ...(language ? [`ending.language: ${language}`] : []),
    ...unheard,
    ...answered,
    ...(expect.length + never.length > 0 ? [] : [nothingExpected]),
  ];
}

const nothingExpected =
  'nothing is expected, so that nothing was shown: say what must be (expect) or never be (never), such as expect: [{ kind: phase, what: closing }].';

/** Whether a letter is given to the mail server. */
function isPosted({ kind, what, state = '' }: Line, asked: string | null): boolean {
  const posted = ['sent', 'retrying', 'undeliverable'].includes(state);
  return kind === 'message' && posted && (asked === null || asked === what);
}

function isWithin(at: number, from: number, until: number): boolean {
  return from - near <= at && at < until + near;
}

function isOf(
  { kind, what, at, of }: Line,
  said: { of: string | undefined; at: number; type: string },
): boolean {
  if (what !== said.type || of !== said.of) return false;
  return (kind === 'refused' || kind === 'event') && Math.abs(Date.parse(at) - said.at) < near;
}
