/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { View } from '../../workflows/ending/reading/view.ts';
import { nameOfDate } from '../drawing/index.ts';
import { EndwellError } from '../endwell-error.ts';
import { eventInWords } from '../event-words.ts';
import { localTimeOf } from '../local-time.ts';
import type { Inside } from '../office/index.ts';
import { nameIn, ToEnding } from './client-name.tsx';
import { plainly } from './plain-words.ts';

const decided = eventInWords('ending', 'silence.decided');
const choices = Object.entries(decided?.fields[0]?.words ?? {});
const DAY = 86_400_000;

/** A case of which nothing is heard: since when, what was tried, and, where it is time, the decision in place. */
export const SilentCase = ({ view, now }: { view: View; now: number }) => {
  const { silence, said } = view;
  const local = localTimeOf(view);
  const days = silence === null ? 0 : Math.max(0, Math.floor((now - silence.since) / DAY));
  return (
    <li>
      <div>
        <h3>
          <ToEnding one={view} view={view} />
        </h3>
        <span class="soft">
          {`worker ${said.case.worker} · ${attemptsIn(silence?.attempts ?? 0)}`}
        </span>
      </div>
      {silence !== null && (
        <div class="when">{`silent for ${days} days, since ${nameOfDate(local(silence.since).slice(0, 10))}`}</div>
      )}
      {view.owed.some(({ finishedBy }) => finishedBy.includes('silence.decided')) && (
        <Deciding view={view} />
      )}
    </li>
  );
};

function attemptsIn(n: number): string {
  return n === 1 ? 'one attempt to reach the client' : `${n} attempts to reach the client`;
}

const Deciding = ({ view }: { view: View }) => (
  <form class="wide screen" method="post" action={`/supervision/silence/${view.ref}`}>
    <input type="hidden" name="id" value={randomUUID()} />
    <fieldset>
      <legend>
        {decided?.fields[0]?.label}
        <span class="hidden">: {nameIn(view, view)}</span>
      </legend>
      {choices.map(([code, says]) => (
        <label>
          <input type="radio" name="decision" value={code} required />
          {says}
        </label>
      ))}
    </fieldset>
    <button>
      Record the decision<span class="hidden"> on {nameIn(view, view)}</span>
    </button>
  </form>
);

/** What was decided is told to the ending by whoever is signed in; the ending's own rules say whether it may be. */
export function createSilenceRoutes(now: () => number): Hono<Inside> {
  return new Hono<Inside>().post('/silence/:ref', async (c) => {
    const office = c.get('office');
    const ref = c.req.param('ref');
    const { id, decision } = await c.req.parseBody();
    try {
      if (typeof decision !== 'string') throw unsaid;
      const told = typeof id === 'string' ? { id } : {};
      await office.tell(ref, { type: 'silence.decided', with: { decision }, ...told });
      return c.redirect('/supervision?done=silence#silent', 303);
    } catch (error) {
      if (!(error instanceof EndwellError) || error.code !== 'refused') throw error;
      const { view } = await office.open(ref);
      c.status(409);
      const page = <Refused view={view} now={now()} says={plainly(error.message)} />;
      return c.render(page, { title: 'This cannot be decided so', wrong: true });
    }
  });
}

const unsaid = new EndwellError('refused', 'Nothing was chosen: say how it goes on.');

const Refused = ({ view, now, says }: { view: View; now: number; says: string }) => (
  <>
    <a class="back" href="/supervision">
      Back to supervision
    </a>
    <div class="problem" role="alert" aria-labelledby="problem" tabindex={-1}>
      <h2 id="problem">There is a problem</h2>
      <p>{says}</p>
    </div>
    <h1>A silent case</h1>
    <ul class="list">
      <SilentCase view={view} now={now} />
    </ul>
  </>
);
