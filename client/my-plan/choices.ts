import type { JsonObject } from '../../workflows/chart/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import {
  answeredTouch,
  askedAfter,
  awaitsAnswer,
  lastLetter,
  offeredToClose,
} from '../../workflows/ending/matters/index.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import { phaseTraits } from '../../workflows/ending/phases.ts';
import { earsOf, isThere } from './ears.ts';
import { fieldOf, otherTimes } from './other-times.ts';
import { hasEnded, isOff, meetingAhead, type Visit } from './visit.ts';
import { type ChoiceName, choiceNames, meetingNames } from './words.ts';

/** One thing that is told to the ending. */
export interface Told {
  type: Said;
  with: JsonObject;
}

/** As much as the longest field of an event takes. */
export const LONGEST = 300;

/** What was filled in, field by field; nothing that is empty. */
export type Form = Readonly<Record<string, string>>;

interface Choice {
  /** What the chart is asked before it is offered; null: it is only to be read. */
  asks: (c: Context) => Told | null;
  /** It makes sense now; what the chart would hear at any time is offered when it helps. */
  when: (c: Context) => boolean;
  /** What is told by the form; null where an answer is missing. */
  says: (visit: Visit, form: Form) => Told | null;
  /** By whom the client is answered, where a page cannot decide. */
  answeredBy: readonly TaskType[];
}

const told = (type: Said, facts: JsonObject = {}): Told => ({ type, with: facts });

/** Nothing is filled in but the button. */
function simply(type: Said, when: Choice['when'] = () => true, facts: JsonObject = {}): Choice {
  return { asks: () => told(type, facts), when, says: () => told(type, facts), answeredBy: [] };
}

/** Words that a person reads, and answers. */
function toPerson(kind: 'call_me' | 'other', words: string): Told {
  return told('reply.received', { kind, words, unread: true, answerable: false });
}

function toBack({ absences }: Context): Told {
  const isAway = absences.some(({ whose, why }) => whose === 'client' && why === 'unavailable');
  return isAway ? told('client.resumed') : told('forceMajeure.ended', { whose: 'client' });
}

/** Nobody meets any more. */
export function isOver({ phase }: Context): boolean {
  return phaseTraits[phase].work === 'over';
}

/** Before the papers are begun there is something to end. */
const isOpen = (c: Context): boolean => !isOver(c) && c.since.ended === null;
const meets = (c: Context): boolean => {
  const next = meetingAhead(c);
  return next !== null && !isOff(c, next);
};
/** Some days after the closing they are asked one question or both, and may still answer when that is over. */
function wasAsked(c: Context, question: 'first' | 'second'): boolean {
  return c.feedback.state !== 'none' && ['both', 'optional', question].includes(askedAfter(c));
}

