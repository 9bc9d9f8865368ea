import { serviceMoves } from './service.ts';
import { silenceMoves } from './silence.ts';
import { agreementMoves } from './agreement.ts';
import { noticeMoves } from './notice.ts';
import { accountsMoves } from './accounts.ts';
import { custodyMoves } from './custody.ts';
import { transferMoves } from './transfer.ts';
import { mandateMoves } from './mandate.ts';
import { papersMoves } from './papers.ts';
import { feedbackMoves } from './feedback.ts';
import { recordsMoves } from './records.ts';
import { policyMoves } from './policy.ts';
import { clientMoves } from './client.ts';
import { closingMoves } from './closing.ts';
import { contactMoves } from './contact.ts';
import { followingMoves } from './aftercare.ts';
import { ledgersMoves } from './ledgers.ts';
import { preparingMoves } from './preparing.ts';
import { sessionsMoves } from './sessions.ts';
import { taperMoves } from './taper.ts';

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
