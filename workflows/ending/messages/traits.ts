import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Message, Session } from '../context.ts';
import type { Purpose } from '../names.ts';
import { clocksDiffer, isThreatened, personMet } from '../matters/index.ts';

/** Plain facts a letter may use: local times as `YYYY-MM-DDTHH:mm`, local dates as `YYYY-MM-DD`, durations as the policy writes them,
 * what people said as they said it, and all else as a code: the words are those of the templates, in the client's language. */
export type Facts = Record<string, string | string[] | boolean | null>;

/** Others who are written to, with the client’s word: another service, a new firm, an authority. */
export type Outsider = 'receiver' | 'firm' | 'authority';

/** A message that an ending can want to send (docs/field.md#messages). */
export interface MessageTraits {
  readonly purpose: Purpose;
  /**
   * In whose name it goes out before the closing, the worker’s as long as there is one (G11). News about the worker comes from
   * the agency, never from the worker (C24, C26); so does a second voice (A4).
   */
  readonly from: 'worker' | 'agency';
  /** Counts towards the spacing caps: automatic contact, as opposed to an answer just asked for. */
  readonly spaced: boolean;
  /** A later message of the same intent replaces one that has not left yet. */
  readonly replaces: boolean;
  /** It says that the work ends: where that was a mistake, the client hears so. */
  readonly ofEnding?: true;
  /** The agency owes it: it leaves also while the agency or the worker is away (G14). */
  readonly duty?: true;
  /** To whom it goes, where that is not the client; who that is, with their address, is null as long as nobody knows it. */
  readonly to?: {
    readonly whom: Outsider;
    readonly address: (c: Context, m: Message) => { name: string; address: string } | null;
  };
  /** From when on it would come too late; a person tells it where it cannot leave before. */
  readonly until?: (c: Context, m: Message) => Instant | null;
  /** What a calendar that it may reach does with the meeting (RFC 5546): takes it up or in its new form, or takes it out. */
  readonly calendar?: 'REQUEST' | 'CANCEL';
  /** It names the client’s own page, where they can answer it: a link there may stand in it (4.5). */
  readonly page?: true;
  /** It answers what was just written, by a machine: at once or not at all, and at most once a week (RFC 3834). */
  readonly atOnce?: true;
  /** Is what it says still so? Asked at the moment it would leave (G10). */
  readonly wanted: (c: Context, m: Message) => boolean;
  /** What its letter needs to know, as it is when it leaves. */
  readonly facts: (c: Context, m: Message) => Facts;
}

/** What goes to others with the client’s word: owed, in the worker’s name, and each by itself. */
export const toOthers = {
  purpose: 'service',
  from: 'worker',
  spaced: false,
  replaces: false,
  duty: true,
} as const;

/** The client did not ask to stop. */
export function goesOn(c: Context): boolean {
  return c.since.ended === null;
}

/** Whose clocks the times are of, and whether the reader’s show another time for this meeting. */
export function clocksOf(c: Context, session: Session | null): Facts {
  const instants = session === null ? [] : [session.at];
  return { timeZone: c.policy.agency.zone, clocksDiffer: clocksDiffer(c, instants) };
}

/** How the worker is named to the client, whoever is there for them; after a threat it is `anyone`, and nobody by name. */
export function workerOf(c: Context): { worker: string | null; anyone: boolean } {
  const anyone = isThreatened(c);
  return { worker: anyone ? null : personMet(c), anyone };
}
