import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { checkWording, plainly, verdictOf } from '../../workflows/wording/index.ts';
import type { Verdict, WordingKind } from '../../workflows/wording/index.ts';
import { type Complaint, Failed, print } from './exit.ts';

const kinds = ['openDoor', 'letter', 'reason', 'reply', 'subject'] as const satisfies WordingKind[];

/** Characters of a text: ten times the longest letter. */
const LONGEST = 20_000;

const Line = v.object({
  id: v.union([v.pipe(v.string(), v.maxLength(120)), v.number()]),
  text: v.pipe(v.string(), v.maxLength(LONGEST)),
  kind: v.picklist(kinds),
  language: v.optional(v.string(), 'en'),
});

/** What a line of texts is answered with; `at` counts the signs of the text before the phrase, −1 where one is missing. */
interface Linted {
  id: string | number;
  verdict: Verdict;
  findings: { rule: string; phrase: string; at: number; instead: string }[];
}

/**
 * Reads texts, a JSON document a line, from a file or from standard input, and prints for each what is done with it.
 * A line that cannot be read is named at the end, and loses nothing of the others.
 */
export async function lintLines(file: string | undefined): Promise<void> {
  const input = file === undefined ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) => {
    input.once('error', () => {
      const says = `${file ?? 'standard input'} cannot be read; name a file with a JSON document a line.`;
      reject(new Failed([{ code: 'lint.unreadable', says }]));
    });
  });
  await Promise.race([failed, lintAll(input)]);
}

async function lintAll(input: NodeJS.ReadableStream): Promise<void> {
  const complaints: Complaint[] = [];
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = lintedLine(line);
    if (typeof read === 'string')
      complaints.push({ code: 'lint.line', says: `Line ${number}: ${read}` });
    else print(JSON.stringify(read));
  }
  if (complaints.length > 0) throw new Failed(complaints);
}

/** What one line is answered with, or in a clause what is wrong with the line itself. */
export function lintedLine(line: string): Linted | string {
  let document: unknown;
  try {
    document = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return 'it is no JSON; write one document such as {"id":"1","text":"…","kind":"letter"}.';
  }
  const read = v.safeParse(Line, document);
  if (read.success) return linted(read.output);
  const [issue] = read.issues;
  const where = v.getDotPath(issue);
  if (issue.type === 'max_length')
    return `${where} is longer than ${String(issue.requirement)} characters.`;
  if (where === 'kind') return `there is no such kind of text; there are ${kinds.join(', ')}.`;
  return where === null
    ? 'it is no object with id, text and kind.'
    : `${where} is missing or of another type; id, text and kind are needed.`;
}

function linted({ id, text, kind, language }: v.InferOutput<typeof Line>): Linted {
  const findings = checkWording(text, { kind, language }).filter(({ level }) => level !== 'warn');
  return {
    id,
    verdict: verdictOf(findings),
    findings: findings.map(({ check, found, mend }) => ({
      rule: check,
      phrase: found,
      at: plainly(text).indexOf(found),
      instead: mend,
    })),
  };
}
