import type { Context } from '../../workflows/ending/context.ts';
import { practisedEnough } from '../../workflows/ending/matters/taper.ts';
import { regionsOf } from './standing.ts';
import type { Ending } from './given.ts';

/** What of an ending matters for what may follow: first where its journey is, then what is so beside it. */
export function looksOf(live: Ending): string[] {
  const { journey, ...beside } = regionsOf(live);
  const c: Context = live.position.context;
  if (journey === undefined) return ['erased'];
  const standings = Object.entries(beside).map(([name, at]) => `${name} ${JSON.stringify(at)}`);
  return [JSON.stringify(journey), ...standings, ...remembered(c)];
}

/** What the states do not tell, and rules ask for. */
function remembered(c: Context): string[] {
  const planned = c.sessions.find((s) => s.state === 'planned');
  const { taper, transfer, notice, agreement, papers } = c;
  return [
    `session ${planned ? String(planned.at <= c.now) : 'none'}`,
    `last ${c.finalSession.state}`,
    `taper ${taper ? [taper.agreed, taper.position, taper.heldFor, practisedEnough(c)].join() : ''}`,
    `decided ${c.decision ? `${c.decision.initiator} ${c.decision.reason}` : 'nothing'}`,
    `notice ${notice ? [notice.conversation, notice.appeal].join() : ''}`,
    `ways ${c.ways.options.length > 0}`,
    ...c.approvals.map(({ of, role }) => `signed ${of} by ${role}`),
    `transfer ${transfer ? [transfer.state, transfer.external, transfer.clear].join() : ''}`,
    `note ${c.handover}`,
    ...c.absences.map(({ whose, why }) => `away ${whose} ${why}`),
    ...c.entries.filter(({ asked }) => asked !== null).map(({ type }) => `doubted ${type}`),
    ...c.referrals.map(({ type, state }) => `referral ${type} ${state}`),
    `agreement ${agreement?.steps.at(-1)?.level ?? 'kept'} ${String(agreement?.stepApproved)}`,
    `departure ${c.custody.departure ? String(c.custody.departure.told?.how) : 'none'}`,
    `owed ${Math.min(4, c.accounts.late.filter((i) => !i.paid).length)}`,
    `letter ${c.letter} summary ${c.summary} access ${c.closing.access}`,
    ...papers.originals.map(({ state }) => `original ${state}`),
    ...papers.dates.map(({ state }) => `date ${state}`),
    `erasure ${c.records.erasure?.decision ?? 'none'}`,
    `goals ${c.service.goals.length > 0} ${c.service.repaired > 0}`,
    ...c.touches.filter((t) => t.state === 'asked').map(() => 'touch asked'),
    ...c.tasks.filter((t) => t.state === 'open').map(({ type }) => `task ${type}`),
    ...(c.tasks.some((t) => t.state === 'open' && t.holder !== null) ? ['taken'] : []),
    `ended ${c.since.ended !== null}`,
  ];
}
