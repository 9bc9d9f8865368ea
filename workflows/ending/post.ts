import { addDays, dateAt, dateOf } from './almanac.ts';
import { after } from './deadlines.ts';
import { toSpan } from './durations.ts';
import { calendarOf, clientZone } from './calendar.ts';
import type { Context, Message } from './context.ts';
import type { Facts, Intent, Post } from './intents.ts';
import { plannedSession } from './sessions.ts';
import { planTouches } from './touches.ts';

/** Makes the message ready to leave: address, sender, and the facts its letter needs, as they are now. */
export function postOf(c: Context, message: Message): Post {
  const { name, mail, phone, crisisLine } = c.policy.agency;
  return {
    key: message.key,
    intent: message.intent,
    language: c.row.language,
    to: { name: c.row.name ?? null, address: c.row.email ?? '' },
    sender: c.closedAt === null ? (c.row.workerName ?? name) : name,
    agency: { name, mail, phone, crisisLine },
    threads: c.row.threads,
    facts: factsOf[message.intent](c, message),
  };
}

const worker = (c: Context): string => c.row.workerName ?? `your ${c.policy.agency.terms.worker}`;

const factsOf: Record<Intent, (c: Context, m: Message) => Facts> = {
  'ending-is-part': () => ({}),
  'ending-talk-invite': (c) => ({ worker: worker(c) }),
  'taper-plan': (c) => ({ worker: worker(c), steps: datesAhead(c) }),
  'session-reminder': (c) => ({ worker: worker(c), start: plannedSession(c)?.start ?? null }),
  'gap-check-in': () => ({}),
  'final-session-invite': (c) => ({
    worker: worker(c),
    start: c.finalSession.state === 'scheduled' ? (plannedSession(c)?.start ?? null) : null,
  }),
  'closing-offer': (c) => ({ worker: worker(c) }),
  'closing-letter': (c) => ({
    startedOn: c.row.startDate ?? dateAt(c.almanac, c.policy.agency.zone, c.since.serving),
    endedOn: dateOf(c.sessions.findLast((s) => s.state === 'held')?.start ?? today(c)),
    strength: c.strength,
    changes: c.changes,
    nextSteps: c.nextSteps,
    followUps: planTouches({ ...c, closedAt: c.now }).touches.map((t) => t.date),
    keptYears: String(toSpan(c.policy.records.retain).years ?? 7),
  }),
  'follow-up-touch': (c, m) => {
    const touch = c.touches.find((t) => t.k === m.about);
    return {
      strength: c.strength,
      asksNothing: touch?.asksNothing ?? true,
      offersBooster: touch?.booster ?? false,
    };
  },
  'return-received': (c) => ({
    answerBy: dateAt(
      c.almanac,
      clientZone(c),
      after(c.almanac, calendarOf(c), c.now, c.policy.return.answer),
    ),
  }),
};

/** The meetings that lie ahead under the agreed plan, the planned one first. */
function datesAhead(c: Context): string[] {
  const planned = plannedSession(c);
  if (!planned || !c.taper) return [];
  const starts = [planned.start];
  let slot = planned.slot;
  for (const step of c.taper.steps.slice(c.taper.position + 1)) {
    slot = `${addDays(dateOf(slot), step.days)}${slot.slice(10)}`;
    starts.push(slot);
  }
  return starts;
}

function today(c: Context): string {
  return dateAt(c.almanac, c.policy.agency.zone, c.now);
}
