/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { ChoicePage, DonePage, type Wrong } from './choice.tsx';
import {
  allTold,
  choices,
  type Form,
  isOffered,
  isOfMeeting,
  isQuestion,
  nextQuestion,
  type Told,
} from './choices.ts';
import type { ChoiceParts } from './fields.tsx';
import { formOf, isLong, onTo, paged } from './page.ts';
import { isTold } from './traces.ts';
import { meetingAhead, saidBy } from './visit.ts';

type Telling = Pick<KnownEndings, 'tell'>;

export function showChoice(c: Context, parts: ChoiceParts): Response | Promise<Response> {
  return paged(c, <ChoicePage {...parts} />);
}

export function showDone(c: Context, parts: ChoiceParts): Response | Promise<Response> {
  if (!isTold(parts.visit.c, parts.name)) return onTo(c, `../${parts.name}`);
  return paged(c, <DonePage {...parts} />);
}

/**
 * Tells the ending what the client says, and leads on. What cannot be said any more is answered with why, in plain words; what is
 * sent twice counts once, by the id that the form was given.
 *
 * @throws EndwellError `unanswered`, `notFound`, `stopped`
 */
export async function sayChoice(
  c: Context,
  parts: ChoiceParts,
  endings: Telling,
): Promise<Response> {
  const { visit, name, words } = parts;
  const form = await formOf(c);
  const again = (wrong: Wrong) =>
    paged(c, <ChoicePage {...parts} form={form} wrong={wrong} />, 422);
  if (isQuestion(name) && form['skip'] !== undefined) return await skip(c, parts, form, endings);
  if (isLong(form)) return await again('long');
  const { of } = form;
  if (isOfMeeting(name) && of !== undefined && of !== meetingAhead(visit.c)?.start) {
    // Pressed twice, and heard once.
    const isOff = visit.c.sessions.some(({ start, state }) => start === of && state === 'excused');
    if (name === 'cancel' && isOff) return onTo(c, `${name}/done`);
    if (isOffered(visit, name)) return await again('changed');
  }
  if (!isOffered(visit, name)) return await settled(c, parts);
  const said = choices[name].says(visit, { ...form, about: words.choice[name].link });
  if (said === null) return await again('empty');
  for (const [n, one] of allTold(said, form).entries()) {
    if (!(await isTaken(visit.c.ref, one, form, endings, n))) return await settled(c, parts);
  }
  return onTo(c, nextQuestion(visit, name) ?? `${name}/done`);
}

/** One question after the other; whoever leaves out all of them is not asked again. */
async function skip(
  c: Context,
  { visit, name }: ChoiceParts,
  form: Form,
  endings: Telling,
): Promise<Response> {
  const next = nextQuestion(visit, name);
  if (next !== null) return onTo(c, next);
  const declined: Told = { type: 'feedback.declined', with: {} };
  if (visit.c.feedback.said === null && visit.objection(declined.type) === null)
    await isTaken(visit.c.ref, declined, form, endings);
  return onTo(c, `${name}/done`);
}

/** Whether the ending took it: what stands against it may have come up since it was shown. */
async function isTaken(
  ref: string,
  { type, with: facts }: Told,
  { id = '' }: Form,
  { tell }: Telling,
  n = 0,
): Promise<boolean> {
  // Whose id it is, and for which of the things that are told with it: two of them may be of one kind.
  const known = /^[\w-]{8,40}$/.test(id) ? { id: `my-plan/${id}/${type}/${n}` } : {};
  try {
    await tell(ref, { type, by: saidBy(ref), with: facts, ...known });
    return true;
  } catch (error) {
    if (error instanceof EndwellError && error.code === 'refused') return false;
    throw error;
  }
}

function settled(c: Context, parts: ChoiceParts): Response | Promise<Response> {
  return paged(c, <ChoicePage {...parts} settled />, 409);
}
