import { dirname, resolve } from 'node:path';
import type { DepartureEvent } from '../../../workflows/departure/events/index.ts';
import { isRefusal } from '../../../workflows/chart/index.ts';
import { departureChart } from '../../../workflows/departure/chart.ts';
import { calendarOf } from '../../../workflows/calendar/index.ts';
import type { By } from '../../../workflows/chart/rules/index.ts';
import { type Problem, quoted, spell } from '../../../workflows/policy/index.ts';
import type { Row } from '../../../workflows/ending/row.ts';
import { readCaseload } from '../../caseload/read.ts';
import { loadDeparture } from '../../departure/file.ts';
import { toOpening } from '../../opening.ts';
import { refusalInWords } from '../../refusal-words.ts';
import { createCaseStories } from '../../rehearsal/case-story.ts';
import {
  disordered,
  heardFrom,
  type Hearing,
  lawUntil,
  noSuchTime,
  startOf,
  toScripted,
} from '../compose.ts';
import { momentOf } from '../moment.ts';
import { readExpected } from '../read-expected.ts';
import { readMail } from '../read-mail.ts';
import { underEarlierLaw } from '../earlier-law.ts';
import { type ScenarioCode, type ScenarioProblem, readShape } from '../shape.ts';
import { castOf } from '../cast.ts';
import { type Scenario, speakerOf } from '../scenario.ts';
import { atPlace, inOrder, readWritten } from '../../written/read.ts';
import { LeavingDraft } from './draft.ts';
import type { Leaving } from './story.ts';
import { fieldsFor, leavingNames } from './entry-fields.ts';

export type LoadedLeaving =
  { ok: true; leaving: Leaving } | { ok: false; problems: ScenarioProblem[] };

type Found = Problem<ScenarioCode>;

/** Whether a file tells of a departure; anything else is the story of one ending, or wrong in its own way. */
export function isLeaving(path: string): boolean {
  const written = readWritten('scenario', { path });
  return 'raw' in written && Object.hasOwn(Object(written.raw), 'departure');
}

/** Reads the story of a departure from a YAML file, with the files that it names. */
export async function loadLeaving(path: string): Promise<LoadedLeaving> {
  const written = readWritten('scenario', { path });
  if ('problems' in written) return { ok: false, problems: written.problems };
  const { raw, placeOf, repeated } = written;
  const failed = (problems: Found[]): LoadedLeaving => {
    const located = problems.map((problem) => atPlace(placeOf(problem.path), problem));
    const all = [...repeated, ...located];
    return { ok: false, problems: inOrder(all) };
  };
  const shape = readShape(LeavingDraft, raw);
  if ('problems' in shape) return failed(shape.problems);
  const { draft } = shape;
  const besides = (other: string): string => resolve(dirname(path), other);
  const departure = loadDeparture({ path: besides(draft.departure) });
  if (!departure.ok) return failed(elsewhere('departure', draft.departure, departure.problems));
  const caseload = await rowsOf(besides(draft.caseload));
  if ('problems' in caseload)
    return failed(elsewhere('caseload', draft.caseload, caseload.problems));
  const composed = compose(draft, departure, caseload.rows);
  if ('problems' in composed) return failed(composed.problems);
  return repeated.length > 0 ? failed([]) : { ok: true, leaving: composed };
}

