import { legible } from '../../legible.ts';
import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import type { SettingDifference } from '../policy/diff.ts';
import { compare } from '../rehearsal/comparison.ts';
import type { Survey } from '../rehearsal/survey.ts';
import { barHeight, barsOf, sideNames } from './bars.ts';
import { heightOf, laneHeight, lanesOf, legendOf } from './lanes.ts';
import { axisOf, scaleOf } from './scale.ts';
import { comparedRows, monthTable, settingText } from './tables.ts';
import { grouped, spaced } from './titles.ts';

/** What is drawn: a caseload under one policy or two, and in which settings those differ. */
export interface Drawing {
  /** Of the caseload. */
  name: string;
  survey: Survey;
  settings: readonly SettingDifference[];
}

const names = ['page', 'style', 'bars', 'lanes'] as const;
const width = 1080;
const left = 116;

/** The page, whole and in itself: no script, nothing loaded, no personal data but external references. */
export function drawSurvey({ name, survey, settings }: Drawing): string {
  const { sides, differences } = survey;
  const scale = scaleOf(survey.months, left, width);
  const lanes = lanesOf(survey, scale);
  const compared = compare(differences.flatMap(({ found }) => found));
  const facts = {
    name,
    from: survey.from,
    until: survey.until,
    endings: grouped(sides[0]?.tally.endings ?? 0),
    two: sides.length > 1,
    differing: grouped(differences.length),
    sides: sides.map((side, n) => describe(side, sideNames[n] ?? '')),
    settings: settings.map(({ path, a, b }) => [path, settingText(a), settingText(b)]),
    compared: comparedRows(compared),
    width,
    left,
    barHeight,
    laneHeight,
    months: scale.months,
    axis: axisOf(scale),
    charts: barsOf(survey, scale),
    lanes,
    lanesHeight: heightOf(lanes ?? []),
    legend: legendOf(lanes ?? []),
    table: monthTable(survey),
  };
  return String(press().renderFileSync('page', facts));
}

function describe({ terms, tally }: Survey['sides'][number], letter: string) {
  const { agency, version } = terms.policy;
  return {
    letter,
    policy: `${agency.name}, version ${version}`,
    assumed:
      terms.assume === 'asPlanned'
        ? 'people did what is asked of them'
        : 'the clients neither came nor answered',
    refused: tally.refused,
    phases: Object.entries(tally.phases)
      .sort(([, one], [, other]) => other - one)
      .map(([phase, n]) => ({ phase: spaced(phase), n: grouped(n) })),
  };
}

/** Everything that is printed is escaped unless the template says otherwise. */
function press(): Liquid {
  const templates = Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(`${name}.liquid`, import.meta.url), 'utf8')]),
  );
  const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true };
  return new Liquid({
    ...strict,
    templates,
    outputEscape: (text: unknown) => escaped(legible(String(text))),
  });
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => entities[one] ?? one);
}
