import { letterFacts } from '../../activities/letters/facts.ts';
import { renderLetter, type Letter } from '../../activities/letters/render.ts';
import { sampleFacts } from '../../activities/letters/samples.ts';
import { toPrintPage } from '../../activities/letters/print.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import type { Finding } from '../../workflows/wording/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { nearest, type Policy } from '../../workflows/policy/index.ts';
import { loadPolicy } from '../policy/load.ts';
import { Failed, write } from './exit.ts';
import { type PrintPage, printPages } from './print-pages.ts';

/** A letter as the client would read it, and what should be mended in it. */
interface Shown extends Letter {
  intent: Intent;
  findings: Finding[];
}

/**
 * Prints every letter, or one, as the client reads it under a policy (D33): with invented facts, and
 * with all that the wording checks have to say.
 */
export async function printLetters(
  intent: string | undefined,
  { policy, json = false, print }: { policy?: string; json?: boolean; print?: string },
): Promise<void> {
  if (policy === undefined) {
    const says = 'Under which settings? Name them with --policy FILE.';
    throw new Failed([{ code: 'letter.policy', says }]);
  }
  const loaded = loadPolicy({ path: policy });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const letters = chosen(intent).map((one) => shown(one, loaded.policy));
  if (print === undefined) write(json, letters, letters.flatMap(lines));
  else {
    const { name } = loaded.policy.agency;
    const files = await printPages(
      print,
      letters.map((one) => toPage(one, name)),
    );
    write(json, files, files);
  }
  const refused = letters.filter(({ findings }) => findings.some((f) => f.level === 'refuse'));
  if (refused.length === 0) return;
  const says = `Not to be sent as they are: ${refused.map((letter) => letter.intent).join(', ')}.`;
  throw new Failed([{ code: 'letter.wording', says }]);
}

/** As it would be posted; name and address are invented, as its facts are. */
function toPage(letter: Shown, from: string): PrintPage {
  const to = ['Sam Hill', '12 Mill Lane', 'Riverside'];
  return {
    name: letter.intent,
    html: toPrintPage(letter, { to, from, on: '5 February 2035', recorded: false }),
  };
}

function chosen(intent: string | undefined): Intent[] {
  const all = Object.keys(letterFacts) as Intent[];
  if (intent === undefined) return all;
  const known = all.find((one) => one === intent);
  if (known) return [known];
  const near = nearest(intent, all);
  const instead = near ? `did you mean "${near}"?` : `there are ${all.join(', ')}.`;
  throw new Failed([
    { code: 'letter.unknown', says: `There is no letter "${intent}"; ${instead}` },
  ]);
}

function shown(intent: Intent, { agency }: Policy): Shown {
  const { name, mail, phone, crisisLine, terms } = agency;
  const post: Post = {
    key: `preview/${intent}/1/1`,
    intent,
    language: agency.languages[0] ?? 'en',
    to: { name: 'Sam', address: 'sam@example.org' },
    sender: 'Ana',
    agency: { name, mail, phone, crisisLine, terms },
    threads: false,
    facts: sampleFacts[intent],
  };
  const letter = renderLetter(post);
  return { ...letter, intent, findings: checkLetter(letter, post) };
}

function lines({ intent, subject, text, findings }: Shown): string[] {
  return [
    `── ${intent} ${'─'.repeat(Math.max(0, 60 - intent.length))}`,
    `Subject: ${subject}`,
    '',
    text.trimEnd(),
    '',
    ...findings.map(({ level, found, why, mend }) => `  ${level}: “${found}”. ${why} ${mend}`),
  ];
}
