import type { Context } from '../context.ts';
import { correctables, type Correctable, type CorrectableKind } from '../correctables.ts';
import type { EndingEvent } from '../events/index.ts';
import { type Phase, working } from '../phases.ts';
import { restsIn } from './rest.ts';

const kinds = new Map<string, CorrectableKind>(
  Object.entries(correctables).flatMap(([kind, types]) =>
    types.map((type): [string, CorrectableKind] => [type, kind as CorrectableKind]),
  ),
);

/** The kind of all that is called so, where that is not told apart any further. */
export function kindOfName(type: Correctable): CorrectableKind {
  // The table of kinds has every one of them.
  return kinds.get(type)!;
}

/** As what it can be corrected later, from where the work is; null: not by itself. */
export function kindTold(c: Context, e: EndingEvent): CorrectableKind | null {
  const kind = kinds.get(e.type) ?? null;
  if (withdraws(c, e)) return 'withdrawal';
  switch (kind) {
    case 'withdrawal':
      return null;
    case 'decision':
      if (endsSomething(e, c)) return decidable.has(c.phase) ? kind : null;
      return 'fact';
    case 'beginning':
      if (c.phase === 'returning' || c.phase === 'transferring') return kind;
      // Another service has met them; who was asked to stay goes on as before.
      return e.type === 'transfer.started' ? 'fact' : null;
    case 'optOut':
      return e.type === 'reply.received' && e.with.kind !== 'stop' ? null : kind;
    default:
      return kind;
  }
}

/** Whether it leads to an ending; else it is one word of how things go on. */
function endsSomething(e: EndingEvent, c: Context): boolean {
  switch (e.type) {
    case 'closingOffer.answered':
      return e.with.choice === 'close' || e.with.choice === 'not_now';
    case 'silence.decided':
    case 'hold.decided':
      return e.with.decision === 'close';
    case 'departure.optionsTalked':
      return e.with.choice === 'end';
    case 'transfer.accepted':
      return c.transfer?.external === true;
    default:
      return true;
  }
}

/** Whether the work goes on by it, though its end was decided. */
function withdraws(c: Context, { type }: EndingEvent): boolean {
  const { phase, since, decision } = c;
  if (decision === null) return false;
  switch (type) {
    case 'decision.withdrawn':
      // Who wanted to be asked no more may be asked again: the work is over as before.
      return phase !== 'following' && (phase !== 'closing' || since.ended === null);
    case 'goals.reopened':
      return preparedIn.has(phase === 'onHold' ? restsIn(c) : phase);
    case 'return.agreed':
      return phase !== 'returning';
    case 'return.requested':
      return phase === 'parting';
    default:
      return false;
  }
}

/** Worked on again, what was prepared is none, or the plan of its meetings is. */
const preparedIn: ReadonlySet<Phase> = new Set<Phase>(['preparing', 'consolidating']);

const decidable: ReadonlySet<Phase> = new Set<Phase>([
  ...working.filter((phase) => phase !== 'parting'),
  'closing',
  'following',
]);
