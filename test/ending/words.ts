import type { Context } from '../../workflows/ending/context.ts';
import { isSaid, said as catalogue, type Said } from '../../workflows/ending/events/index.ts';
import { addDays, toLocal } from '../../workflows/calendar/almanac.ts';
import { zone } from './given.ts';
import { behaviour, said as letter } from './notice-given.ts';
import { choices, sampled } from './sampled.ts';

export const everything = Object.keys(catalogue).filter(isSaid);

/** What is said in each event where nothing else matters; several where it matters. */
export function wordsFor(c: Context, type: Said): readonly object[] {
  const today = toLocal(c.almanac, zone, c.now).slice(0, 10);
  const inDays = (n: number) => ({ start: `${addDays(today, n)}T11:00` });
  const item = c.agreement?.items[0] ?? 'reasonable conduct';
  switch (type) {
    case 'session.planned':
    case 'session.moved':
    case 'finalSession.scheduled':
      return [inDays(3), inDays(40)];
    case 'ending.opened':
      return openings;
    case 'ending.proposed':
      return proposals;
    case 'goal.rated':
      return [8, 2].map((reached) => ({ goal: 1, reached }));
    case 'riskFactor.named':
      return [{ type: 'habit_return' }];
    case 'strategy.practised':
      return ['session', 'repair'].map((where) => ({ factor: 'habit_return', where }));
    case 'taper.proposed':
      return [{ preset: 'brief' }, { steps: ['2x2w', '1x4w'] }];
    case 'expectations.reviewed':
      return [{ workerFirst: true }];
    case 'ending.annulled':
      // It ends a life, so that it is seldom said.
      return c.sessions.every((s) => s.state === 'planned') ? [{ because: 'another client' }] : [];
    case 'forceMajeure.ended':
      return [{}, ...c.absences.map(({ whose }) => ({ whose }))];
    case 'entry.corrected':
      return c.entries.flatMap(({ id: entry, session }) =>
        [undefined, ...(session === null ? [] : ['held', 'missed', 'cancelled'])].map(
          (instead) => ({ entry, because: 'a mistake', instead }),
        ),
      );
    case 'rupture.named':
      return [{}, { hypothesis: 'reinforcement', secondView: true }];
    case 'agreement.recorded':
      return [{ form: 'written', moneyTerms: true, items: ['calm voices'] }];
    case 'conduct.noted':
      return [{ behaviour, item, date: today }];
    case 'conduct.reminded':
      return [{ behaviour, item }];
    case 'notice.given':
      return [{ ...letter, agreementItem: item }];
    case 'options.offered':
      return [{ what: ['one', 'two', 'three', 'four', 'five', 'six'] }];
    case 'invoice.late':
      return [1, 2, 3, 4].map((n) => ({
        invoice: `F-${c.accounts.late.length + n}`,
        due: addDays(today, -45),
      }));
    case 'invoice.paid':
      return c.accounts.late.slice(-1).map(({ invoice }) => ({ invoice }));
    case 'referral.offered':
      return ['clinical', 'growth'].map((type) => ({ type, what: 'Hill Clinic', suits: 'near' }));
    case 'referral.consented':
      return c.referrals.flatMap(({ type }) => [{ type }, { type, mail: 'hello@choir.example' }]);
    case 'client.optedOut':
      return [{ from: 'followUp' }, { from: 'all' }];
    case 'mandate.recorded':
      return [
        ...[true, false].map((needsPermission) => ({ authority: 'the court', needsPermission })),
        { authority: 'an uncle', kind: 'relative' },
      ];
    case 'letter.approved':
      return [{ strength: 'You called your sister.' }];
    case 'documents.sent':
      return [{ carrier: 'post', tracking: 'RX-1' }];
    case 'erasure.decided':
      return ['erase', 'restrict', 'refuse'].map((decision) => ({ decision, because: 'the law' }));
    case 'task.done':
      return c.tasks.filter((t) => t.state === 'open').map((t) => ({ task: t.id }));
    case 'task.skipped':
      return c.tasks
        .filter((t) => t.state === 'open')
        .map((t) => ({ task: t.id, because: 'it is not the time' }));
    case 'task.taken':
    case 'task.givenBack':
      return c.tasks.slice(-3).map((t) => ({ task: t.id }));
    case 'task.handedOver':
      return c.tasks.slice(-2).flatMap((t) => ['W-8', 'L-1'].map((to) => ({ task: t.id, to })));
    case 'attempt.made':
      return [undefined, ...c.tasks.filter((t) => t.state === 'open').map((t) => t.id)]
        .slice(-3)
        .map((task) => ({ task, channel: 'phone', result: 'no_answer' }));
    case 'transfer.proposed':
      return [{ to: 'W-9' }, { to: 'Harbour Advice', external: true }];
    case 'departure.began':
      return [true, false].map((call) => ({ ...leaving, ...departureIn(c, today), call }));
    case 'contactDetails.changed':
      return [
        { email: 'kim@elsewhere.example' },
        { lost: 'email' },
        { zone: 'America/New_York', regions: ['US-CA'] },
      ];
    case 'sensitiveDate.named':
      return [{ date: '05-14' }];
    case 'policy.upgraded':
      return [{ policy: { ...c.policy, version: c.policy.version + 1 } }];
    default:
      return Array.from(
        { length: choices(catalogue[type]) },
        (_, n) => sampled(catalogue[type], c, n) as object,
      );
  }
}

const openings = [
  { reason: 'planned.goals_reached' },
  { reason: 'planned.time_ended', initiator: 'worker' },
  { reason: 'client.moving', initiator: 'client' },
  { reason: 'worker.retired', initiator: 'agency', scope: 'worker' },
  { reason: 'commercial.disengaged', initiator: 'agency' },
  { reason: 'mandate.ended', initiator: 'authority' },
];

const proposals = [
  { reason: 'agency.scope_or_capacity', stillNeeded: true },
  { reason: 'client.conduct', stillNeeded: false },
  { reason: 'worker.threat', stillNeeded: false },
  { reason: 'commercial.non_payment', stillNeeded: false, businessEffect: 'rent' },
].map((proposal) => ({ ...proposal, integrity: true }));

const leaving = {
  departure: 'departure/d-1',
  kind: 'retirement',
  contentiousness: 'low',
  speaker: 'S-2',
};

/** The worker leaves in six weeks, and the client hears of it within three days. */
function departureIn(c: Context, today: string) {
  return { lastDay: addDays(today, 42), dueBy: c.now + 3 * 86_400_000 };
}