function compose(
  draft: LeavingDraft,
  { stated, policy }: Extract<ReturnType<typeof loadDeparture>, { ok: true }>,
  rows: readonly Row[],
): Leaving | { problems: Found[] } {
  const start = startOf(draft, policy);
  const [row] = rows;
  if (start === null || !row) return { problems: [noSuchTime(['start'], draft.start)] };
  const { almanac: first } = toOpening('unsaid', row, policy, start);
  const calendar = calendarOf({ policy });
  const roughly = momentOf(draft.until, { almanac: first, calendar, start });
  if (roughly === null) return { problems: [noSuchTime(['until'], draft.until)] };
  const law = lawUntil(roughly, first, start);
  const origin = { almanac: law, calendar, start };
  const begins = momentOf(draft.begins, origin);
  const until = momentOf(draft.until, origin) ?? roughly;
  if (begins === null) return { problems: [noSuchTime(['begins'], draft.begins)] };

  const problems: Found[] = [];
  if (begins < start) problems.push(disordered(['begins'], draft.begins, 'not before the start'));
  if (until <= begins) problems.push(disordered(['until'], draft.until, 'later than it begins'));
  const span = { ...origin, until };
  const cast = castOf({}, rows, draft.script, stated.facts);
  const post = readMail(draft.mail, { span, cast });
  problems.push(...post.problems);
  const mine = rows.filter(({ worker }) => worker === stated.facts.worker);
  const storyOf = createCaseStories({ policy, start, until, assume: draft.assume });
  const { zone } = policy.agency;
  const clients = new Map<string, Scenario>();
  for (const case_ of mine) {
    const story = storyOf(case_);
    const { opening } = story;
    const earlier =
      draft.almanac && underEarlierLaw(opening.almanac, draft.almanac, { zone, start });
    if (earlier && 'problems' in earlier) return { problems: [...problems, ...earlier.problems] };
    const almanac = earlier?.almanac ?? opening.almanac;
    const told = { ...story, mail: post.mail, opening: { ...opening, almanac } };
    clients.set(case_.externalRef, told);
  }
  const script: Leaving['script'] = [];
  draft.script.forEach(({ of, ...step }, n) => {
    const client = of === undefined ? null : clients.get(of);
    if (client === undefined) problems.push(stranger(['script', n, 'of'], of, stated.facts.worker));
    else if (client) {
      const scripted = toScripted(step, n, span, heardFrom(client.opening.row));
      if ('problems' in scripted) problems.push(...scripted.problems);
      else client.script.push(scripted);
    } else {
      const scripted = toScripted(step, n, { ...span, start: begins }, heardOf(stated.facts));
      if ('problems' in scripted) problems.push(...scripted.problems);
      else script.push(scripted);
    }
  });
  const terms = { fieldsOf: fieldsFor, names: leavingNames, besides: ['of'], span, cast };
  const expect = readExpected('expect', draft.expect, terms);
  const never = readExpected('never', draft.never, terms);
  problems.push(...expect.problems, ...never.problems);
  for (const list of ['expect', 'never'] as const) {
    draft[list].forEach(({ of }, n) => {
      if (of === undefined || (typeof of === 'string' && clients.has(of))) return;
      problems.push(stranger([list, n, 'of'], of, stated.facts.worker));
    });
  }
  if (problems.length > 0) return { problems };
  for (const { script: lines } of [...clients.values(), { script }]) {
    lines.sort((one, other) => one.at - other.at);
  }
  const { name } = draft;
  const stories = [...clients.values()];
  const lists = { expect: expect.expected, never: never.expected };
  return { name, start, begins, until, stated, policy, law, clients: stories, script, ...lists };
}

/** What somebody says to a departure: the director, unless the story names the lead, who stated the facts, or another. */
function heardOf({ director, statedBy }: Leaving['stated']['facts']): Hearing<DepartureEvent> {
  const people: Partial<Record<string, string>> = { director, lead: statedBy };
  return ({ tell: type, with: facts = {}, by: speaker = 'director', on }) => {
    const by: By = speakerOf(people[speaker] ? `${speaker}:${people[speaker]}` : speaker, {});
    const said = { type, id: 'unsaid', by, with: facts };
    const heard = departureChart.hear(on === undefined ? said : { ...said, on });
    return isRefusal(heard) ? refusalInWords(heard, 'departure') : heard;
  };
}

async function rowsOf(path: string): Promise<{ rows: Row[] } | { problems: { says: string }[] }> {
  const rows: Row[] = [];
  const problems: { says: string }[] = [];
  for await (const read of readCaseload(path)) {
    if ('case' in read) rows.push(read.case);
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? { problems } : { rows };
}

/** What is wrong in another file is told where it is named. */
function elsewhere(field: string, path: string, problems: readonly { says: string }[]): Found[] {
  return problems.map(({ says }) => ({
    code: 'story.elsewhere',
    path: [field],
    says: `${field}: ${path}: ${says}`,
  }));
}

function stranger(path: (string | number)[], of: unknown, worker: string): Found {
  const says = `${spell(path)}: found ${quoted(of)}, who is no client of ${worker} in the caseload.`;
  return { code: 'story.unknown', path, says };
}
