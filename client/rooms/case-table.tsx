/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { View } from '../../workflows/ending/reading/view.ts';
import { titleOfPhase } from '../drawing/index.ts';
import type { Listed } from '../known-endings.ts';
import { ToEnding } from './client-name.tsx';
import { clockAt, When } from './dates.tsx';
import { headline, reasonAhead, roleTitle, spelled } from './plain-words.ts';

/** A line of the caseload: what the list knows of an ending, and the ending itself where it answers. */
export interface Row {
  listed: Listed;
  view: View | null;
}

/** Endings one below another: a table, and cards where there is no room for one. */
export const CaseTable = ({
  rows,
  me,
  today,
}: {
  rows: readonly Row[];
  me: string;
  today: string;
}) => (
  <table class="cards">
    <caption class="hidden">Endings that are yours</caption>
    <thead>
      <tr>
        <th scope="col">Client</th>
        <th scope="col">Stage</th>
        <th scope="col">Comes next</th>
        <th scope="col">Waits for</th>
        <th scope="col">Held up by</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <CaseRow row={row} me={me} today={today} />
      ))}
    </tbody>
  </table>
);

const CaseRow = ({ row: { listed, view }, me, today }: { row: Row; me: string; today: string }) => {
  const blockers = listed.signs['EwBlockers'];
  const held = Array.isArray(blockers) ? blockers.map((code) => blockerTitle(String(code))) : [];
  return (
    <tr>
      <th scope="row">
        <ToEnding one={listed} view={view} />
      </th>
      {view === null ? (
        <td colspan={4}>It does not answer just now: look again in a few minutes.</td>
      ) : (
        <>
          <td data-of="Stage">
            <span class="tag">{titleOfPhase(view.phase)}</span>
          </td>
          <td data-of="Comes next">
            <Next view={view} today={today} />
          </td>
          <td data-of="Waits for">
            <Waits view={view} me={me} today={today} />
          </td>
          <td data-of="Held up by">{held.length > 0 ? held.join(', ') : 'nothing'}</td>
        </>
      )}
    </tr>
  );
};

const Next = ({ view, today }: { view: View; today: string }) => {
  const { local } = clockAt(view, 0);
  const why = view.next && reasonAhead(view.next.why);
  if (view.next === null || why === null) return <>nothing by itself</>;
  return (
    <>
      <When local={local(view.next.at).slice(0, 10)} today={today} />
      <br />
      <small>{why}</small>
    </>
  );
};

/** Whoever owes something first, and since or until when. */
const Waits = ({ view, me, today }: { view: View; me: string; today: string }) => {
  const [first] = view.owed.toSorted((one, other) => one.due - other.due);
  if (first === undefined) return <>nobody</>;
  const { local } = clockAt(view, 0);
  const has = first.holder ?? first.person;
  const day = <When local={local(first.due).slice(0, 10)} today={today} />;
  return (
    <>
      {has === me ? 'you' : (has ?? roleTitle(first.who))},{' '}
      {first.overdue ? <span class="tag late">since {day}</span> : <>until {day}</>}
      <br />
      <small>{headline(first.what)}</small>
    </>
  );
};

/** What holds a closing or a step up, as the list has it in codes (docs/field.md#monitoring). */
const blockerTitles: Readonly<Record<string, string>> = {
  documents: 'originals that are still here',
  summary: 'the summary',
  letter: 'the letter',
  authority: 'the authority',
  money: 'money',
  access: 'access that nobody spoke of',
  undo: 'days in which it can be taken back',
  tasks: 'what is owed',
  finalSession: 'the last meeting',
  session: 'a meeting ahead',
};

const blockerTitle = (code: string): string => blockerTitles[code] ?? spelled(code);
