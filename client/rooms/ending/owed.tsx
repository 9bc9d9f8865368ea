/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { senior } from '../../../workflows/chart/rules/index.ts';
import { isSaid } from '../../../workflows/ending/events/index.ts';
import type { View } from '../../../workflows/ending/reading/view.ts';
import { eventInWords, titleOf } from '../../event-words.ts';
import { rolesFor } from '../../who-says.ts';
import { When } from '../dates.tsx';
import { Fields } from '../form/fields.tsx';
import { ownReasonsOf, withOwnReasons } from '../form/own-reasons.ts';
import { asTyped } from '../form/typed.ts';
import { usuallyFor } from '../form/whose-word.tsx';
import { Part } from '../frame.tsx';
import { anchorOf, SayFirst } from '../owed-row.tsx';
import { headline, roleTitle, sentence } from '../plain-words.ts';
import type { Seen } from './seen.ts';

type Task = View['owed'][number];

/** What is owed, each with the form that settles it. */
export const Owed = ({ seen }: { seen: Seen }) => {
  const { view } = seen;
  const tasks = view.owed.toSorted((one, other) => one.due - other.due);
  return (
    <Part id="owed" title="What is owed">
      {tasks.length === 0 ? (
        <p>Nothing is owed.</p>
      ) : (
        <ul class="list">
          {tasks.map((task) => (
            <OwedTask task={task} seen={seen} />
          ))}
        </ul>
      )}
    </Part>
  );
};

const OwedTask = ({ task, seen }: { task: Task; seen: Seen }) => {
  const { view, clock, person } = seen;
  const { id, what, due, overdue, note, person: who, holder, coveredFor } = task;
  const has = holder ?? who;
  const by = has === person.ref ? 'you' : (has ?? roleTitle(task.who));
  const local = clock.local(due);
  return (
    <li id={anchorOf(id)}>
      <div>
        <h3>{headline(what)}</h3>
        <span class="soft">
          for {by}
          {coveredFor !== null && `, in the place of ${coveredFor}`}
        </span>
        {note !== null && task.type !== 'read-wording' && <p class="soft">{sentence(note)}</p>}
      </div>
      <div class="when">
        {overdue ? (
          <span class="tag late">
            Overdue since <When local={local.slice(0, 10)} today={clock.today} />
          </span>
        ) : (
          <>
            by <When local={local} today={clock.today} />
          </>
        )}
      </div>
      {task.type === 'read-wording' && <WordsToRead seen={seen} />}
      <SayFirst owed={task} script={view.said.reach.script} />
      <Settling task={task} seen={seen} />
    </li>
  );
};

/** What was written and may hurt: in what, by whom, why, and the form in which it is said in other words. */
const WordsToRead = ({ seen: { view, context, person } }: { seen: Seen }) => (
  <ul class="wide">
    {context.wordsToRead.map(({ phrase, told, by, why, instead }) => (
      <li>
        <blockquote>{phrase}</blockquote>
        <p>
          {sentence(why)} {sentence(instead)}
        </p>
        <p class="soft">
          {isSaid(told) ? `“${titleOf('ending', told)}”, written by ${by}` : 'In a letter'}
        </p>
        {isSaid(told) && by === person.ref && (
          <p>Somebody else reads it, and says that it is done.</p>
        )}
        {view.possible.includes(told as never) && (
          <p class="actions screen">
            <a href={`/endings/${view.ref}/say/${told}`}>
              Say it in other words<span class="hidden">: “{phrase}”</span>
            </a>
          </p>
        )}
      </li>
    ))}
  </ul>
);

/** The usual way to settle it as a form, and the others as links. */
const Settling = ({ task, seen }: { task: Task; seen: Seen }) => {
  const { view, person } = seen;
  const { hint, finishedBy, id } = task;
  const usual = hint?.event ?? null;
  const others = finishedBy.filter(
    (event) => event !== usual && view.possible.includes(event as never),
  );
  const may = (event: string): boolean =>
    rolesFor('ending', event)?.includes(person.role as never) ?? true;
  // What is theirs to prepare, and signed by somebody above them.
  const isForOthers =
    hint !== null && hint.for === null && person.role === 'worker' && senior.has(hint.role);
  const say = (event: string) => `/endings/${view.ref}/say/${event}?task=${encodeURIComponent(id)}`;
  const links = others.filter(may);
  return (
    <div class="wide screen">
      {usual !== null && isForOthers && (
        <p class="soft">
          “{titleOf('ending', usual)}” is for the {roleTitle(hint?.role ?? '')} to say.
        </p>
      )}
      {usual !== null && may(usual) && !isForOthers && (
        <InPlace task={task} event={usual} seen={seen} />
      )}
      {links.length > 0 && (
        <p class="actions soft">
          {usual === null ? 'Say:' : 'Or:'}
          {links.map((event) => (
            <a href={say(event)}>{titleOf('ending', event)}</a>
          ))}
        </p>
      )}
    </div>
  );
};

/** Forms of more fields than these are opened first. */
const fewFields = 1;

const InPlace = ({ task, event, seen }: { task: Task; event: string; seen: Seen }) => {
  const { view, staff } = seen;
  const known = eventInWords('ending', event);
  if (known === null) return null;
  const words = withOwnReasons(known, ownReasonsOf(seen.stored));
  const { hint, id } = task;
  const facts = hint?.facts ?? {};
  const asked = words.fields.filter(
    ({ name }) => !(name in facts && typeof facts[name] === 'string'),
  );
  const hidden = asTyped(
    Object.fromEntries(
      Object.entries(facts).filter(([name]) => asked.every((field) => field.name !== name)),
    ),
  );
  const mark = `${anchorOf(id)}-`;
  const filled = {
    mark,
    typed: asTyped(facts),
    faults: new Map<string, string>(),
    staff,
    tasks: [],
  };
  const form = (
    <form method="post" action={`/endings/${view.ref}/say/${event}`} novalidate>
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="for" value={hint?.for ?? usuallyFor(event) ?? ''} />
      {[...hidden].flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={name} value={value} />),
      )}
      <Fields fields={asked} filled={filled} />
      <p class="actions">
        <button>{words.title}</button>
        <a href={`/endings/${view.ref}/say/${event}?task=${encodeURIComponent(id)}`}>
          It was another day<span class="hidden">: {words.title}</span>
        </a>
      </p>
    </form>
  );
  if (asked.length <= fewFields) return form;
  return (
    <details>
      <summary>{words.title}</summary>
      {form}
    </details>
  );
};
