import { dateAt } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import {
  authorityUntold,
  changeMandate,
  closingExpected,
  heldSoFar,
  seenCopy,
} from '../matters/index.ts';
import type { MandateMemory } from '../memory/mandate.ts';
import { openTask } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';

const unsaid: NonNullable<MandateMemory['mandate']> = {
  authority: 'the authority',
  kind: 'authority',
  conditions: null,
  reports: null,
  endsWhen: null,
  explained: false,
  shared: false,
  noticeDays: null,
  needsPermission: false,
  mail: null,
  reference: null,
  attendance: false,
  notice: null,
  informedAt: null,
  told: null,
  permitted: false,
  copySeen: false,
  ended: false,
};

/** What happens to the memory of the authority. */
export const mandateChanges = {
  /** The caseload says that there is a mandate, and not whose. */
  expectMandate: ((c) => ({ ...c, mandate: unsaid })) satisfies EndingChange,
  recordMandate: on(
    'mandate.recorded',
    (c, { with: { authority, kind, noticeDays, needsPermission, ...said } }) => ({
      ...c,
      mandate: {
        ...unsaid,
        authority,
        kind,
        noticeDays: noticeDays ?? null,
        needsPermission: needsPermission && kind === 'authority',
        conditions: said.conditions ?? null,
        reports: said.reports ?? null,
        endsWhen: said.endsWhen ?? null,
        mail: said.mail ?? null,
        reference: said.reference ?? null,
        attendance: said.attendance,
      },
    }),
  ),
  informAuthority: on('authority.informed', (c, e) =>
    changeMandate(c, {
      informedAt: c.now,
      told: { says: e.with.says, noticed: null, on: (e.on ?? today(c)).slice(0, 10) },
      permitted: false,
      copySeen: false,
    }),
  ),
  /** The letter to them says what is so now. */
  approveNotice: on('authority.noticeApproved', (c, e) => {
    const endsOn = e.with.endsOn ?? closingExpected(c);
    if (endsOn === null || c.mandate === null) return c;
    const { attendance } = c.mandate;
    const held = attendance ? heldSoFar(c) : null;
    const agreed = attendance ? (c.row.sessionCap ?? null) : null;
    return changeMandate(c, { notice: { endsOn, held, agreed } });
  }),
  noticeLeft: ((c) =>
    changeMandate(c, {
      informedAt: c.now,
      told: { says: null, noticed: c.mandate?.notice ?? null, on: today(c) },
      notice: null,
      permitted: false,
      copySeen: false,
    })) satisfies EndingChange,
  showCopy: ((c) => seenCopy(c)) satisfies EndingChange,
  explainMandate: ((c) => changeMandate(c, { explained: true })) satisfies EndingChange,
  shareWithThem: ((c) => changeMandate(c, { shared: true })) satisfies EndingChange,
  notePermission: ((c) => changeMandate(c, { permitted: true })) satisfies EndingChange,
  /** What an authority knew of an earlier ending says nothing of this one. */
  askAuthorityAnew: ((c) =>
    changeMandate(c, {
      informedAt: null,
      permitted: false,
      copySeen: false,
    })) satisfies EndingChange,
  endMandate: ((c) => changeMandate(c, { ended: true, told: null })) satisfies EndingChange,
} as const;

/** An authority that heard since then that the work ends is told that it goes on. */
export function goesOnThere(c: Context, since: Instant): Context {
  const untold = authorityUntold(c, since);
  return untold === c ? c : openTask(untold, 'authority-goes-on');
}

function today(c: Context): string {
  return dateAt(c.almanac, c.policy.agency.zone, c.now);
}
