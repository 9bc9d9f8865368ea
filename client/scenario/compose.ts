import { makeAlmanac, UnknownPlace } from '../../activities/almanac/table.ts';
import type { Almanac, Instant } from '../../workflows/calendar/almanac.ts';
import { calendarOf, isLocalTime } from '../../workflows/calendar/index.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { isRefusal, type Misheard } from '../../workflows/chart/index.ts';
import { type Policy, type Problem, spell } from '../../workflows/policy/index.ts';
import { toRef } from '../opaque-ref.ts';
import { ImpossibleDay, toOpening } from '../opening.ts';
import { refusalInWords } from '../refusal-words.ts';
import { castOf, readStaff } from './cast.ts';
import type { ScenarioDraft } from './draft.ts';
import { underEarlierLaw } from './earlier-law.ts';
import { endingFields, endingNames } from './entry-fields.ts';
import { momentOf, type Origin } from './moment.ts';
import { readExpected } from './read-expected.ts';
import { readMail } from './read-mail.ts';
import type { ScenarioCode } from './shape.ts';
import { type Scenario, speakerOf, stage, type Written } from './scenario.ts';
import { usualRole } from './usual-role.ts';

type Found = Problem<ScenarioCode>;

/** From what was written to a story that can be performed: times become instants, words become events. */
export function compose(
  draft: ScenarioDraft,
  policy: Policy,
): { scenario: Scenario } | { problems: Found[] } {
  const start = startOf(draft, policy);
  if (start === null) return { problems: [noSuchTime(['start'], draft.start)] };
  const opened = openingOf(draft, policy, start);
  if ('problem' in opened) return { problems: [opened.problem] };
  const { opening } = opened;
  const { zone } = policy.agency;
  const about = { almanac: opening.almanac, calendar: calendarOf({ policy }), start };
  const roughly = momentOf(draft.until, about);
  if (roughly === null) return { problems: [noSuchTime(['until'], draft.until)] };
  const law = lawUntil(roughly, opening.almanac, start);
  const origin = { ...about, almanac: law };
  const until = momentOf(draft.until, origin) ?? roughly;
  const hearing = heardFrom(draft.ending);
  const span = { ...origin, until };
  const steps = draft.script.map((step, n) => toScripted(step, n, span, hearing));
  const script = steps.flatMap((step) => ('problems' in step ? [] : [step]));
  const { staff, problems: nobody } = readStaff(draft.staff, draft.ending);
  const cast = castOf(draft.ending, draft.staff, draft.script);
  const terms = { fieldsOf: () => endingFields, names: endingNames, besides: [], span, cast };
  const expect = readExpected('expect', draft.expect, terms);
  const never = readExpected('never', draft.never, terms);
  const post = readMail(draft.mail, terms);
  const earlier = draft.almanac && underEarlierLaw(opening.almanac, draft.almanac, { zone, start });
  const problems = [
    ...(until > start ? [] : [disordered(['until'], draft.until, 'later than the start')]),
    ...steps.flatMap((step) => ('problems' in step ? step.problems : [])),
    ...nobody,
    ...post.problems,
    ...(earlier && 'problems' in earlier ? earlier.problems : []),
    ...expect.problems,
    ...never.problems,
  ];
  if (problems.length > 0) return { problems };
  script.sort((one, other) => one.at - other.at);
  const { name, assume } = draft;
  const begun =
    earlier && 'almanac' in earlier ? { ...opening, almanac: earlier.almanac } : opening;
  return {
    scenario: {
      name,
      opening: begun,
      law,
      start,
      until,
      staff,
      script,
      assume,
      mail: post.mail,
      expect: expect.expected,
      never: never.expected,
    },
  };
}

const day = 86_400_000;
const year = 366 * day;

/** The zone rules for as long as a story goes, with the holidays that are known at its start. */
export function lawUntil(until: Instant, almanac: Almanac, start: Instant): Almanac {
  const years = Math.max(3, Math.ceil((until - start) / year) + 1);
  const zones = Object.keys(almanac.zones);
  const { zones: rules } = makeAlmanac({ zones, regions: [], from: start - 2 * day, years });
  return { ...almanac, zones: rules };
}

/** The instant at which a story starts; null when there is no such time. */
export function startOf({ start }: { start: string }, policy: Policy): Instant | null {
  const { zone } = policy.agency;
  const about = Date.parse(`${start.slice(0, 16)}Z`);
  if (Number.isNaN(about)) return null;
  const almanac = makeAlmanac({ zones: [zone], regions: [], from: about - 2 * day, years: 1 });
  return momentOf(start, { almanac, calendar: calendarOf({ policy }), start: about });
}

function openingOf(
  { ending }: ScenarioDraft,
  policy: Policy,
  start: Instant,
): { opening: Scenario['opening'] } | { problem: Found } {
  const ref = toRef(stage.refKey, stage.agency, ending.externalRef);
  try {
    return { opening: toOpening(ref, ending, policy, start) };
  } catch (error) {
    if (error instanceof ImpossibleDay) {
      const path = ['ending', error.field];
      const says = `${spell(path)}: ${error.message}`;
      return { problem: { code: 'field.notPossible', path, says } };
    }
    if (!(error instanceof UnknownPlace)) throw error;
    const field = error.code === 'almanac.zoneUnknown' ? 'zone' : 'regions';
    const path = ['ending', field];
    return { problem: { code: 'place.unknown', path, says: `${spell(path)}: ${error.message}` } };
  }
}

type Step = ScenarioDraft['script'][number];

/** What somebody says in a story of a case. */
export function heardFrom(row: Scenario['opening']['row']): Hearing<EndingEvent> {
  return ({ tell: type, with: facts = {}, by = usualRole(type), for: whose, on }) => {
    const person = speakerOf(by, row);
    const speaker = whose === undefined ? person : { ...person, for: whose };
    const said = { type, id: 'unsaid', by: speaker, with: facts };
    const heard = endingChart.hear(on === undefined ? said : { ...said, on });
    return isRefusal(heard) ? refusalInWords(heard, 'ending') : heard;
  };
}

/** Makes an event of what a step says, or answers what is wrong with it. */
export type Hearing<E> = (step: Step) => E | Misheard;

/** One step of a script, at its time; or what is wrong with it. */
export function toScripted<E extends { type: string }>(
  step: Step,
  n: number,
  { until, ...origin }: Origin & { until: Instant },
  hearing: Hearing<E>,
): Written<E> | { problems: Found[] } {
  const path = ['script', n];
  const at = momentOf(step.at, origin);
  const event = hearing(step);
  const problems: Found[] = [];
  if (at === null) problems.push(noSuchTime([...path, 'at'], step.at));
  else if (at < origin.start || at > until) {
    problems.push(disordered([...path, 'at'], step.at, 'between start and until'));
  }
  if ('code' in event) {
    const field = [...path, event.code === 'unknown' ? 'tell' : 'with'];
    const says = `${spell(field)}: ${event.why} ${event.mend}`;
    problems.push({ code: `story.${event.code}`, path: field, says });
    return { problems };
  }
  return at === null || problems.length > 0 ? { problems } : { at, event, n };
}

export function noSuchTime(path: (string | number)[], text: string): Found {
  const why = isLocalTime(text) ? ': clocks go forward in that hour, so that none shows it' : '';
  const says = `${spell(path)}: found "${text}"; there is no such time${why}.`;
  return { code: 'field.notPossible', path, says };
}

export function disordered(path: (string | number)[], text: string, possible: string): Found {
  const says = `${spell(path)}: found "${text}"; possible is a time ${possible}.`;
  return { code: 'story.order', path, says };
}
