import type { Context } from './context.ts';
import type { EndingEvent, EventName, EventOf } from './events.ts';
import { plannedSession } from './sessions.ts';
import { byHand, practisedEnough, someSettled } from './tasks.ts';
import { onLastStep, proposedSteps } from './taper.ts';
import { touchesOver } from './touches.ts';
import { messageOf } from './messages.ts';
import { toLocal, toInstant } from './almanac.ts';
import { after } from './deadlines.ts';
import { calendarOf } from './calendar.ts';
import { mayWrite } from './gate.ts';

/** What a rule looks at: the ending as it stands, and what was just said. */
export interface Facts {
  c: Context;
  e: EndingEvent;
}

interface Rule {
  /** The rule of domain.md 6.5 it belongs to, or a row. */
  readonly id: string;
  readonly holds: (facts: Facts) => boolean;
  /** Why not, as a clause for people: what stands against it. */
  readonly why: string | ((facts: Facts) => string);
  /** What would mend it. */
  readonly mend: string;
  /** It looks at how something is said; before that, nobody knows. */
  readonly ofEvent?: true;
}

/** Every rule an ending is held to, each with its sentence (design.md section 3). */
export const rules = {
  alive: {
    id: 'G10',
    holds: ({ c }) => c.alive,
    why: 'the client’s death is recorded already',
    mend: 'Nothing more is to be said about the client; close what the agency still owes.',
  },
  sessionPlanned: {
    id: 'A35',
    holds: ({ c }) => plannedSession(c) !== null,
    why: 'no session is planned',
    mend: 'Plan one first (session.planned).',
  },
  noSessionPlanned: {
    id: 'A35',
    holds: ({ c }) => plannedSession(c) === null,
    why: ({ c }) => `a session is planned already, for ${plannedSession(c)?.start ?? ''}`,
    mend: 'Move that one (session.moved), or cancel it.',
  },
  sessionBegun: {
    id: 'A35',
    holds: ({ c }) => (plannedSession(c)?.at ?? Infinity) <= c.now,
    why: ({ c }) => `the session planned for ${plannedSession(c)?.start ?? ''} has not begun`,
    mend: 'Record it when it has, or move it (session.moved) when it was earlier.',
  },
  startsLater: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => startOf(c, e) > c.now,
    why: 'that time has passed',
    mend: 'Give a time that lies ahead.',
  },
  finalWithin: {
    ofEvent: true,
    id: 'A13',
    holds: ({ c, e }) =>
      startOf(c, e) <= after(c.almanac, calendarOf(c), c.now, c.policy.finalSession.within),
    why: ({ c }) => `the last session is held within ${c.policy.finalSession.within}`,
    mend: 'Give an earlier date, or record why there is none (finalSession.impossible).',
  },
  finalSessionPlanned: {
    id: 'G6',
    holds: ({ c }) => plannedSession(c)?.final === true,
    why: 'no last session is planned',
    mend: 'Plan it (finalSession.scheduled).',
  },
  finalRecorded: {
    id: 'G6',
    holds: ({ c }) => ['held', 'declined', 'missed', 'impossible'].includes(c.finalSession.state),
    why: 'the last session is neither held, declined, missed nor impossible',
    mend: 'Record what became of it (session.held, finalSession.declined, finalSession.impossible).',
  },
  offerOnceMore: {
    id: 'A13',
    holds: ({ c }) => c.finalSession.offers < 2,
    why: 'the last session has been offered twice',
    mend: 'Nothing more is asked of the client.',
  },
  closingTalkOffered: {
    id: 'G1',
    holds: ({ c }) => c.decision?.initiator === 'client' && c.closingOffers > 0,
    why: 'the client was not yet offered a closing talk',
    mend: 'Offer it once.',
  },
  decided: {
    id: 'A2',
    holds: ({ c }) => c.decision !== null,
    why: 'no ending was decided',
    mend: 'Open it first (ending.opened).',
  },
  talkHeld: {
    id: 'C5',
    holds: ({ c }) => c.talkHeld,
    why: 'the talk about the ending was not held',
    mend: 'Hold it with the client (endingTalk.held).',
  },
  changeReviewed: {
    id: 'C6',
    holds: ({ c }) => c.changes.length > 0 && c.strength !== null,
    why: 'what changed was not reviewed together',
    mend: 'Review it (change.reviewed): what was, what is, what the client did.',
  },
  risksNamed: {
    id: 'A33',
    holds: ({ c }) => c.riskFactors.length > 0 || c.prefersNoRiskTalk,
    why: 'no risk factor is named',
    mend: 'Name one (riskFactor.named), or record that the client prefers not to (riskFactors.declined).',
  },
  nextStepAgreed: {
    id: 'C7',
    holds: ({ c }) => c.nextSteps.length > 0 || c.noNextSteps,
    why: 'no next step is agreed',
    mend: 'Agree one (nextStep.agreed), or record that none is wanted (nextSteps.declined).',
  },
  contingencyPlanned: {
    id: 'A27',
    holds: ({ c }) => c.contingency,
    why: 'what to do if help is needed later was not talked through',
    mend: 'Plan it together (contingency.planned).',
  },
  proposalSound: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => is(e, 'taper.proposed') && proposedSteps(c, e.with) !== null,
    why: 'the proposal is no taper: unknown preset, no steps, or gaps that shrink',
    mend: 'Propose a preset of the policy, or steps such as 2x2w, 2x4w whose gaps never shrink.',
  },
  taperProposed: {
    id: 'C3',
    holds: ({ c }) => c.taper !== null && !c.taper.agreed,
    why: 'no taper is proposed',
    mend: 'Propose one (taper.proposed).',
  },
  clientSays: {
    ofEvent: true,
    id: 'C3',
    holds: ({ e }) => e.by.role === 'client',
    why: 'only the client can agree to it',
    mend: 'Let the client say it, or tell it by the client’s role when they said it to you.',
  },
  sessionsRecorded: {
    id: 'G8',
    holds: ({ c }) => (plannedSession(c)?.at ?? Infinity) > c.now,
    why: 'the session before is not recorded',
    mend: 'Record it (session.held, session.missed, session.excused).',
  },
  noOpenRupture: {
    id: 'G8',
    holds: ({ c }) => c.rupture !== 'open' && c.rupture !== 'repairing',
    why: 'a rupture is open between client and worker',
    mend: 'Mend it, or set it aside together (rupture.repaired, rupture.setAside).',
  },
  noSetback: {
    id: 'G8',
    holds: ({ c }) => c.taper?.setback !== true,
    why: 'a setback was told in this step',
    mend: 'Hold one more session at this gap.',
  },
  practised: {
    id: 'G8',
    holds: ({ c }) => practisedEnough(c),
    why: 'no strategy was practised yet',
    mend: 'Practise one and log it (strategy.practised), or let the client waive it (practice.waived).',
  },
  waiverAllowed: {
    id: 'A34',
    holds: ({ c }) => c.policy.taper.practice.clientMayWaive,
    why: 'the policy asks for practice',
    mend: 'Practise one strategy and log it (strategy.practised).',
  },
  notOnHold: {
    id: 'G8',
    holds: ({ c }) => c.taper?.heldFor === null,
    why: 'the taper is on hold',
    mend: 'Resume it with the client (taper.resumed).',
  },
  stepsLeft: {
    id: 'G8',
    holds: ({ c }) => !onLastStep(c),
    why: 'the last step is reached',
    mend: 'Hold the last session.',
  },
  lastStepReached: {
    id: 'A35',
    holds: ({ c }) => onLastStep(c),
    why: 'there are steps left',
    mend: 'Go on with the plan.',
  },
  canStepBack: {
    id: 'A35',
    holds: ({ c }) => (c.taper?.position ?? 0) > 0,
    why: 'this is the first step',
    mend: 'Hold the taper instead (taper.held).',
  },
  setbackStepsBack: {
    id: 'A35',
    holds: ({ c }) => c.policy.taper.onSetback === 'step-back-one',
    why: 'the policy does not step back on a setback',
    mend: 'Step back yourself (taper.steppedBack).',
  },
  setbackHolds: {
    id: 'A35',
    holds: ({ c }) => c.policy.taper.onSetback === 'hold',
    why: 'the policy does not hold on a setback',
    mend: 'Hold it yourself (taper.held).',
  },
  ruptureHolds: {
    id: 'B11',
    holds: ({ c }) => c.policy.taper.onRupture === 'hold',
    why: 'the policy does not hold the taper on a rupture',
    mend: 'Hold it yourself (taper.held).',
  },
  heldForRupture: {
    id: 'B11',
    holds: ({ c }) => c.taper?.heldFor === 'rupture',
    why: 'the taper is not on hold for a rupture',
    mend: 'Resume it when the client wants to (taper.resumed).',
  },
  isClosingLetter: {
    ofEvent: true,
    id: 'G7',
    holds: ({ c, e }) =>
      is(e, 'message.sent') &&
      messageOf(c, e.with.key)?.intent === 'closing-letter' &&
      messageOf(c, e.with.key)?.state === 'checked',
    why: 'this is another message',
    mend: 'Nothing needs doing.',
  },
  letterGivenUp: {
    id: 'G7',
    holds: ({ c }) => {
      const letter = c.messages.findLast((m) => m.intent === 'closing-letter');
      return letter?.state === 'undeliverable' || letter?.state === 'suppressed';
    },
    why: 'the letter is still on its way',
    mend: 'Wait for it.',
  },
  letterReady: {
    id: 'A26',
    holds: ({ c, e }) =>
      c.strength !== null || (is(e, 'letter.approved') && e.with.strength !== undefined),
    why: 'the letter names nothing that this person did',
    mend: 'Give the strength statement: one fact of theirs that shows they manage (with: strength).',
  },
  summarySigned: {
    id: 'G7',
    holds: ({ c }) => c.summary === 'signed',
    why: 'the summary is not signed',
    mend: 'Sign it (summary.signed).',
  },
  letterLeft: {
    id: 'G7',
    holds: ({ c }) => c.letter === 'sent' || c.letter === 'handed' || c.letter === 'withheld',
    why: 'the closing letter is neither sent, handed over nor withheld for safety',
    mend: 'Approve it (letter.approved), hand it over (letter.handed), or record why not (letter.withheld).',
  },
  nothingOpen: {
    id: 'G7',
    holds: ({ c }) => !c.tasks.some((t) => t.state === 'open' && !closingPapers.has(t.type)),
    why: ({ c }) =>
      `open tasks: ${c.tasks
        .filter((t) => t.state === 'open' && !closingPapers.has(t.type))
        .map((t) => t.id)
        .join(', ')}`,
    mend: 'Do them (task.done), or withdraw what no longer matters.',
  },
  undoOpen: {
    id: 'G1',
    holds: ({ c }) => c.since.ended !== null && undoEnds(c) > c.now,
    why: 'there is no decision that can still be withdrawn',
    mend: 'Ask to come back instead (return.requested).',
  },
  stopAsked: {
    id: 'G1',
    holds: ({ c }) => c.since.ended !== null,
    why: 'the client did not ask to stop',
    mend: 'Tell it when they do (client.ended).',
  },
  away: {
    id: 'G14',
    holds: ({ c }) => c.frozen !== null,
    why: 'the client is not away',
    mend: 'Nothing needs doing.',
  },
  notAway: {
    id: 'G14',
    holds: ({ c }) => c.frozen === null,
    why: 'the client is away already',
    mend: 'Tell when they are back (client.resumed).',
  },
  touchAwaitsAnswer: {
    id: 'C14',
    holds: ({ c }) => c.touches.some((t) => t.state === 'asked' || t.state === 'unanswered'),
    why: 'nobody has asked yet',
    mend: 'Wait for the next touch.',
  },
  touchesOver: {
    id: 'C14',
    holds: ({ c }) => touchesOver(c),
    why: 'follow-up contacts lie ahead',
    mend: 'Wait for them, or record that none are wanted (followUp.declined).',
  },
  saysWell: answers('well'),
  wantsContact: answers('wants_contact'),
  saysConcern: answers('concern'),
  wantsNoMore: answers('declined'),
  trackKnown: {
    ofEvent: true,
    id: 'C14',
    holds: ({ c, e }) =>
      is(e, 'followUp.agreed') && Object.hasOwn(c.policy.followUp.tracks, e.with.track),
    why: ({ c }) =>
      `the policy has no such track; it has ${Object.keys(c.policy.followUp.tracks).join(', ')}`,
    mend: 'Name one of those.',
  },
  byHand: {
    ofEvent: true,
    id: '6.8',
    holds: ({ c, e }) => is(e, 'task.done') && byHand(c, e.with.task),
    why: 'no open task of that name is finished by hand',
    mend: 'Look at the open tasks: each says what finishes it.',
  },
  someTaskSettled: {
    id: '6.8',
    holds: ({ c }) => someSettled(c),
    why: 'no open task is settled',
    mend: 'Do what one of them asks for.',
  },
  meets: {
    id: 'A35',
    holds: ({ c }) => meeting.has(c.phase),
    why: ({ c }) => `there are no sessions while the ending is ${c.phase}`,
    mend: 'Ask to come back first (return.requested).',
  },
  addressRefused: {
    ofEvent: true,
    id: 'G10',
    holds: ({ e }) => is(e, 'message.failed') && e.with.code === 'mail.refusedAddress',
    why: 'the address was not refused',
    mend: 'Nothing needs doing.',
  },
  addressWorks: {
    id: 'G10',
    holds: ({ c }) => c.addressGood,
    why: 'the address does not work',
    mend: 'Give one that does (contactDetails.changed).',
  },
  addressFails: {
    id: 'G10',
    holds: ({ c }) => !c.addressGood,
    why: 'no message came back from the address',
    mend: 'Nothing needs doing.',
  },
  retentionOver: {
    id: 'G17',
    holds: ({ c }) => c.since.settled !== null && retentionEnds(c) <= c.now,
    why: ({ c }) =>
      c.since.settled === null
        ? 'the ending is not settled'
        : `records are kept until ${toLocal(c.almanac, c.policy.agency.zone, retentionEnds(c)).slice(0, 10)}`,
    mend: 'Wait until then.',
  },
  becomesUrgent: {
    ofEvent: true,
    id: 'G2',
    holds: ({ e }) => is(e, 'risk.changed') && e.with.level === 'urgent',
    why: 'the risk is not urgent',
    mend: 'Nothing needs doing.',
  },
  factorNamed: {
    ofEvent: true,
    id: 'A34',
    holds: ({ c, e }) =>
      is(e, 'strategy.practised') && c.riskFactors.some((r) => r.type === e.with.factor),
    why: 'that risk factor is not named',
    mend: 'Name it first (riskFactor.named).',
  },
  saysPlace: {
    ofEvent: true,
    id: '4.4',
    holds: ({ e }) =>
      is(e, 'contactDetails.changed') && (e.with.zone ?? e.with.regions) !== undefined,
    why: 'no other place was named',
    mend: 'Name the zone or the regions.',
  },
  mayBeWritten: {
    id: 'G10',
    holds: ({ c }) => mayWrite(c) && c.addressGood,
    why: 'the client cannot be written to by mail',
    mend: 'Hand the letter over (letter.handed), or record why it is withheld (letter.withheld).',
  },
  fromFollowUpOnly: optOut('followUp'),
  fromEverything: optOut('all'),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** A tree of rules: guard and explanation are the same thing. */
