import type { Context, Reason } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { isReason } from './reasons.ts';

/** So many are kept; the oldest give way. */
const most = 40;

/** The ending with the reason that is given for what is just told, as it was said: beside the code, and never in its place. */
export function withReason(c: Context, e: EndingEvent): Context {
  const because = becauseOf(e);
  if (because === null || c.reasons.some(({ event }) => event === e.id)) return c;
  const { role, ref } = e.by;
  const reason: Reason = { event: e.id, what: e.type, at: c.now, by: role, ref, because };
  return { ...c, reasons: [...c.reasons, reason].slice(-most) };
}

/** Why, in the words of whoever told it: `because` of any event, and a reason for the ending that is no code of ours. */
function becauseOf(e: EndingEvent): string | null {
  // Deadlines of the chart come through here as well, and have nothing with them.
  const said: object | undefined = e.with;
  if (said === undefined) return null;
  if ('because' in said && typeof said.because === 'string') return said.because;
  const own = 'reason' in said && typeof said.reason === 'string' && !isReason(said.reason);
  return own ? String(said.reason) : null;
}

/** What was given as the reason for this, under the id of its event; null: nothing, or it is kept no longer. */
export function reasonFor(c: Context, event: string | undefined): string | null {
  return c.reasons.find((one) => one.event === event)?.because ?? null;
}
