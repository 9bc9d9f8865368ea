/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Owed } from '../day.ts';
import type { Person } from '../office/index.ts';
import { nameIn } from './client-name.tsx';
import { shortDay, When } from './dates.tsx';
import { choiceIn, headline, roleTitle } from './plain-words.ts';
import { titleOfPhase } from '../drawing/index.ts';

/** What a row is told with: who looks, the endings by their opaque reference, and the local date. */
export interface Known {
  person: Person;
  views: ReadonlyMap<string, View>;
  today: string;
}

/** Where something owed is done: on the page of what it belongs to, or by the event that finishes it. */
function placeOf({ of, ref, id, hint = null, tell }: Owed): string | null {
  if (of === 'ending') return `/endings/${ref}#${anchorOf(id)}`;
  const event = hint?.event ?? tell[0];
  if (event === undefined) return null;
  const room = of === 'departure' ? `/departures/${ref}` : '/agency';
  return `${room}/say/${event}?task=${encodeURIComponent(id)}`;
}

/** Ids of tasks have a mark that no address takes. */
export function anchorOf(task: string): string {
  return `task-${task.replaceAll(/\W/g, '-')}`;
}

/** One thing that is owed, by when, where it is done, and what helps with it. */
export const OwedRow = ({ task, known }: { task: Owed; known: Known }) => {
  const view = task.of === 'ending' ? known.views.get(task.ref) : undefined;
  const owed = view?.owed.find(({ id }) => id === task.id);
  const place = placeOf(task);
  const marks = `${anchorOf(task.id)}-${task.ref}`;
  return (
    <li>
      <div>
        <h3>
          {place === null ? (
            headline(task.what)
          ) : (
            <a href={place} aria-describedby={marks}>
              {headline(task.what)}
            </a>
          )}
        </h3>
        <span class="soft" id={marks}>
          {[whose(task, view), ...marksOf(task, known.person)].join(' · ')}
        </span>
      </div>
      <div class="when">
        <Due task={task} today={known.today} />
      </div>
      {owed && <SayFirst owed={owed} script={view?.said.reach.script ?? []} />}
      <Taking task={task} person={known.person} />
    </li>
  );
};

/** What something is owed of, in words. */
export function whose(task: Owed, view: View | undefined): string {
  if (task.of === 'departure') return `${task.ref} leaves`;
  if (task.of === 'agency') return 'The agency';
  const own = task.externalRef ?? '';
  const name = nameIn(task, view);
  const called = name === own ? own : `${name}, ${own}`;
  return view === undefined ? called : `${called} · ${titleOfPhase(view.phase)}`;
}

/** What else is to know of it before it is opened. */
function marksOf(task: Owed, { ref }: Person): string[] {
  const { attempts, escalated, coveredFor, holder = null, who, person } = task;
  const times = ['', 'once', 'twice'][attempts.length] ?? `${attempts.length} times`;
  // An attempt is kept as its result and its way: `no_answer (phone)`.
  const [last] = attempts.at(-1)?.split(' ') ?? [];
  return [
    ...(last === undefined
      ? []
      : [`tried ${times}, at last ${choiceIn('attempt.made', 'result', last)}`]),
    ...(escalated > 0 ? ['somebody else was asked before'] : []),
    ...(coveredFor === null ? [] : [`in the place of ${coveredFor}`]),
    ...(holder === null ? [] : [holder === ref ? 'you took it' : `${holder} has it`]),
    ...(person === null && holder === null ? [`nobody has it yet: for ${roleTitle(who)}`] : []),
  ];
}

const Due = ({ task, today }: { task: Owed; today: string }) => {
  if (task.overdue)
    return <span class="tag late">Overdue since {shortDay(task.local, today)}</span>;
  return (
    <>
      by <When local={task.local} today={today} />
      {task.ownLast !== null && (
        <span class="soft">
          <br />
          in your own time by <When local={task.ownLast} today={today} />
        </span>
      )}
    </>
  );
};

/** Openings of a talk, and how somebody calls. */
export const SayFirst = ({
  owed: { prompts, scripted },
  script,
}: {
  owed: Pick<View['owed'][number], 'prompts' | 'scripted'>;
  script: readonly string[];
}) => {
  const lines = scripted ? script : [];
  if (prompts.length === 0 && lines.length === 0) return null;
  return (
    <details class="wide">
      <summary>What to say first</summary>
      {lines.length > 0 && (
        <ol>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      )}
      {prompts.map((prompt) => (
        <blockquote>{prompt}</blockquote>
      ))}
    </details>
  );
};

/** Buttons to take it, to hand it over, to give it back. */
const Taking = ({ task, person }: { task: Owed; person: Person }) => {
  const { of, ref, id, holder = null } = task;
  const mine = holder === person.ref;
  const free = task.person === null && holder === null;
  if (!mine && !free && task.person !== person.ref) return null;
  const room =
    of === 'ending' ? `/endings/${ref}` : of === 'agency' ? '/agency' : `/departures/${ref}`;
  const does = mine ? 'task.givenBack' : 'task.taken';
  return (
    <div class="wide actions screen">
      {(mine || free) && (
        <form method="post" action="/my-day">
          <input type="hidden" name="of" value={of} />
          <input type="hidden" name="ref" value={ref} />
          <input type="hidden" name="task" value={id} />
          <input type="hidden" name="id" value={randomUUID()} />
          <button class="second" name="event" value={does}>
            {mine ? 'Give it back' : 'Take it'}
            <span class="hidden">: {headline(task.what)}</span>
          </button>
        </form>
      )}
      {!free && (
        <a href={`${room}/say/task.handedOver?task=${encodeURIComponent(id)}`}>
          Hand it over<span class="hidden">: {headline(task.what)}</span>
        </a>
      )}
    </div>
  );
};
