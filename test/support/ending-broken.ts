import { endingHosting } from '../../workflows/end-of-service.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import type { JsonValue } from '../../workflows/chart/index.ts';
import { host, type Start } from '../../workflows/host/run.ts';

const { chart } = endingHosting;
const third = Date.UTC(2035, 1, 7);

/** The same ending, with a bug: from the third day on it cannot say when it looks its almanac up again. */
export async function endOfService(start: Start<Opening>): Promise<JsonValue> {
  const at = (c: Context): number => {
    if (c.now >= third) throw new TypeError('nobody thought of the third day');
    return c.almanacDue;
  };
  const almanacDue = { at, purpose: 'look the almanac up again' };
  const broken = { ...chart, deadlines: { ...chart.deadlines, almanacDue } };
  return await host({ ...endingHosting, chart: broken }, start);
}
