import { makeAlmanac, UnknownPlace } from '../../activities/almanac/table.ts';
import { Failure, type FailureCode, failures } from '../../activities/failures.ts';
import { type Letter, renderLetter } from '../../activities/letters/render.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import type { EndingWish } from '../../workflows/ending/setup.ts';
import type { EventOf } from '../../workflows/ending/events/index.ts';
import type { StoryMail } from '../scenario/mail.ts';

type Post = Extract<EndingWish, { type: 'deliver' }>['params'];
type Answer = EventOf<
  | 'message.sent'
  | 'message.failed'
  | 'almanac.refreshed'
  | 'almanac.failed'
  | 'report.delivered'
  | 'agency.told'
>;

type Written =
  | Pick<Letter, 'subject' | 'text' | 'language' | 'version'>
  | { code: FailureCode; words?: EventOf<'message.failed'>['with']['words'] };

/** A caseload asks for the same letter and the same years again and again; the answers are pure. */
const letters = new Map<string, Written>();
const almanacs = new Map<string, Almanac>();
const mostRemembered = 500;

function once<T>(known: Map<string, T>, question: string, find: () => T): T {
  const answer = known.get(question) ?? find();
  if (known.size >= mostRemembered) known.clear();
  known.set(question, answer);
  return answer;
}

const by = { role: 'system', ref: 'endwell' } as const;

/**
 * Grants a wish without touching the world: letters are rendered and checked, and the mail server of the story answers.
 *
 * @param now the instant of the ending at which it is granted
 */
export function grant(wish: EndingWish, mail: StoryMail, now: number): Answer {
  switch (wish.type) {
    case 'deliver':
      return delivered(wish.params, mail, now);
    case 'refreshAlmanac':
      return refreshed(wish.params);
    case 'report': {
      // A rehearsal has no departure beside it, and none that could be missed.
      const { key } = wish.params;
      return { type: 'report.delivered', id: key, by, with: { key } };
    }
    case 'tellAgency': {
      const { key } = wish.params;
      return { type: 'agency.told', id: key, by, with: { key } };
    }
    default:
      return wish satisfies never;
  }
}

function delivered(post: Post, mail: StoryMail, now: number): Answer {
  const { key, ...letter } = post;
  const written = once(letters, JSON.stringify(letter), () => write(post));
  const failed = 'code' in written ? written : mail.answer(post, written, now);
  if ('code' in written || failed !== null) {
    const { code, ...words } = 'code' in written ? written : { code: failed!.code };
    const facts = { key, code, final: failures[code].final, ...words };
    return { type: 'message.failed', id: key, by, with: facts };
  }
  const { subject, language, version } = written;
  const facts = { key, messageId: key, subject, letter: { language, version } };
  return { type: 'message.sent', id: key, by, with: facts };
}

function write(post: Post): Written {
  try {
    const letter = renderLetter(post);
    const words = checkLetter(letter, post)
      .filter(({ level }) => level === 'refuse')
      .map(({ found, why, mend }) => ({ phrase: found, why, instead: mend }));
    return words.length > 0 ? { code: 'letter.wording', words } : letter;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { code: error.code };
  }
}

function refreshed(request: Extract<EndingWish, { type: 'refreshAlmanac' }>['params']): Answer {
  const id = `almanac/${request.from}`;
  try {
    const almanac = once(almanacs, JSON.stringify(request), () => makeAlmanac(request));
    return { type: 'almanac.refreshed', id, by, with: { almanac } };
  } catch (error) {
    if (!(error instanceof UnknownPlace)) throw error;
    return { type: 'almanac.failed', id, by, with: { code: error.code } };
  }
}
