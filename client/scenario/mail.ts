import { Failure } from '../../activities/failures.ts';
import type { Letter } from '../../activities/letters/render.ts';
import { classOf } from '../../activities/mail/answer.ts';
import { toMailFailure } from '../../activities/mail/mail-failures.ts';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';

/** How the mail server of a story answers some letters. */
export interface Answer {
  /** Its reply (RFC 5321); `unreachable` where it cannot be reached; `lost` where it has read the letter and says nothing. */
  answer: string;
  /** Which letters, to which address; null: all. */
  what: string | null;
  to: string | null;
  /** Given from the one instant on, and no more from the other. */
  from: Instant;
  until: Instant;
  /** To so many attempts. */
  times: number;
  /** After so long the letter, which was taken, comes back with that answer; null: it is said at once. */
  bounces: string | null;
}

type Sent = Pick<Post, 'key' | 'intent'> & { to: Pick<Post['to'], 'address'> };

/** The mail of one performance: what the server answers to each attempt, and the letters that it took. */
export class StoryMail {
  /** The text of each letter that left, by the id of its message. */
  readonly letters = new Map<string, string>();
  readonly #answers: readonly Answer[];
  readonly #given = new Map<Answer, number>();

  constructor(answers: readonly Answer[]) {
    this.#answers = answers;
  }

  /** The answer to an attempt at an instant; null where the letter is taken. */
  answer(post: Sent, { text }: Pick<Letter, 'text'>, at: Instant): Failure | null {
    const found = this.#answers.find(
      (one) => one.bounces === null && concerns(one, post, at) && this.#times(one) < one.times,
    );
    if (found) {
      this.#given.set(found, this.#times(found) + 1);
      return failureOf(found.answer);
    }
    if (livesNowhere(post.to.address)) return new Failure('mail.refusedAddress');
    this.letters.set(messageId(post), text);
    return null;
  }

  #times(answer: Answer): number {
    return this.#given.get(answer) ?? 0;
  }
}

/** Mail to a domain that ends in `.invalid` is refused, as it always is (RFC 2606). */
function livesNowhere(address: string): boolean {
  return address.endsWith('.invalid');
}

/** As an entry names it: `closing-letter#1`. */
function messageId({ key, intent }: Pick<Post, 'key' | 'intent'>): string {
  const [, , occurrence = ''] = key.split('/');
  return `${intent}#${occurrence}`;
}

/** Whether an answer is for a letter that leaves at an instant. */
export function concerns(
  { what, to, from, until }: Answer,
  { intent, to: { address } }: Sent,
  at: Instant,
): boolean {
  if (what !== null && what !== intent) return false;
  if (to !== null && to.toLowerCase() !== address.toLowerCase()) return false;
  return from <= at && at < until;
}

/** Whether it says that nobody has that address. */
export function losesAddress(answer: string): boolean {
  return classOf(answer) === 'address';
}

/** What the reply means to an ending, by the same table as a real one. */
function failureOf(answer: string): Failure {
  if (answer === 'unreachable') return new Failure('mail.unreachable');
  if (answer === 'lost') return new Failure('mail.uncertain');
  const responseCode = Number(answer.slice(0, 3));
  const login = [530, 534, 535, 538].includes(responseCode);
  const said = {
    code: login ? 'EAUTH' : 'EENVELOPE',
    command: login ? 'AUTH' : 'RCPT TO',
    response: answer,
    responseCode,
    permanent: responseCode >= 500,
  };
  return toMailFailure(Object.assign(new Error(answer), said), false);
}
