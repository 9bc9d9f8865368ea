import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Side, type Survey, surveyCaseload } from '../rehearsal/survey.ts';
import { drawSurvey } from '../timeline/page.tsx';
import { policyFor, soundCaseload } from './caseload.ts';
import { type AskedTerms, termsOf } from './case-terms.ts';
import { showProgress } from './progress.ts';
import { shownMonths, shownNames } from './shown-survey.ts';
import { write } from './exit.ts';

export interface RehearsingCaseload extends AskedTerms {
  policy?: string;
  html?: string;
}

/** Rehearses every case of a caseload and prints what it comes to, by month and kind. */
export async function rehearseCaseloadFile(
  path: string,
  asked: RehearsingCaseload,
  json: boolean,
): Promise<void> {
  const terms = termsOf(policyFor(asked.policy), asked);
  const rows = await soundCaseload(path, terms.policy);
  const cases = rows.map((row) => row.case);
  const { passed, stop } = showProgress('Rehearsing', cases.length);
  const survey = await surveyCaseload(cases, [terms], passed).finally(stop);
  const name = basename(path);
  const { html } = asked;
  if (html !== undefined) {
    writeFileSync(html, drawSurvey({ name, survey, settings: [] }));
  }
  const [side] = survey.sides;
  if (!side) return;
  write(json, toDocument(name, survey, side), [
    `${name}: ${cases.length} endings, ${survey.from} to ${survey.until}, under version ${terms.policy.version} of the policy of ${terms.policy.agency.name}`,
    '',
    ...shownMonths(survey),
    '',
    ...shownNames(survey),
    '',
    `In the end: ${shownPhases(side)}.`,
    ...(html === undefined ? [] : [`Drawn: ${html}`]),
  ]);
}

function toDocument(caseload: string, { from, until, months }: Survey, side: Side): object {
  const { terms, tally } = side;
  const { version: policyVersion } = terms.policy;
  return { caseload, policyVersion, assume: terms.assume, from, until, months, ...tally };
}

function shownPhases({ tally: { phases, refused } }: Side): string {
  const where = Object.entries(phases).map(([phase, n]) => `${n} ${phase}`);
  return `${where.join(', ')}; ${refused === 0 ? 'nothing was refused' : `${refused} times something was refused`}`;
}
