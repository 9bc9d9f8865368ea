import { endingHosting } from '../../workflows/end-of-service.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import type { Entry, JsonValue } from '../../workflows/chart/index.ts';
import { host, type Start } from '../../workflows/host/run.ts';

const { chart } = endingHosting;
const third = Date.UTC(2035, 1, 7);

/** What its log has no words for: that somebody is to say how a session went, and that a letter has left. */
const isUnheardOf = ({ what, state }: Entry): boolean =>
  what === 'record-session' || state === 'sent';

/**
 * The same ending, with bugs: from the third day on it cannot say when it looks its almanac up again; and the step in
 * which a deadline asks how a session went throws, and that in which a letter is heard to have left.
 */
export async function endOfService(start: Start<Opening>): Promise<JsonValue> {
  const at = (c: Context): number => {
    if (c.now >= third) throw new TypeError('nobody thought of the third day');
    return c.almanacDue;
  };
  const almanacDue = { at, purpose: 'look the almanac up again' };
  const entriesOf: typeof chart.entriesOf = (before, after, cause) => {
    const entries = chart.entriesOf(before, after, cause);
    const isSaid = cause !== null && cause.type !== 'message.sent';
    if (!isSaid && entries.some(isUnheardOf)) throw new TypeError('nobody thought of saying this');
    return entries;
  };
  const broken = { ...chart, entriesOf, deadlines: { ...chart.deadlines, almanacDue } };
  return await host({ ...endingHosting, chart: broken }, start);
}
