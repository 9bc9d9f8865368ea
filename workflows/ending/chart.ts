import type { Context } from './context.ts';
import { deadlines } from './deadlines/index.ts';
import { lean } from './lean.ts';
import { bounded } from './reading/log-bound.ts';
import { made } from './changes/framed.ts';
import { machine } from './machine.ts';
import { timingOf } from '../chart/rules/deadline.ts';
import { migrations } from './migrations.ts';
import { decideMessages } from './sending/decide.ts';
import { shared } from './sharing.ts';
import { entriesOf } from './reading/log.ts';

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
  ...timingOf<Context>(deadlines),
  wishes: ['deliver', 'refreshAlmanac', 'report'],
  entriesOf,
  compact: bounded,
  share: shared,
  migrations,
};
