import type { Context } from '../../workflows/ending/context.ts';

type PlanMoved = NonNullable<NonNullable<Context['taper']>['moved']>;

/** What a page about one choice says. */
export interface ChoiceWords {
  /** On the way to it, and above it. */
  link: string;
  title: string;
  /** What follows; `when` is the day or the time that matters here, where there is one. */
  says: (when: string) => string[];
  button: string;
  done: (when: string) => string;
  /** It cannot be, or cannot be any more. */
  settled: string;
}

/** What somebody of ours has asked for: it stands first. */
export const answerNames = [
  'hello',
  'touch',
  'checkIn',
  'feedback',
  'helpAgain',
  'takeBack',
] as const;
/** What stands beside the meeting that it is about. */
export const meetingNames = ['move', 'cancel'] as const;
/** All that can be said, in the order in which it is shown. */
export const choiceNames = [
  ...answerNames,
  ...meetingNames,
  'object',
  'slower',
  'hold',
  'goOn',
  'resume',
  'sooner',
  'end',
  'back',
  'unease',
  'records',
  'card',
  'stop',
  'again',
] as const;
export type ChoiceName = (typeof choiceNames)[number];
/** What somebody owes an answer to, as the task is called that says so. */
export const waitNames = ['call-back', 'decide-appeal', 'access-request'] as const;

/** A question with the answers that can be chosen; the answers by the code under which they are told. */
export interface Asked<K extends string> {
  asks: string;
  answers: Record<K, string>;
}

/** Everything that the clients’ pages say, in one language. */
export interface Words {
  /** In a danger: the agency’s line, and what holds where we do not know whose client it is. */
  crisis: (line: string) => string;
  danger: string;
  /** Away from this page at once, and what that does. */
  leave: string;
  leaves: string;
  toPlan: string;
  /** By when somebody gets back, and where nobody need. */
  hear: (when: string) => string;
  /** That day has passed. */
  late: (when: string) => string;
  call: (office: string) => string;
  front: {
    title: string;
    says: string;
    /** The meeting that comes next, with whom and where. */
    next: string;
    meeting: (when: string, worker: string | null) => string;
    place: (place: string) => string;
    noMeeting: string;
    /** The last one has begun, and nobody has noted yet whether it was held. */
    passed: (when: string) => string;
    calendar: string;
    asked: string;
    choices: string;
    /** What they asked for, and nobody has answered yet. */
    waiting: string;
    waits: Record<(typeof waitNames)[number], string>;
    parts: Record<'dates' | 'wanted' | 'different' | 'steps' | 'supports' | 'later', string>;
    ends: (when: string) => string;
    /** They want to hear nothing of us. */
    quiet: string;
    /** Where it stands, where it does not simply go on: they are away, or we are; something comes first; the work is over, or closed. */
    stands: {
      away: string;
      rests: string;
      talk: string;
      over: string;
      closed: (when: string) => string;
      /** Why the plan has other dates than before. */
      moved: Record<PlanMoved, string>;
    };
  };
  choice: Record<ChoiceName, ChoiceWords>;
  /** Before a choice is made: what it does to the meetings, what was agreed on calling one off, and that it may cost something. */
  follows: {
    meeting: (when: string) => string;
    off: (when: string) => string;
    none: string;
    /** Where it is to be found: a last one. */
    found: string;
    agreed: string;
    pays: string;
    /** Before the client ends: a meeting that stays, and one that does not; and a talk, where none was offered yet. */
    stays: (when: string) => string;
    lapses: (when: string) => string;
    talk: string;
    /** Whoever answers a wish may do so only after the meeting that it is about. */
    tooLate: string;
    /** Their work then ends on another day. */
    ends: (when: string) => string;
    /** Of a plan on hold: when it goes on. */
    goesOn: string;
    talkFirst: string;
  };
  fields: {
    /** Beside a field that need not be filled in. */
    free: string;
    /** The hour of a meeting on days around it, and whatever else suits them. */
    days: string;
    times: string;
    reason: string;
    answer: string;
    whom: Asked<'other' | 'worker' | 'supervisor' | 'lead' | 'director'>;
    /** Where a worker is known by name. */
    namedWorker: (name: string) => string;
    namedOther: (name: string) => string;
    touch: Asked<'well' | 'wants_contact' | 'concern' | 'declined'>;
    hello: Asked<'talk' | 'pause' | 'not_now' | 'close'>;
    stood: string;
    again: Asked<'very_likely' | 'likely' | 'unsure' | 'unlikely' | 'very_unlikely'>;
    why: string;
    hidden: string;
    skip: string;
    /** They would rather not say, or not be asked again. */
    declined: string;
    stop: Asked<'followUp' | 'all'>;
    /** Nothing was said where something was asked; the answer is too long; another meeting comes next than when the page was opened. */
    empty: string;
    long: string;
    changed: string;
  };
  card: { signs: string; first: string; whom: string; may: string; back: string; print: string };
  /** The page of a letter’s way to stop, which opens no plan. */
  stop: {
    says: string;
    /** Once they stopped what comes after the work alone. */
    later: string;
    /** It said nothing that can be heard. */
    unclear: string;
    /** The way back, once they stopped. */
    back: string;
    /** Somebody other than the worker hears it, by one press, and then was told. */
    ear: string;
    heard: string;
  };
  /** Before anything is known of whoever opens a page: nothing in it says what we do. */
  closed: {
    word: { title: string; says: string; label: string; button: string; wrong: string };
    code: { title: string; says: string; label: string; button: string; wrong: string };
    expired: { title: string; says: string; button: string };
    sent: { title: string; says: string };
    over: { title: string; says: string };
    held: { title: string; says: string };
    unknown: { title: string; says: string };
    notNow: { title: string; says: string };
    often: { title: string; says: string };
    tooLong: { title: string; says: string };
  };
}
