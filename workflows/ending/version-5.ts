import { inContext } from '../chart/index.ts';
import type { Context } from './context.ts';
import { datesAhead } from './matters/index.ts';
import type { Absence } from './memory/absence.ts';

/** The dates of a plan as they are ahead were told when it was agreed. */
function promised(c: Context): Context {
  if (c.taper === null) return c;
  const dates = c.taper.agreed ? datesAhead(c) : [];
  return { ...c, taper: { ...c.taper, promised: dates, moved: null } };
}

/** How often sessions were moved or called off was not counted. */
function unmoved(c: Context): Context {
  return { ...c, service: { ...c.service, changed: 0 } };
}

/** What was told before cannot be corrected by its id; whoever asked to come back did so after the closing. */
function correctable(c: Context): Context {
  return { ...c, entries: [], returnFrom: c.phase === 'returning' ? 'following' : null };
}

/**
 * When the client heard of a decision: on its day, where they talked about it or said yes. A notice that never reached them
 * runs out no more; one whose letter is not known any more counts as it did.
 */
function hearing(c: Context): Context {
  const knew = (decision: Context['decision']): Context['decision'] =>
    decision && {
      ...decision,
      heardAt: c.talkHeld || decision.confirmed.client ? decision.decidedAt : null,
    };
  const letter = c.messages.findLast((m) => m.intent === 'notice-of-ending');
  const heard = letter === undefined || letter.state === 'sent';
  return {
    ...c,
    decision: knew(c.decision),
    decisionBefore: knew(c.decisionBefore),
    notice: c.notice && {
      ...c.notice,
      proposedAs: 'worker',
      before: knew(c.notice.before),
      namedDate: null,
      heardAt: heard ? c.notice.givenAt : null,
      effectiveAt: heard ? c.notice.effectiveAt : null,
      appealBy: heard ? c.notice.appealBy : null,
      answerHeard: c.notice.appeal === 'dismissed',
    },
  };
}

/** Who took a step of the ladder, or decided about a standstill, is not known. */
function people(c: Context): Context {
  const { agreement, service } = c;
  return {
    ...c,
    service: { ...service, decidedBy: null },
    agreement: agreement && {
      ...agreement,
      steps: agreement.steps.map((step) => ({ ...step, by: '' })),
    },
  };
}

/**
 * Absences are held apart. Of one that stopped the clocks it was not kept whose it was: it ends with whichever is told
 * for the client, as before.
 */
function heldApart(c: Context): Context {
  const { frozen, custody } = c;
  const { away } = custody;
  const stopped: Absence[] =
    frozen === null
      ? []
      : [
          {
            whose: 'client',
            why: frozen.why === 'unavailable' ? 'unavailable' : 'forceMajeure',
            since: frozen.since,
            until: null,
          },
        ];
  const worker: Absence[] =
    away === null || away.died
      ? []
      : [{ whose: 'worker', why: 'unavailable', since: away.since, until: away.until }];
  return { ...c, absences: [...stopped, ...worker] };
}

/** Version 5 of an ending, from version 4: each fact says what it adds. */
export const toVersion5 = inContext(hearing, people, heldApart, correctable, unmoved, promised);
