import { missingSigners, toBeSigned } from '../../../workflows/ending/matters/index.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { By } from '../../../workflows/chart/rules/index.ts';
import type { Signed } from '../../../workflows/ending/memory/notice.ts';
import type { noticeTasks } from '../../../workflows/ending/tasks/notice.ts';
import { wordsOf } from './words.ts';
import { byHand, says, type Says, type Saying } from './says.ts';

/** What is told to finish the tasks of an ending that the agency proposes. */
export const noticeDeeds: Record<keyof typeof noticeTasks, Says> = {
  'ending-conversation': says({ type: 'conversation.held' }),
  'offer-options': (c) => [{ type: 'options.offered', with: { what: wordsOf(c).options } }],
  'approve-agency-ending': (c) => signs(c, toBeSigned(c)),
  'give-notice': tellsNotice,
  // How it is answered, only the story can know.
  'decide-appeal': says(),
  'notice-paused': says(),
  'sign-emergency': (c) => signs(c, 'emergency'),
  'countersign-emergency': (c) => signs(c, 'emergency'),
  // For which reason, and whether it was a mistake, only the story can know.
  'propose-ending': says(),
  'immediate-call': byHand('supervisor'),
  'tell-withdrawal': byHand(),
  'return-review': says({ type: 'return.reviewed', role: 'supervisor' }),
};

/** What was seen, only the story can say. */
function tellsNotice({ decision }: Context): Saying[] {
  return decision?.reason === 'client.conduct' ? [] : [{ type: 'notice.given' }];
}

/** Whoever has not signed yet, one after the other. */
export function signs(c: Context, of: Signed): Saying[] {
  const [role] = missingSigners(c, of);
  return role === undefined
    ? []
    : [{ type: 'approval.given', role: role as By['role'], with: { of } }];
}