/** What the client can say on their page: each is an event of theirs, and the chart decides. */
export const choices: Readonly<Record<ChoiceName, Choice>> = {
  hello: {
    asks: (c) =>
      offeredToClose(c)
        ? told('closingOffer.answered', { choice: 'talk' })
        : told('contact.restored'),
    when: (c) => c.phase === 'reachingOut',
    says: ({ c }, { choice }) => {
      if (!offeredToClose(c)) return told('contact.restored');
      return choice === undefined ? null : told('closingOffer.answered', { choice });
    },
    answeredBy: [],
  },
  touch: {
    asks: () => told('touch.answered', { outcome: 'well' }),
    when: (c) => c.touches.some(awaitsAnswer) || answeredTouch(c) !== undefined,
    says: (_, { outcome }) => (outcome === undefined ? null : told('touch.answered', { outcome })),
    answeredBy: ['safety-check', 'call-back'],
  },
  checkIn: {
    asks: () => toPerson('other', 'a'),
    when: (c) => {
      const letter = lastLetter(c);
      return letter?.intent === 'gap-check-in' && (letter.sentAt ?? 0) >= c.lastContact;
    },
    says: (_, { words }) => (words === undefined ? null : toPerson('other', words)),
    answeredBy: ['read-reply'],
  },
  feedback: {
    asks: () => told('feedback.answered'),
    when: (c) => wasAsked(c, 'first'),
    says: (_, { stood, hidden }) =>
      stood === undefined
        ? null
        : told('feedback.answered', { stood, forWorker: hidden === undefined }),
    answeredBy: ['independent-ear'],
  },
  helpAgain: {
    asks: () => told('feedback.answered'),
    when: (c) => wasAsked(c, 'second'),
    says: (_, { again, why, hidden }) =>
      again === undefined && why === undefined
        ? null
        : told('feedback.answered', { again, why, forWorker: hidden === undefined }),
    answeredBy: ['independent-ear'],
  },
  takeBack: simply('decision.withdrawn', hasEnded),
  move: {
    asks: () => toPerson('call_me', 'a'),
    when: meets,
    says: (visit, { words, about = 'session', ...form }) => {
      const ticked = otherTimes(visit).filter((start) => form[fieldOf(start)] !== undefined);
      const suits = [...ticked, ...(words === undefined ? [] : [words])].join('; ');
      const planned = meetingAhead(visit.c)?.start ?? '';
      return suits === '' ? null : toPerson('call_me', `${about} ${planned}: ${suits}`);
    },
    answeredBy: ['call-back'],
  },
  // What is cancelled is by us; a client who says so is excused (D22).
  cancel: { ...simply('session.excused', meets), answeredBy: ['final-session-resolve'] },
  // The chart knows whether there is anything to object to, and until when.
  object: { ...simply('appeal.lodged'), answeredBy: ['decide-appeal'] },
  slower: simply('taper.steppedBack'),
  hold: simply('taper.held'),
  // While they or we are away it is their return that lets it go on.
  goOn: simply('taper.resumed', ({ phase }) => phase !== 'onHold'),
  // Whoever is back from what nobody could help says that of it.
  resume: {
    asks: toBack,
    when: ({ phase }) => phase === 'onHold',
    says: ({ c }) => toBack(c),
    answeredBy: [],
  },
  sooner: {
    asks: () => toPerson('call_me', 'a'),
    when: (c) => isOpen(c) && ['preparing', 'consolidating'].includes(c.phase),
    // Where something still stands against it, a person looks at it with them.
    says: ({ objection }, { about }) =>
      objection('client.wantedSooner') === null
        ? told('client.wantedSooner')
        : toPerson('call_me', about ?? 'sooner'),
    answeredBy: ['call-back', 'final-session-resolve'],
  },
  end: {
    ...simply('client.ended', isOpen),
    says: (_, { reason }) => told('client.ended', { reason }),
  },
  back: {
    ...simply('return.requested', (c) => isOver(c) && c.phase !== 'returning'),
    answeredBy: ['return-triage'],
  },
  unease: {
    asks: () => told('unease.told', { to: 'other' }),
    when: () => true,
    says: (visit, { whom = '' }) => {
      const person = earsOf(visit).get(whom);
      if (person !== undefined) return told('unease.told', { to: 'other', person });
      const isHeard = whom === 'other' || (whom === 'worker' && isThere(visit));
      return isHeard ? told('unease.told', { to: whom }) : null;
    },
    answeredBy: ['independent-ear', 'raise-gently', 'hear-unease'],
  },
  records: { ...simply('records.requested', asksNoAccess), answeredBy: ['access-request'] },
  card: {
    asks: () => null,
    when: ({ contingency }) => contingency !== null,
    says: () => null,
    answeredBy: [],
  },
  stop: {
    asks: () => told('client.optedOut', { from: 'all' }),
    when: ({ optedOut }) => optedOut !== 'all',
    says: ({ c }, { from = isOver(c) ? 'all' : '' }) =>
      from === 'followUp' || from === 'all' ? told('client.optedOut', { from }) : null,
    answeredBy: [],
  },
  again: simply('client.optedIn', ({ optedOut }) => optedOut !== 'none'),
};

function asksNoAccess({ records: { access } }: Context): boolean {
  return access === null || access.given;
}

/** Whether the client is offered it now: it helps, and nothing stands against it. */
export function isOffered({ c, objection }: Visit, name: ChoiceName): boolean {
  const { asks, when } = choices[name];
  const asked = asks(c);
  return when(c) && (asked === null || objection(asked.type, asked.with) === null);
}

/** It is about the next meeting, whichever that was when its page was opened. */
export function isOfMeeting(name: ChoiceName): boolean {
  return meetingNames.some((one) => one === name);
}

/** One of the two questions afterwards: it can be left out. */
export function isQuestion(name: ChoiceName): boolean {
  return name === 'feedback' || name === 'helpAgain';
}

/** It is told how they are, or why, so that danger may be heard in it. */
export function hasWords(name: ChoiceName): boolean {
  return isQuestion(name) || ['touch', 'checkIn', 'move', 'sooner', 'end'].includes(name);
}

/** The question that follows on another, where it was asked too and has no answer yet. */
export function nextQuestion(visit: Visit, name: ChoiceName): ChoiceName | null {
  if (name !== 'feedback' || !isOffered(visit, 'helpAgain')) return null;
  return isAnswered(visit.c, 'helpAgain') ? null : 'helpAgain';
}

/** Whether a question has its answer: it may be added to, and is asked for no more. */
export function isAnswered({ feedback: { said } }: Context, name: ChoiceName): boolean {
  if (name === 'feedback') return (said?.stood ?? null) !== null;
  return name === 'helpAgain' && (said?.again ?? said?.why ?? null) !== null;
}

/** What the client may do now, in the order in which it is shown. */
export function offered(visit: Visit): ChoiceName[] {
  return choiceNames.filter((name) => isOffered(visit, name));
}

/** What is written to us all the same, where its question is over: nobody wrote it in vain. */
export function isHeardLate(
  { objection }: Visit,
  name: ChoiceName,
  { type, with: facts }: Told,
): boolean {
  return name === 'checkIn' && objection(type, facts) === null;
}
