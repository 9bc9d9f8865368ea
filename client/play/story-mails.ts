import type { Failure } from '../../activities/failures.ts';
import type { Letter } from '../../activities/letters/render.ts';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { type Answer, StoryMail } from '../scenario/mail.ts';

/** The mail of one story while it is played. */
export interface PlayedMail {
  mail: StoryMail;
  /** What leaves from now on leaves at this instant of the story: whoever sends it has a clock of its own. */
  until: (at: Instant) => void;
}

/** The mail of the stories that are played with one worker, which asks here how each letter is answered. */
export class StoryMails {
  readonly #stories = new Map<string, { mail: StoryMail; at: Instant }>();

  /** A story begins: its ending has this reference. */
  begin(ref: string, answers: readonly Answer[], start: Instant): PlayedMail {
    const story = { mail: new StoryMail(answers), at: start };
    this.#stories.set(ref, story);
    return { mail: story.mail, until: (at) => void (story.at = at) };
  }

  /** For the worker (`MailPort.answer`). */
  readonly answer = (post: Post, letter: Letter): Failure | null => {
    const [ref = ''] = post.key.split('/');
    const story = this.#stories.get(ref);
    return story === undefined ? null : story.mail.answer(post, letter, story.at);
  };
}
