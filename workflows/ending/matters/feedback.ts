import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../memory/decision.ts';
import { type By, isAbove, isSame } from '../../chart/rules/index.ts';
import type { EventOf } from '../events/index.ts';
import type { FeedbackMemory } from '../memory/feedback.ts';
import type { Outcome } from '../names.ts';
import { debriefBecame } from './became.ts';
import { isImmediate } from './notice.ts';
import type { Asked } from './reason.ts';
import { reasonTraits } from './reasons.ts';
import { lastHeld } from './service.ts';

/**
 * What the client is asked after this ending (A17, A18): what its reason asks for; both questions where
 * it was not achieved, or only partly. After a danger or a death nobody is asked anything.
 */
export function askedAfter(c: Context): Asked {
  if (c.decision === null) return 'none';
  const { asked, path } = reasonTraits(c.decision.reason);
  if (path === 'stop' || path === 'cease') return 'none';
  if (fellShort(c.decision) && asked !== 'first') return 'both';
  return asked === 'optional' && c.decision.kind === 'unplanned' ? 'both' : asked;
}

/** Whether somebody asks: what is optional is only heard when the client says it of themselves. */
export function isAsked(c: Context): boolean {
  const asked = askedAfter(c);
  return asked !== 'none' && asked !== 'optional';
}

/** When client and agency last had to do with each other, as far as it is known. */
export function lastTouched(c: Context): Instant {
  return Math.max(c.lastContact, lastHeld(c)?.at ?? 0);
}

/** How the client feels about seeking help again; in short it is likely or not. Null where nothing was said of it. */
export function againOf({
  with: { again, unlikely },
}: EventOf<'feedback.answered'>): string | null {
  if (unlikely === undefined) return again ?? null;
  return again ?? (unlikely ? 'unlikely' : 'likely');
}

/** Whether somebody may read the client’s answer before it is released, and decide that (A20). */
export function readsAnswer({ row, policy }: Context, by: By): boolean {
  if (by.role === 'worker') return policy.feedback.firstReader === 'worker';
  return isAbove(by) && !isSame(by.ref, row.worker);
}

export function changeFeedback(c: Context, part: Partial<FeedbackMemory['feedback']>): Context {
  return { ...c, feedback: { ...c.feedback, ...part } };
}

/** The talk that was offered about an ending is over with it; one that was held or declined is not spoken of again. */
export function debriefOver(c: Context, as: 'moot' | 'withdrawn'): FeedbackMemory['reflection'] {
  const open = c.reflection.state !== 'none' && debriefBecame(c.reflection) === null;
  return open ? { state: as, at: c.now } : { state: 'none', at: null };
}

/** After which endings the worker is offered a talk (C28, C30). */
export function debriefMeant(c: Context): boolean {
  const occasions = c.policy.debrief.when;
  return occasions.some((when) => debriefAfter[when](c));
}

/** Who leaves is offered one as well when their client goes on with somebody else: with them it ends (C28, C29). */
export function leaverMeant({ custody, policy }: Context): boolean {
  return custody.left !== null && policy.debrief.when.includes('departure');
}

const debriefAfter: Record<Context['policy']['debrief']['when'][number], (c: Context) => boolean> =
  {
    unplanned: (c) => (c.closedAt === null && !c.alive) || c.decision?.kind === 'unplanned',
    abrupt: (c) =>
      isImmediate(c) || (c.decision?.initiator === 'client' && c.finalSession.state !== 'held'),
    not_achieved: (c) => c.decision !== null && fellShort(c.decision),
    departure: (c) => c.decision !== null && reasonTraits(c.decision.reason).aboutWorker,
  };

/** What was wanted was not reached, or only in part; where nobody can tell, nobody says so. */
export function fellShort({ outcome }: Decision): boolean {
  return outcome !== null && short[outcome];
}

const short: Record<Outcome, boolean> = {
  achieved: false,
  partly: true,
  not_achieved: true,
  not_assessable: false,
};
