import { serviceMoves } from './moves/service.ts';
import { silenceMoves } from './moves/silence.ts';
import { agreementMoves } from './moves/agreement.ts';
import { noticeMoves } from './moves/notice.ts';
import { accountsMoves } from './moves/accounts.ts';
import { custodyMoves } from './moves/custody.ts';
import { transferMoves } from './moves/transfer.ts';
import { mandateMoves } from './moves/mandate.ts';
import { papersMoves } from './moves/papers.ts';
import { feedbackMoves } from './moves/feedback.ts';
import { recordsMoves } from './moves/records.ts';
import { policyMoves } from './moves/policy.ts';
import { clientMoves } from './moves/client.ts';
import { closingMoves } from './moves/closing.ts';
import { contactMoves } from './moves/contact.ts';
import { followingMoves } from './moves/following.ts';
import { ledgersMoves } from './moves/ledgers.ts';
import { preparingMoves } from './moves/preparing.ts';
import { sessionsMoves } from './moves/sessions.ts';
import { taperMoves } from './moves/taper.ts';

/**
 * What happens to the memory of an ending when something is said or comes due: context in, context
 * out. Each move has a name that the chart uses, and that a supervisor would understand.
 */
export const moves = {
  ...sessionsMoves,
  ...preparingMoves,
  ...taperMoves,
  ...closingMoves,
  ...followingMoves,
  ...clientMoves,
  ...contactMoves,
  ...serviceMoves,
  ...silenceMoves,
  ...agreementMoves,
  ...noticeMoves,
  ...accountsMoves,
  ...custodyMoves,
  ...transferMoves,
  ...mandateMoves,
  ...papersMoves,
  ...feedbackMoves,
  ...recordsMoves,
  ...policyMoves,
  ...ledgersMoves,
} as const;
