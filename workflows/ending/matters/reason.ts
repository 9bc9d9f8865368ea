import type { Initiator, Outcome } from '../names.ts';

/**
 * The way an ending takes by default.
 * - `prepare`: prepared, weaned and concluded together
 * - `part`: the client decides, and may take it back for some days
 * - `silence`: only found by the ladder of attempts and decided by a person
 * - `away`: on hold, and decided when they are back or the hold expires
 * - `cease`: the client has died
 * - `notice`: conversation, notice, options, appeal
 * - `stop`: at once, because somebody is in danger
 * - `departure`: the worker leaves; the client is told first, and goes on with somebody else
 * - `windDown`: a firm ends its engagement and gives the papers back
 * - `authority`: the authority that ordered the work ends it
 */
export type Path =
  | 'prepare'
  | 'part'
  | 'silence'
  | 'away'
  | 'cease'
  | 'notice'
  | 'stop'
  | 'departure'
  | 'windDown'
  | 'authority';

/** What is asked of the client afterwards (A17, A18): what stood in the way, and how they feel about seeking help. */
export type Asked = 'none' | 'optional' | 'first' | 'second' | 'both';

export interface ReasonTraits {
  /** The rows it comes from (docs/field.md#what-is-asked). */
  readonly rows: string;
  /** What it may be called (A2): the first where nothing else is said. */
  readonly kinds: readonly Kind[];
  /** Who may start it, the one whom it binds most first: that one is meant where nobody is named. */
  readonly initiators: readonly Initiator[];
  /** The outcomes that agree with it (A3), where not all do. */
  readonly outcomes: readonly Outcome[] | null;
  readonly path: Path;
  /** Time that is never undercut unless the client starts it, in durations of the policy; null where none is owed. */
  readonly floor: string | null;
  readonly asked: Asked;
  /** Follow-up track; null: the agency’s usual one. */
  readonly track: string | null;
  /** Whose signatures of the policy it needs before notice may be given. */
  readonly approvals: 'agencyInitiated' | 'conductLetter' | 'emergency' | null;
  /** The agency may give notice for it (G5), whichever way it takes by default. */
  readonly noticed: boolean;
  /** It says that the work led nowhere: while a rupture is open, that is no news (B11). */
  readonly noProgress: boolean;
  /** What befell the worker is the reason, and not what the client did or wanted. */
  readonly aboutWorker: boolean;
  /** Somebody looks at it before the client comes back (D29); nobody is refused for it. */
  readonly reviewedOnReturn: boolean;
  /** Nothing festive is said about it. */
  readonly sober: boolean;
  /** What is asked for before the work is concluded, also where the client says yes (matters/ways.ts). */
  readonly before: readonly Before[];
  /** What must have been so before, each a rule of its own (rules/reasons.ts). */
  readonly needs: readonly Need[];
}

/** What a reason can require (G2–G5, A16, D15, B18). */
export type Need =
  'agreement' | 'moneyLadder' | 'conductLadder' | 'expectations' | 'stagnationDecided' | 'mandated';

/** What a reason can ask for on the way: ways to go on (A14, D15), and somebody’s signature who did not want it (G5). */
export type Before = 'options' | 'signature';

export type Kind = 'planned' | 'unplanned';
