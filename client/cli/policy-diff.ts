import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Policy } from '../../workflows/policy/index.ts';
import { diffPolicies, type SettingDifference } from '../policy/diff.ts';
import { compare } from '../rehearsal/comparison.ts';
import { daysLater } from '../rehearsal/difference.ts';
import { type Survey, surveyCaseload } from '../rehearsal/survey.ts';
import { drawSurvey } from '../timeline/page.tsx';
import { type AskedTerms, termsOf } from './case-terms.ts';
import { policyFor, soundCaseload } from './caseload.ts';
import { Failed, write } from './exit.ts';
import { showProgress } from './progress.ts';
import { shownCompared, shownDifferences, shownMonths } from './shown-survey.ts';

export interface Diffing extends AskedTerms {
  caseload?: string;
  html?: string;
  json?: boolean;
}

/** Says in which settings two policies differ, and what that means for a caseload. */
export async function diffPolicyFiles(a: string, b: string, asked: Diffing): Promise<void> {
  const { caseload, html, json = false } = asked;
  const policies = [policyFor(a), policyFor(b)] as const;
  const settings = diffPolicies(...policies);
  const lines = [
    ...settings.map(({ path, a, b }) => `${path}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`),
    ...(settings.length === 0 ? ['The two policies say the same.'] : []),
  ];
  if (caseload === undefined) {
    if (html !== undefined) throw nothingToDraw();
    write(json, { a, b, settings }, lines);
    return;
  }
  const survey = await surveyUnderBoth(caseload, policies, asked);
  const name = basename(caseload);
  if (html !== undefined) writeFileSync(html, drawSurvey({ name, survey, settings }));
  write(json, toDocument({ a, b, caseload: name }, settings, survey), [
    ...lines,
    '',
    ...shownSurvey(survey),
    ...(html === undefined ? [] : ['', `Drawn: ${html}`]),
  ]);
}

async function surveyUnderBoth(
  caseload: string,
  [a, b]: readonly [Policy, Policy],
  asked: AskedTerms,
): Promise<Survey> {
  const terms = [termsOf(a, asked), termsOf(b, asked)] as const;
  const rows = await soundCaseload(caseload);
  const cases = rows.map((row) => row.case);
  const { passed, stop } = showProgress('Comparing', cases.length);
  return surveyCaseload(cases, terms, passed).finally(stop);
}

function shownSurvey(survey: Survey): string[] {
  const { differences, sides, from, until } = survey;
  const endings = sides[0]?.tally.endings ?? 0;
  const compared = compare(differences.flatMap(({ found }) => found));
  return [
    `From ${from} to ${until}, ${differences.length} of ${endings} endings differ.`,
    ...shownCompared(compared),
    '',
    ...shownDifferences(survey),
    ...(differences.length > 0 ? [''] : []),
    ...shownMonths(survey),
  ];
}

function toDocument(
  files: { a: string; b: string; caseload: string },
  settings: readonly SettingDifference[],
  { from, until, months, differences, sides }: Survey,
): object {
  const [a, b] = sides.map(({ terms, tally }) => ({
    policyVersion: terms.policy.version,
    ...tally,
  }));
  const compared = compare(differences.flatMap(({ found }) => found));
  const each = differences.flatMap(({ ending, found }) =>
    found.map((one) => ({ ending, ...one, daysLater: daysLater(one) })),
  );
  return { files, settings, from, until, compared, differences: each, months, under: { a, b } };
}

function nothingToDraw(): Failed {
  const says = '--html draws what two policies mean for a caseload: say --caseload too.';
  return new Failed([{ code: 'policyDiff.nothingToDraw', says }]);
}
