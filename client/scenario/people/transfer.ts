import type { Context } from '../../../workflows/ending/context.ts';
import { awaits, isTakenOver } from '../../../workflows/ending/matters/index.ts';
import type { transferTasks } from '../../../workflows/ending/tasks/transfer.ts';
import { signs } from './notice.ts';
import { byHand, says, type Says, type Saying } from './says.ts';

/** What is told to finish the tasks of going on with somebody else. */
export const transferDeeds: Record<keyof typeof transferTasks, Says> = {
  'propose-transfer': says({
    type: 'transfer.proposed',
    role: 'supervisor',
    with: { to: 'W-9', name: 'Ms Reed' },
  }),
  'transfer-consent': says({ type: 'transfer.consented', role: 'client' }),
  'conflict-check': says({
    type: 'transfer.conflictChecked',
    role: 'supervisor',
    with: { found: false },
  }),
  'answer-transfer': says({ type: 'transfer.accepted', role: 'receiver' }),
  'chase-receiver': byHand('supervisor'),
  'sign-transfer': (c) => signs(c, 'urgentRisk'),
  'countersign-transfer': (c) => signs(c, 'urgentRisk'),
  'handover-note': says({ type: 'handover.drafted' }),
  'handover-consent': says({ type: 'handover.consented', role: 'client' }),
  'send-handover': says({ type: 'handover.sent' }),
  'warm-handover': says({ type: 'handover.held' }),
  'check-first-contact': haveMet,
  'send-referral': ({ referrals }) => [
    {
      type: 'referral.sent',
      with: { type: referrals.find((r) => awaits(r, 'sending'))?.type ?? 'social' },
    },
  ],
};

/** Whoever was waited for, the client has met them. */
function haveMet(c: Context): Saying[] {
  const met = c.referrals.filter((r) => awaits(r, 'meeting'));
  const started: Saying = { type: 'transfer.started', role: 'receiver' };
  const contacts = met.map(({ type }): Saying => ({
    type: 'referral.firstContact',
    with: { type },
  }));
  return isTakenOver(c) || met.length === 0 ? [started, ...contacts] : contacts;
}
