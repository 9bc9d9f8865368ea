import { followUpWanted, mayWrite } from '../matters/consent.ts';
import { intend as intendMessage } from '../sending/ledger.ts';
import { openTask } from '../tasks/index.ts';
import {
  answerTouch,
  askTouch,
  closeUnanswered,
  dropTouch,
  dropTouches,
  dueTouches,
} from '../matters/touches.ts';
import { type Move, on, remember } from './change.ts';

/** Contacts after closing. */
export const followingMoves = {
  askTouch: ((c) => {
    const due = dueTouches(c);
    const touch = due.at(-1);
    if (!touch) return c;

    // Days kept free can move several touches to one morning: the person is asked once.
    const dropped = (followUpWanted(c) ? due.slice(0, -1) : due).reduce(
      (d, t) => dropTouch(d, t.k),
      c,
    );
    if (!followUpWanted(c)) return dropped;
    const asked = askTouch(dropped, touch.k);
    return touch.by === 'person' || !mayWrite(c) || !c.addressGood
      ? openTask(asked, 'follow-up-call', touch.k)
      : intendMessage(asked, 'follow-up-touch', { about: touch.k });
  }) satisfies Move,
  closeUnanswered: ((c) => closeUnanswered(c)) satisfies Move,
  noteAnswer: on('touch.answered', (c, e) => answerTouch(c, e.with.outcome)),
  dropTouches: ((c) => dropTouches(c)) satisfies Move,
  /** Who agrees to be asked, consents to it. */
  followTrack: on('followUp.agreed', (c, e) => ({
    ...c,
    track: e.with.track,
    row: { ...c.row, consentFollowUp: true },
  })),
  followNoTrack: remember({ track: 'none' }),
  settle: remember((c) => ({ since: { ...c.since, settled: c.since.settled ?? c.now } })),
} as const;
