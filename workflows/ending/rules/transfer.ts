import { isAbove, isSame, isWordOf } from '../../chart/rules/index.ts';
import { lastDecision, missingSigners, isTakenOver, underWay } from '../matters/index.ts';
import { awaitedOf } from '../memory/index.ts';
import { handoverRules } from './handover.ts';
import { referralRules } from './referrals.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of going on with somebody else, and of what is recommended besides (A28, A29, C15, C33, D28). */
export const transferRules = {
  namesAnother: {
    ofEvent: true,
    id: 'C33',
    holds: ({ c, e }) => is(e, 'transfer.proposed') && e.with.to !== c.row.worker,
    why: 'that is the worker the client has',
    mend: 'Propose somebody else.',
  },
  transferNamed: {
    id: 'C33',
    holds: ({ c }) => awaitedOf(c) === 'consent',
    why: 'nobody is proposed',
    mend: 'Propose whom the client goes on with (transfer.proposed).',
  },
  workerLeft: {
    id: 'C35',
    holds: ({ c }) => c.decision?.scope === 'worker',
    why: 'nobody has decided to go on with another worker',
    mend: 'Propose whom the client goes on with (transfer.proposed).',
  },
  transferOpen: {
    id: 'C33',
    holds: ({ c }) => underWay(c),
    why: 'nobody is proposed',
    mend: 'Propose whom the client goes on with (transfer.proposed).',
  },
  nobodyProposed: {
    id: 'C33',
    // Who has met another service waits for nobody, and for what is signed.
    holds: ({ c: { transfer } }) =>
      transfer === null || (transfer.state === 'started' && !transfer.external),
    why: 'somebody is proposed',
    mend: 'Nothing needs doing.',
  },
  transferRefused: {
    id: 'C33',
    holds: ({ c }) => c.transfer?.state === 'refused',
    why: 'nobody has said no',
    mend: 'Nothing needs doing.',
  },
  transferConsented: {
    id: 'C33',
    holds: ({ c }) => awaitedOf(c) === 'answer',
    why: 'nobody is asked to take over, or they have answered',
    mend: 'Let the client say first whether they would like that (transfer.consented).',
  },
  receiverSays: {
    ofEvent: true,
    id: 'C33',
    holds: ({ c, e }) =>
      isWordOf(e.by, 'receiver') || (isAbove(e.by) && !isSame(e.by.ref, c.row.worker)),
    why: 'whoever takes the client on accepts it, or a supervisor, lead or director for them',
    mend: 'Let the receiver say it in their own role, or say that they told you (by you, for: receiver).',
  },
  conflictFound: {
    ofEvent: true,
    id: 'D28',
    holds: ({ e }) => is(e, 'transfer.conflictChecked') && e.with.found,
    why: 'nothing stands in the way',
    mend: 'Nothing needs doing.',
  },
  conflictChecked: {
    id: 'D28',
    holds: ({ c }) => c.transfer?.clear === true,
    why: 'nobody has looked whether the receiver knows the client otherwise, or has an interest of their own',
    mend: 'Look, and record it (transfer.conflictChecked).',
  },
  goesOutside: {
    id: 'C33',
    holds: ({ c }) => c.transfer?.external === true,
    why: 'the client stays with this agency',
    mend: 'Nothing needs doing.',
  },
  endsByTransfer: {
    id: 'C33',
    holds: ({ c }) => lastDecision(c)?.type === 'transfer.accepted',
    why: 'it does not end because another service takes the client',
    mend: 'Withdraw what was decided instead (decision.withdrawn).',
  },
  safeToLeave: {
    id: 'G2',
    holds: ({ c }) => c.risk !== 'urgent' || missingSigners(c, 'urgentRisk').length === 0,
    why: 'the risk is urgent, and two people have not signed that the client leaves',
    mend: 'Let two people sign it, each in their own role (approval.given of urgentRisk).',
  },
  beginsAnew: {
    id: 'C35',
    holds: ({ c }) => c.decision === null || c.decision.scope === 'worker',
    why: 'an ending with the whole service is decided, and goes on with the new worker',
    mend: 'Nothing needs doing.',
  },
  transferReceived: {
    id: 'C33',
    holds: ({ c }) => isTakenOver(c),
    why: 'whoever is to take over has not accepted it',
    mend: 'Let them accept it first (transfer.accepted).',
  },
  thinsOut: {
    id: 'A35',
    holds: ({ c }) => c.taper?.agreed === true,
    why: 'no taper is agreed',
    mend: 'Nothing needs doing.',
  },
  ...handoverRules,
  ...referralRules,
} as const satisfies Record<string, EndingRule>;
