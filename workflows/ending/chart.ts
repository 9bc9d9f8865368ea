import type { Context } from './context.ts';
import type { EndingEvent } from './events.ts';
import { deadlines } from './instants.ts';
import { lean } from './lean.ts';
import { bounded } from './log-bound.ts';
import { machine } from './machine.ts';
import { migrations } from './migrations.ts';
import { moves } from './moves.ts';
import { decideMessages } from './sending.ts';
import { shared } from './sharing.ts';
import { heardFrom } from './silence.ts';
import { witness } from './witness.ts';

/** Each move as the action of its name makes it (base.ts). */
const made = Object.fromEntries(
  Object.entries(moves).map(([name, move]) => [
    name,
    (c: Context, e: EndingEvent, params: never) => move(heardFrom(c, e), e, params),
  ]),
);

/** Deciding the messages that are due, as the host does it: those that may leave are wished for. */
function decidedWith(c: Context) {
  const { context, posts } = decideMessages(c);
  return { context, wishes: posts.map((params) => ({ type: 'deliver', params })) };
}

/** The chart of an ending with all that hosting it needs. `version` is that of the stored shape. */
export const endingChart = {
  id: 'ending',
  version: 2,
  ...lean(machine, { moves: made, wishing: { decideMessages: decidedWith } }),
  instants: Object.fromEntries(
    Object.entries(deadlines).map(([name, deadline]) => [name, deadline.at]),
  ) as Record<string, (c: Context) => number | null>,
  purposes: Object.fromEntries(
    Object.entries(deadlines).map(([name, deadline]) => [name, deadline.purpose]),
  ),
  wishes: ['deliver', 'refreshAlmanac', 'report'],
  witness,
  compact: bounded,
  share: shared,
  migrations,
};
