import { happenedAt } from '../../calendar/index.ts';
import { isUntold, noticeBy, usualContentiousness } from '../matters/index.ts';
import type { Context, Facts } from '../context.ts';
import type { DepartureEvent, EventOf } from '../events/index.ts';
import type { Phase } from '../names.ts';
import { endTasks, openTasks } from '../tasks/index.ts';
import { startTelling } from '../sending/index.ts';
import { type DepartureChange, on } from '../parts.ts';

/** What happens to the memory of the leaving itself. */
export const leavingChanges = {
  enter: (c: Context, _e: unknown, phase: Phase): Context => ({ ...c, phase }),

  /** A second person says that it is so: from now on the clock runs (C25). */
  confirmFacts: on('departure.confirmed', (c, e) => {
    const at = happenedAt(c, e.on);
    const confirmed = { ...c, confirmedAt: at };
    const dueBy = noticeBy(confirmed, at);
    const clients = c.clients.map((client) => ({ ...client, dueBy }));
    const tasks = ['name-custodian', 'revoke-access', 'reroute-replies'] as const;
    return openTasks(startTelling(confirmed, clients), ...tasks);
  }),

  restateFacts: on('departure.corrected', (c, e) => ({
    ...c,
    facts: corrected(c.facts, e),
    statedBy: e.by.ref,
  })),

  /** Endings that heard otherwise hear it anew. */
  correctFacts: on('departure.corrected', (c, e) => {
    const changed = { ...c, facts: corrected(c.facts, e) };
    const dueBy = noticeBy(changed, c.confirmedAt ?? c.now);
    const clients = c.clients.map((client) => {
      if (client.settled !== null) return client;
      const { nth, state } = client.word;
      const heard = client.askedAt !== null || state === 'leaving';
      const word = { is: 'began' as const, nth: heard ? nth + 1 : nth, state: 'due' as const };
      return { ...client, word, dueBy: isUntold(client) && !client.late ? dueBy : client.dueBy };
    });
    return startTelling(changed, clients);
  }),

  /** Nobody leaves after all: whoever heard of it hears that too. */
  callOff: (c: Context): Context => {
    const clients = c.clients.map((client) => {
      const heard = client.askedAt !== null || client.word.state === 'leaving';
      const state = heard ? ('due' as const) : ('none' as const);
      return { ...client, word: { is: 'withdrawn' as const, nth: 1, state } };
    });
    return startTelling(c, clients);
  },
  /** Nothing is owed any more: it is over, or nobody leaves. */
  endTasks: (c: Context, e: DepartureEvent, as: 'moot' | 'withdrawn'): Context =>
    endTasks(c, e, as),

  releaseAnnouncement: on('announcement.released', (c, e) => ({
    ...c,
    announcement: {
      ...c.announcement,
      released: { by: e.by.ref, reason: e.with.reason, at: happenedAt(c, e.on) },
    },
  })),
  recordAnnouncement: on('announcement.made', (c, e) => ({
    ...c,
    announcement: { ...c.announcement, madeAt: happenedAt(c, e.on) },
  })),
  nameCustodian: on('records.custodianNamed', (c, e) => ({ ...c, custodian: e.with.to })),
  revokeAccess: on('access.revoked', (c, e) => ({ ...c, accessRevokedOn: e.with.on })),
  rerouteReplies: on('replies.rerouted', (c, e) => ({ ...c, repliesTo: e.with.to })),
} as const satisfies Record<string, DepartureChange<never>>;

function corrected(facts: Facts, { with: said }: EventOf<'departure.corrected'>): Facts {
  const kind = said.kind ?? facts.kind;
  const becomesContentious = said.kind !== undefined && said.kind !== facts.kind;
  return {
    ...facts,
    kind,
    contentiousness: becomesContentious
      ? usualContentiousness({ kind, contentiousness: said.contentiousness })
      : (said.contentiousness ?? facts.contentiousness),
    lastDay: said.lastDay ?? facts.lastDay,
    speaker: said.speaker ?? facts.speaker,
    speakerName: said.speakerName ?? (said.speaker === undefined ? facts.speakerName : null),
    director: said.director ?? facts.director,
  };
}
