import { framed } from '../../chart/rules/acts.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { moves } from './index.ts';
import { heardFrom } from '../matters/silence.ts';

/** Each move as the chart makes it: whatever a client says or does also ends their silence. */
export const made = framed<Context, EndingEvent, typeof moves>(moves, (c, e, move) =>
  move(heardFrom(c, e)),
);
