import { trackOfReason, heardAt, remarked, toldOf, withoutDraft } from '../matters/index.ts';
import { noteAttempt, openTask } from '../tasks/index.ts';
import type { TaskType } from '../names.ts';
import { clientChanges } from './client.ts';
import { type EndingChange, on } from '../parts.ts';
import { finalSession } from './change.ts';

const mostAttempts = 12;

/** What happens to the memory of contact that was lost (A4). */
export const silenceChanges = {
  /** The ladder begins, or begins anew. */
  beginLadder: ((c) => ({
    ...c,
    silence: { since: c.now, rung: 0, attempts: [] },
  })) satisfies EndingChange,
  endSilence: ((c, e) => {
    const said = e.type === 'contact.restored' ? remarked(c, e, e.with.channel) : c;
    return { ...heardAt(said, toldOf(c, e)), silence: null };
  }) satisfies EndingChange,
  /** Something was heard of the client, whoever tells it. */
  hearOfClient: ((c, e) => heardAt(c, toldOf(c, e))) satisfies EndingChange,
  climb: ((c) => ({
    ...c,
    silence: c.silence && { ...c.silence, rung: c.silence.rung + 1 },
  })) satisfies EndingChange,
  askToReach: ((c, _e, type: TaskType) =>
    openTask(c, type, c.silence?.rung ?? null)) satisfies EndingChange<TaskType>,
  noteAttempt: on('attempt.made', (c, e) => {
    const { task, channel, result } = e.with;
    const heard = result === 'reached' ? heardAt(c, c.now) : c;
    const says = `${result} (${channel})`;
    const noted = task === undefined ? heard : noteAttempt(heard, task, says);
    if (noted.silence === null) return task === undefined ? remarked(noted, e, says) : noted;
    const { silence } = noted;
    const attempt = { rung: silence.rung, at: c.now, channel, result };
    return {
      ...noted,
      silence: { ...silence, attempts: [...silence.attempts, attempt].slice(-mostAttempts) },
    };
  }),
  /** A person decided it, after everything was tried (G9). */
  closeSilent: ((c) => ({
    ...finalSession(withoutDraft(c), { state: 'impossible', because: 'noContact', until: null }),
    decision: {
      kind: 'unplanned',
      initiator: 'client',
      reason: 'client.dropped_out',
      outcome: 'not_assessable',
      scope: 'organisation',
      confirmed: { client: false, worker: true },
      decidedAt: c.now,
      heardAt: null,
    },
    track: c.track === 'none' ? 'none' : trackOfReason(c, 'client.dropped_out'),
  })) satisfies EndingChange,
  /** Not the time for it (D14); the offer that is answered was that of a closing talk as well (G1). */
  leaveForNow: ((c, e) => {
    const said = e.type === 'closingOffer.answered' ? remarked(c, e, e.with.choice) : c;
    const left = clientChanges.clientEnds(heardAt(said, c.now), e);
    return {
      ...left,
      decision: { ...left.decision, reason: 'client.not_now' },
      closingOffers: Math.max(1, c.closingOffers),
    };
  }) satisfies EndingChange,
} as const;