export type RuleTree =
  RuleName | { readonly all: readonly RuleTree[] } | { readonly any: readonly RuleTree[] };

/** G8: a taper step advances only if all of this holds. */
export const g8 = {
  all: ['sessionsRecorded', 'noOpenRupture', 'noSetback', 'practised', 'notOnHold', 'stepsLeft'],
} as const satisfies RuleTree;

/** G7: closed only if nothing is owed. */
export const g7 = {
  all: ['finalRecorded', 'summarySigned', 'letterLeft', 'nothingOpen'],
} as const satisfies RuleTree;

export function holds(tree: RuleTree, facts: Facts): boolean {
  if (typeof tree === 'string') return ruleOf(tree).holds(facts);
  if ('all' in tree) return tree.all.every((t) => holds(t, facts));
  return tree.any.some((t) => holds(t, facts));
}

export function ruleOf(name: RuleName): Rule {
  return rules[name];
}

/** Until when a decision to end can be withdrawn (D32). */
export function undoEnds(c: Context): number {
  return c.since.ended === null
    ? -Infinity
    : after(c.almanac, calendarOf(c), c.since.ended, c.policy.undo);
}

/** When the records may be destroyed at the earliest (G17). */
export function retentionEnds(c: Context): number {
  return after(c.almanac, calendarOf(c), c.since.settled ?? c.now, c.policy.records.retain);
}

