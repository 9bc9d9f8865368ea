import type { Initiator, ReasonCode } from '../names.ts';
import type { Policy } from '../../policy/index.ts';
import type { Asked, Path, ReasonTraits } from './reason.ts';

const plain = {
  outcomes: null,
  floor: null,
  asked: 'none',
  track: null,
  approvals: null,
  noticed: false,
  noProgress: false,
  aboutWorker: false,
  reviewedOnReturn: false,
  sober: false,
  before: [],
  needs: [],
} as const;
const together = ['worker', 'mutual', 'client'] as const;
const us = ['agency', 'worker'] as const;
const short = ['not_achieved', 'partly'] as const;

/** Known ahead, a leaving may be planned, and is told well before the last day. */
const known = { kinds: ['unplanned', 'planned'], floor: '30d' } as const;

/**
 * Why an ending comes about, and what follows from it: the table of docs/field.md#reasons as data (A3). Each
 * reason has one core code, so that reports compare; agencies add their own words in the policy (C1).
 */
export const reasons = {
  'planned.goals_reached': planned('A15 C11', together, {
    asked: 'optional',
    outcomes: ['achieved'],
  }),
  'planned.sufficient_progress': planned('C4', together, {
    asked: 'optional',
    outcomes: ['achieved', 'partly'],
  }),
  'planned.no_longer_needed': planned('C4', together, { asked: 'optional', track: 'light' }),
  'planned.time_ended': planned('C12', ['agency', 'worker', 'mutual'], { asked: 'both' }),
  'planned.goals_not_reached': planned('A14', ['agency', ...together], {
    asked: 'both',
    track: 'supportive',
    outcomes: short,
    floor: '30d',
    noProgress: true,
    before: ['options', 'signature'],
  }),
  'relationship.dissatisfied': planned('A16', together, {
    asked: 'both',
    track: 'supportive',
    floor: '30d',
    before: ['signature'],
    needs: ['expectations'],
  }),
  'planned.stagnation': planned('D15', together, {
    asked: 'both',
    track: 'supportive',
    outcomes: [...short, 'not_assessable'],
    floor: '30d',
    noProgress: true,
    before: ['options', 'signature'],
    needs: ['stagnationDecided'],
  }),
  'client.not_interested': leaving('C13'),
  'client.not_now': leaving('D14'),
  'client.moving': leaving('C19', 'optional'),
  'client.chose_other_provider': leaving('C19', 'optional'),
  'client.dropped_out': unplanned('A4', ['client'], 'silence', {
    asked: 'both',
    track: 'open_door',
  }),
  'client.adverse_event': unplanned('A5', ['client'], 'away', { track: 'open_door', sober: true }),
  'client.died': unplanned('A5', ['client'], 'cease', { track: 'none', sober: true }),
  'client.conduct': unplanned('A6 D27', us, 'notice', {
    asked: 'first',
    track: 'open_door',
    floor: '30d',
    approvals: 'conductLetter',
    noticed: true,
    reviewedOnReturn: true,
    sober: true,
    needs: ['agreement', 'conductLadder'],
  }),
  'worker.threat': unplanned('A6', us, 'stop', {
    track: 'none',
    approvals: 'emergency',
    aboutWorker: true,
    reviewedOnReturn: true,
    sober: true,
  }),
  'worker.adverse_event': workerGone('A9'),
  'worker.died': workerGone('A9', { sober: true }),
  'worker.dismissed': workerGone('A10'),
  'worker.laid_off': workerGone('A11 C27', known),
  'worker.transferred': workerGone('A11', known),
  'worker.resigned': workerGone('C27', known),
  'worker.retired': workerGone('C27', known),
  'agency.scope_or_capacity': agencyEnds('C15 C31', { asked: 'both', track: 'supportive' }),
  'commercial.non_payment': agencyEnds('C16 C17 C18', {
    asked: 'optional',
    track: 'firm',
    needs: ['agreement', 'moneyLadder'],
  }),
  'commercial.disengaged': {
    ...agencyEnds('C19 C20 C21', { asked: 'optional', track: 'firm' }),
    path: 'windDown',
    initiators: ['agency', 'worker', 'mutual', 'client'],
    floor: null,
  },
  'mandate.ended': ordered('B18'),
  'mandate.transferred': ordered('B18'),
} as const satisfies Record<ReasonCode, ReasonTraits>;

/** The core code of what an agency calls a reason; null when neither it nor its policy knows the word. */
export function codeOf(policy: Policy, said: string): ReasonCode | null {
  const code = policy.reasons.synonyms[said] ?? said;
  return isReason(code) ? code : null;
}

export function isReason(code: string): code is ReasonCode {
  return Object.hasOwn(reasons, code);
}

export function reasonTraits(code: ReasonCode): ReasonTraits {
  return reasons[code];
}

function planned(
  rows: string,
  initiators: readonly Initiator[],
  traits: Partial<ReasonTraits>,
): ReasonTraits {
  const usual = { kinds: ['planned'], path: 'prepare', approvals: 'agencyInitiated' } as const;
  return { ...plain, rows, ...usual, initiators, noticed: true, ...traits };
}

function leaving(rows: string, asked: Asked = 'second'): ReasonTraits {
  const usual = { kinds: ['planned'], path: 'part', track: 'light' } as const;
  return { ...plain, rows, ...usual, initiators: ['client'], asked };
}

function unplanned(
  rows: string,
  initiators: readonly Initiator[],
  path: Path,
  traits: Partial<ReasonTraits>,
): ReasonTraits {
  return { ...plain, rows, kinds: ['unplanned'], initiators, path, ...traits };
}

/** The worker leaves or is gone, and the client goes on with somebody else. */
function workerGone(rows: string, traits: Partial<ReasonTraits> = {}): ReasonTraits {
  const usual = { asked: 'optional', aboutWorker: true } as const;
  return unplanned(rows, us, 'departure', { ...usual, ...traits });
}

function agencyEnds(rows: string, traits: Partial<ReasonTraits>): ReasonTraits {
  const usual = { floor: '30d', approvals: 'agencyInitiated', noticed: true } as const;
  return {
    ...plain,
    rows,
    kinds: ['planned'],
    initiators: us,
    path: 'notice',
    ...usual,
    ...traits,
  };
}

function ordered(rows: string): ReasonTraits {
  return {
    ...plain,
    rows,
    kinds: ['planned'],
    initiators: ['agency', 'authority'],
    path: 'authority',
    asked: 'optional',
    approvals: 'agencyInitiated',
    noticed: true,
    needs: ['mandated'],
  };
}
