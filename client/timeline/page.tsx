/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { renderToString } from 'hono/jsx/dom/server';
import { legible } from '../../legible.ts';
import {
  Difference,
  drawingStyles,
  grouped,
  Lanes,
  LanesLegend,
  Months,
} from '../drawing/index.ts';
import type { SettingDifference } from '../policy/diff.ts';
import { compare } from '../rehearsal/comparison.ts';
import { occasionKinds } from '../rehearsal/occasions.ts';
import type { Survey } from '../rehearsal/survey.ts';
import { inMonth } from '../rehearsal/tally.ts';
import { ComparedTable, MonthTable, SettingsTable } from './tables.tsx';
import { spaced, titles } from './titles.ts';

/** What is drawn: a caseload under one policy or two, and in which settings those differ. */
export interface Drawing {
  /** Of the caseload. */
  name: string;
  survey: Survey;
  settings: readonly SettingDifference[];
}

const pageStyles = readFileSync(new URL('./page.css', import.meta.url), 'utf8');

/** The page, whole and in itself: no script, nothing loaded, no personal data but external references. */
export function drawSurvey(drawing: Drawing): string {
  return `<!doctype html>\n${legible(renderToString(<Page {...drawing} />))}\n`;
}

const Page = ({ name, survey, settings }: Drawing) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{name}: what lies ahead</title>
      <style>{raw(`${pageStyles}${drawingStyles}`)}</style>
    </head>
    <body>
      <Head name={name} survey={survey} />
      <main>
        {survey.sides.length > 1 && <Differences survey={survey} settings={settings} />}
        <Part title="Month by month">
          <EachMonth survey={survey} />
        </Part>
        <Part title="Ending by ending">
          <EachEnding survey={survey} />
        </Part>
        <Part title="The numbers">
          <MonthTable survey={survey} />
        </Part>
      </main>
    </body>
  </html>
);

const Part = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

const Head = ({ name, survey: { sides, from, until } }: Omit<Drawing, 'settings'>) => {
  const two = sides.length > 1;
  const [first] = sides;
  const assumed =
    first?.terms.assume === 'silent'
      ? 'the clients neither came nor answered'
      : 'people did what is asked of them';
  return (
    <header>
      <p class="over">Rehearsal of a caseload</p>
      <h1>{two ? `${name} under two policies` : `What lies ahead: ${name}`}</h1>
      <p class="lead">
        {`${grouped(first?.tally.endings ?? 0)} endings from ${from} to ${until}. Nothing of this has happened: it is reckoned from the caseload and the policy, as if ${assumed}.`}
      </p>
      <dl class="sides">
        {sides.map((side, n) => (
          <div>
            <dt>{`${two ? `${sideNames[n]}: ` : ''}${side.terms.policy.agency.name}, version ${side.terms.policy.version}`}</dt>
            <dd>{inTheEnd(side)}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
};

/** The letters of the sides. */
const sideNames = ['A', 'B'] as const;

function inTheEnd({ tally: { phases, refused } }: Survey['sides'][number]): string {
  const most = Object.entries(phases).sort(([, one], [, other]) => other - one);
  const said = most.map(([phase, n]) => `${grouped(n)} ${spaced(phase)}`).join(', ');
  const failed = refused > 0 ? `; ${refused} times something could not be done as assumed` : '';
  return `In the end: ${said}${failed}.`;
}

const Differences = ({ survey, settings }: Omit<Drawing, 'name'>) => {
  const compared = compare(survey.differences.flatMap(({ found }) => found));
  const endings = grouped(survey.sides[0]?.tally.endings ?? 0);
  return (
    <>
      <Part title="What the policies say differently">
        {settings.length > 0 ? (
          <SettingsTable settings={settings} />
        ) : (
          <p>Nothing: the two say the same.</p>
        )}
      </Part>
      <Part title="What that changes">
        <p>{`${grouped(survey.differences.length)} of ${endings} endings differ.`}</p>
        {compared.length > 0 && (
          <>
            <Difference id="difference" compared={compared} titleOf={(kind) => titles[kind]} />
            <ComparedTable compared={compared} />
          </>
        )}
      </Part>
    </>
  );
};

/** A picture for each kind that happens at all, all on the same months. */
const EachMonth = ({ survey: { months, sides } }: { survey: Survey }) => (
  <>
    {occasionKinds.map((kind) => {
      const series = sides.map(({ tally }, n) => ({
        name: sides.length > 1 ? `under ${sideNames[n]}` : titles[kind],
        counts: months.map((month) => inMonth(tally, kind, month)),
      }));
      if (series.every(({ counts }) => counts.every((n) => n === 0))) return null;
      return (
        <>
          {sides.length > 1 && <h3>{titles[kind]}</h3>}
          <Months
            id={`months-${kind}`}
            title={`${titles[kind]} by month`}
            {...{ months, series }}
          />
        </>
      );
    })}
  </>
);

const EachEnding = ({ survey: { months, until, sides } }: { survey: Survey }) => {
  const lanes = sides.flatMap((side) => (side.lanes === null ? [] : [side.lanes]));
  if (lanes.length < sides.length) {
    const endings = grouped(sides[0]?.tally.endings ?? 0);
    return (
      <p>{`${endings} endings are too many to draw one by one: the pictures above show all of them together.`}</p>
    );
  }
  return (
    <>
      <LanesLegend sides={lanes} />
      <Lanes id="lanes" sides={lanes} {...{ months, until }} />
    </>
  );
};
