/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { By } from '../../../workflows/chart/rules/index.ts';
import { EndwellError } from '../../endwell-error.ts';
import { eventInWords, type Hearer } from '../../event-words.ts';
import type { Inside } from '../../office/index.ts';
import { hearingOf } from '../hearing.ts';
import { type Problem, problemOf } from '../problem.tsx';
import { rolesFor } from '../../who-says.ts';
import { CheckAnswers, graveQuestion } from './check-answers.tsx';
import { faultsIn } from './faults.ts';
import { choosesReason, withOwnReasons } from './own-reasons.ts';
import { fieldsMeant, waysOut } from './pointed.ts';
import { type Asked, NotNow, SayPage } from './say-page.tsx';
import { usuallyFor } from './whose-word.tsx';
import { asTyped, FACTS, factsIn, textIn, typedIn } from './typed.ts';

/** One event, one page: of endings, of departures, of the agency. */
export function sayRoutes(): Hono<Inside> {
  return new Hono<Inside>()
    .get('/endings/:ref/say/:event', (c) => ask(c, 'ending', c.req.param()))
    .post('/endings/:ref/say/:event', (c) => hear(c, 'ending', c.req.param()))
    .get('/departures/:ref/say/:event', (c) => ask(c, 'departure', c.req.param()))
    .post('/departures/:ref/say/:event', (c) => hear(c, 'departure', c.req.param()))
    .get('/agency/say/:event', (c) => ask(c, 'agency', { ref: '', ...c.req.param() }))
    .post('/agency/say/:event', (c) => hear(c, 'agency', { ref: '', ...c.req.param() }));
}

interface Place {
  ref: string;
  event: string;
}

/** @throws EndwellError `notFound` where there is no such thing to say, or it is nobody's business of theirs */
async function found(c: Context<Inside>, hearer: Hearer, { ref, event }: Place) {
  const known = eventInWords(hearer, event);
  if (known === null) {
    throw new EndwellError('notFound', 'There is nothing like that to be said: go back a page.');
  }
  const office = c.get('office');
  const hearing = await hearingOf(office, hearer, ref);
  const own = choosesReason(known) ? await hearing.ownReasons() : {};
  const words = withOwnReasons(known, own);
  return { hearing, words, staff: office.agency.staff.map((member) => member.ref) };
}

/** The empty form, with what follows from the task that it finishes. */
async function ask(c: Context<Inside>, hearer: Hearer, place: Place) {
  const { hearing, words, staff } = await found(c, hearer, place);
  const { event, title } = words;
  const roles = rolesFor(hearer, event);
  const isTheirs = roles === null || roles.includes(c.get('office').by.role);
  const isPossible = isTheirs && hearing.possible.includes(event);
  const refusal = isTheirs && !isPossible ? await hearing.whyNot(event) : null;
  const isOfAnotherDay = refusal !== null && dayWouldHelp.test(refusal.mend);
  if (!isPossible && !isOfAnotherDay) {
    const { role } = c.get('office').by;
    const problem =
      refusal === null ? null : problemOf(refusal, { ways: waysOut(refusal, hearing, role) });
    return c.render(<NotNow hearing={hearing} words={words} problem={problem} roles={roles} />, {
      title,
    });
  }
  const about = c.req.query('task');
  const task = hearing.owed.find(({ id }) => id === about);
  const hint = task?.hint?.event === event ? task.hint : null;
  const named = Object.entries(c.req.query()).map(
    ([name, value]) => [`${FACTS}.${name}`, [value]] as const,
  );
  const typed = new Map<string, readonly string[]>([
    ...asTyped(hint?.facts ?? {}),
    ...named,
    ['for', [hint?.for ?? usuallyFor(event) ?? '']],
    ['id', [randomUUID()]],
  ]);
  const problem =
    refusal === null
      ? undefined
      : problemOf(refusal, { fields: fieldsMeant(refusal, words.fields, typed) });
  return c.render(<SayPage asked={{ hearing, words, typed, staff }} problem={problem} />, {
    title,
  });
}

/** The rule names the day on which it was as what would unblock it: it is asked for. */
const dayWouldHelp = /\(on\)/;

/** Tells what was typed; what is not taken comes back with all that was typed, and why. */
async function hear(c: Context<Inside>, hearer: Hearer, place: Place) {
  const { hearing, words, staff } = await found(c, hearer, place);
  const typed = typedIn(await c.req.parseBody({ all: true }));
  const asked: Asked = { hearing, words, typed, staff };
  if (typed.has('more') || typed.has('change')) return showAgain(c, asked);
  const { event, title } = words;
  const facts = factsIn(words.fields, typed);
  const fields = faultsIn(words, facts);
  if (fields.length > 0) {
    c.status(422);
    return showAgain(c, asked, { code: 'malformed', says: [], helps: [], fields });
  }
  const grave = graveQuestion(event, facts, hearing.called);
  if (grave !== null && !typed.has('sure')) {
    return c.render(<CheckAnswers asked={asked} question={grave} />, { title });
  }
  const office = c.get('office');
  const before = hearing.view && (await office.timeline(hearing.view.ref, Number.MAX_SAFE_INTEGER));
  try {
    const on = textIn(typed, 'on');
    const whose = textIn(typed, 'for');
    await hearing.tell({
      type: event,
      id: textIn(typed, 'id') || randomUUID(),
      with: facts,
      ...(on === '' ? {} : { on }),
      ...(whose === '' ? {} : { for: whose as By['for'] }),
    });
  } catch (error) {
    if (!(error instanceof EndwellError) || error.refusal === null) throw error;
    c.status(error.refusal.code === 'malformed' ? 422 : 409);
    const { refusal } = error;
    const about = {
      fields: fieldsMeant(refusal, words.fields, typed),
      ways: waysOut(refusal, hearing, office.by.role),
    };
    return showAgain(c, asked, problemOf(refusal, about));
  }
  const since = before === null ? '' : `&since=${before.logged}`;
  return c.redirect(`${hearing.home}?told=${event}${since}`, 303);
}

function showAgain(c: Context<Inside>, asked: Asked, problem?: Problem) {
  const page = { title: asked.words.title, wrong: problem !== undefined };
  return c.render(<SayPage asked={asked} problem={problem} />, page);
}