/** The phases in which sessions are planned and recorded. */
const meeting: ReadonlySet<string> = new Set([
  'serving',
  'preparing',
  'consolidating',
  'onHold',
  'parting',
  'concluding',
]);

const closingPapers: ReadonlySet<string> = new Set(['write-letter', 'sign-summary']);

function is<N extends EventName>(e: EndingEvent, type: N): e is EventOf<N> & EndingEvent {
  return e.type === type;
}

function startOf(c: Context, e: EndingEvent): number {
  return is(e, 'session.planned') || is(e, 'session.moved') || is(e, 'finalSession.scheduled')
    ? toInstant(c.almanac, c.policy.agency.zone, e.with.start)
    : -Infinity;
}

function answers(outcome: string): Rule {
  return {
    ofEvent: true,
    id: 'C14',
    holds: ({ e }) => is(e, 'touch.answered') && e.with.outcome === outcome,
    why: `the answer is not ${outcome}`,
    mend: 'Nothing needs doing.',
  };
}

function optOut(from: 'followUp' | 'all'): Rule {
  return {
    ofEvent: true,
    id: 'G16',
    holds: ({ e }) => is(e, 'client.optedOut') && (e.with.from ?? 'all') === from,
    why: `the client did not opt out from ${from}`,
    mend: 'Nothing needs doing.',
  };
}
