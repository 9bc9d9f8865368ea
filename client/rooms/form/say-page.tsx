/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { EventInWords } from '../../event-words.ts';
import { localTimeOf } from '../../local-time.ts';
import type { Hearing } from '../hearing.ts';
import { headline, roleTitle } from '../plain-words.ts';
import { type Problem, ProblemSummary, WaysOut } from '../problem.tsx';
import { Fields } from './fields.tsx';
import { FACTS, textIn, type Typed } from './typed.ts';
import { WhoseWord } from './whose-word.tsx';

/** Everything that one form is made of. */
export interface Asked {
  hearing: Hearing;
  words: EventInWords;
  typed: Typed;
  staff: readonly string[];
}

/** Back to what it is said to. */
const Back = ({ hearing: { home, called } }: { hearing: Hearing }) => (
  <a class="back" href={home}>
    ‹ {called}
  </a>
);

/** The page of one event: its form, and nothing else. */
export const SayPage = ({ asked, problem }: { asked: Asked; problem?: Problem | undefined }) => {
  const { hearing, words, typed } = asked;
  const task = hearing.owed.find(({ id }) => id === textIn(typed, `${FACTS}.task`));
  return (
    <>
      <Back hearing={hearing} />
      {problem && <ProblemSummary problem={problem} />}
      <h1>{words.title}</h1>
      <p class="soft">
        {hearing.called}
        {task && ` · ${headline(task.what)}`}
      </p>
      {task?.id === 'read-unclaimed' && <Unclaimed hearing={hearing} />}
      <SayForm asked={asked} problem={problem} />
    </>
  );
};

/** What came in and names no ending, as it was written; beside what may be danger, whom to call. */
const Unclaimed = ({ hearing: { mail, zoned } }: { hearing: Hearing }) => (
  <ol class="list">
    {mail.map(({ at, from, words, crisisLine }) => (
      <li>
        <div>
          {crisisLine == null ? null : (
            <p>
              <b>{`There may be danger in it. In danger, at any hour: ${crisisLine}.`}</b>
            </p>
          )}
          <p class="soft">{`${localTimeOf(zoned)(at)}, ${from ?? 'from nobody it names'}`}</p>
          <blockquote>{words ?? 'No words of their own.'}</blockquote>
        </div>
      </li>
    ))}
  </ol>
);

/** The form itself, where it stands on a page of its own or beside the task that it settles. */
const SayForm = ({ asked, problem }: { asked: Asked; problem?: Problem | undefined }) => {
  const { hearing, words, typed, staff } = asked;
  const faults = new Map((problem?.fields ?? []).map(({ id, says }) => [id, says]));
  const tasks = hearing.owed.map(({ id, what }) => ({ id, what: headline(what) }));
  return (
    <form method="post" action={`${hearing.room}/say/${words.event}`} novalidate>
      <input type="hidden" name="id" value={textIn(typed, 'id')} />
      <Fields fields={words.fields} filled={{ mark: '', typed, faults, staff, tasks }} />
      <WhoseWord typed={typed} fault={faults.get('on') ?? null} />
      <p class="actions">
        <button>Record it</button>
      </p>
    </form>
  );
};

/** Something that cannot be said now: why, and what would help. */
export const NotNow = ({
  hearing,
  words,
  problem,
  roles,
}: {
  hearing: Hearing;
  words: EventInWords;
  problem: Problem | null;
  roles: readonly string[] | null;
}) => (
  <>
    <Back hearing={hearing} />
    <h1>{words.title}</h1>
    <p class="soft">{hearing.called}</p>
    <div class="sheet">
      <p>
        <b>This cannot be said now.</b>{' '}
        {problem === null
          ? `It is for others to say: ${(roles ?? []).map(roleTitle).join(', ')}.`
          : problem.says.join(' ')}
      </p>
      {problem?.helps.map((one) => (
        <p>
          <b>What would help:</b> {one}
        </p>
      ))}
      <WaysOut ways={problem?.ways ?? []} />
    </div>
  </>
);
