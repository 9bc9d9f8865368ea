import { balanceOf, isMissing, underMandate, isFlagged, isMinor } from '../matters/index.ts';
import type { Context } from '../context.ts';
import { takenBy } from '../../chart/index.ts';
import { heldBy } from '../tasks/index.ts';
import type { TaskType } from '../names.ts';

/** What is to be kept in mind with an ending: codes of `EwFlags` (docs/field.md#monitoring), of the situation and never of a person. */
export function flagsOf(c: Context): string[] {
  const flags: string[] = [];
  if (c.mandate === null ? c.row.mandated : underMandate(c)) flags.push('mandated');
  if (isMinor(c)) flags.push('minor');
  if (isFlagged(c)) flags.push('safeContact');
  if (c.rupture !== 'none') flags.push('rupture');
  if (c.accounts.late.length > 0 && balanceOf(c) === 'serial') flags.push('serialLate');
  if (c.frozen !== null) flags.push('frozen');
  if (c.custody.departure !== null) flags.push('departing');
  if (isMissing(c)) flags.push('workerAway');
  if (c.tasks.some((t) => t.state === 'open' && ofStandstill.has(t.type))) flags.push('stagnant');
  if (c.messages.some((m) => m.state === 'undeliverable')) flags.push('undeliverable');
  for (const holder of heldBy(c)) flags.push(takenBy(holder));
  return flags;
}

const ofStandstill: ReadonlySet<TaskType> = new Set(['stagnation-review', 'countersign-review']);
