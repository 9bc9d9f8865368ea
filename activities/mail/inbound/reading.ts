/**
 * Why a message did not arrive, or not yet: `hard`, nobody has this address; `full`, the mailbox is there, and full; `policy`,
 * we are not let in; `message`, the letter itself is refused; `soft`, not now; `unknown`, a person looks (RFC 3463).
 */
export type BounceClass = 'hard' | 'full' | 'policy' | 'message' | 'soft' | 'unknown' | 'delivered';

/** What became of a letter, as a mail server reports it (RFC 3464). */
export interface Report {
  kind: 'report';
  outcome: 'failed' | 'delayed' | 'delivered';
  class: BounceClass;
  /** Where it ended, in small letters, and whom we wrote to, where that is another. */
  recipient: string | null;
  asked?: string | undefined;
  /** The enhanced status code, such as `5.1.1`, where one is given. */
  status: string | null;
}

/** Somebody told their provider that a letter is unwanted (RFC 5965). */
export interface Complaint {
  kind: 'complaint';
  feedback: string;
}

/** An answer of a calendar to an invitation (RFC 5546). */
export interface CalendarReply {
  kind: 'calendarReply';
  answer: string;
  uid: string;
  sequence: number;
  /** What is written beside it asks for, or tells of. */
  wish: Wish;
  comment?: string | undefined;
}

/**
 * What a person wants, by their own words alone. `stop` and `call-back` are read where nothing else can be meant; `maybe-stop`
 * is for a person to decide; `risk` is read too often rather than too seldom, and comes before all others.
 */
export type Wish = 'stop' | 'call-back' | 'risk' | 'maybe-stop' | 'none';

/** What somebody wrote. */
export interface PersonsMail {
  kind: 'person';
  wish: Wish;
  /** Where all they say is yes, or no; or an end, which letters offer as well. */
  answer: 'yes' | 'no' | 'end' | null;
  /** Without what is quoted and without the signature; empty where nothing of their own is left: a person looks. */
  words: string;
}

/** `away`: they will read it later; `automatic`: lists and machines; `receipt`: it was shown or deleted (RFC 8098). */
export interface MachinesMail {
  kind: 'away' | 'automatic' | 'receipt';
  wish: 'none';
}

/** Nobody can read it by machine: too large, with no words at its beginning, or no message. A person looks. */
export interface UnreadMail {
  kind: 'tooBig' | 'unreadable';
}

/** How a message names its ending, the most telling first. */
export type Via = 'address' | 'returned message' | 'references' | 'none';

/** What a message is, by its kind. */
export type Content = Report | Complaint | CalendarReply | PersonsMail | MachinesMail | UnreadMail;

/** What was understood of one message that came in. */
export type Reading = Content & {
  /** Whether a machine may answer it (RFC 3834): somebody wrote it, and nothing in it needs a person first. */
  mayAnswer: boolean;
  /** Signs that a machine sent it, for the record. */
  automatic: string[];
  /** The Message-ID of the letter of ours that it belongs to. */
  returned: string | null;
  via: Via;
  /** The opaque reference of the ending that a tag of ours names. */
  ending: string | null;
  /** Who sent it and what about, in the words of the sender; never to be logged. */
  from: string;
  subject: string;
  /** Files that came along, and are dropped. */
  dropped: number;
};
