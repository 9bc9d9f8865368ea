/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { ChoicePage, DonePage, type Wrong } from './choice.tsx';
import {
  choices,
  type Form,
  isHeardLate,
  isOffered,
  isOfMeeting,
  isQuestion,
  nextQuestion,
  type Told,
} from './choices.ts';
import { dangerIn } from './danger.ts';
import type { ChoiceParts } from './fields.tsx';
import { formOf, isLong, onTo, paged } from './page.ts';
import { isTold } from './traces.ts';
import { meetingAhead, saidBy, type Visit } from './visit.ts';

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
  const { visit, token, name, words } = parts;
  const form = await formOf(c);
  const danger = await hearDanger(visit.c.ref, form, endings);
  const now = danger === null ? visit : (visit.after(danger.type, danger.with) ?? visit);
  const page = { ...parts, visit: now, isDanger: danger !== null };
  const again = (wrong: Wrong) => paged(c, <ChoicePage {...page} form={form} wrong={wrong} />, 422);
  const settled = () => paged(c, <ChoicePage {...page} settled />, 409);
  if (isQuestion(name) && form['skip'] !== undefined) {
    if (danger !== null) return await paged(c, <ChoicePage {...page} form={form} />);
    return await skip(c, parts, form, endings);
  }
  if (isLong(form)) return await again('long');
  // Each of our forms has one: what came is none of them, or cannot be read.
  if (form['id'] === undefined) return await again('empty');
  const said = choices[name].says(visit, { ...form, about: words.choice[name].link });
  // Help comes before another question.
  const next = () =>
    onTo(c, `../${token}/${(danger === null && nextQuestion(visit, name)) || `${name}/done`}`);
  if (wasSaid(parts, form)) return next();
  const { of } = form;
  const isOther = isOfMeeting(name) && of !== undefined && of !== meetingAhead(visit.c)?.start;
  if (isOther && isOffered(visit, name)) return await again('changed');
  if (!isOffered(visit, name) && (said === null || !isHeardLate(visit, name, said)))
    return await settled();
  if (said === null) return await again('empty');
  return (await isTaken(visit.c.ref, said, form, endings, 1)) ? next() : await settled();
}

/** What may be danger is told whatever becomes of the rest, also where nothing else is heard. @throws EndwellError `unanswered` */
export async function hearDanger(ref: string, form: Form, endings: Telling): Promise<Told | null> {
  const danger = dangerIn(form);
  if (danger !== null) await isTaken(ref, danger, form, endings);
  return danger;
}

/** Pressed twice, and heard once: just this form was told already, and what stands against it now may have come of that. */
function wasSaid({ visit, name, words }: ChoiceParts, form: Form): boolean {
  const free: Visit = { ...visit, objection: () => null };
  return [visit, free].some((at) => {
    const said = choices[name].says(at, { ...form, about: words.choice[name].link });
    const id = said && idOf(form, said.type, 1);
    return said !== null && id != null && visit.wasTold(said.type, said.with, id);
  });
}

/** Whose id it is, and for which of what is told with it: danger is told first, and may be of the same kind. */
function idOf({ id = '' }: Form, type: Told['type'], n: number): string | undefined {
  return /^[\w-]{8,40}$/.test(id) ? `my-plan/${id}/${type}/${n}` : undefined;
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
  form: Form,
  { tell }: Telling,
  n = 0,
): Promise<boolean> {
  const id = idOf(form, type, n);
  try {
    await tell(ref, { type, by: saidBy(ref), with: facts, ...(id === undefined ? {} : { id }) });
    return true;
  } catch (error) {
    if (error instanceof EndwellError && error.code === 'refused') return false;
    throw error;
  }
}
