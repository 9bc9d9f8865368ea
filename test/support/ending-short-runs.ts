import type { Opening } from '../../workflows/end-of-service.ts';
import { endingHosting } from '../../workflows/end-of-service.ts';
import type { JsonValue } from '../../workflows/chart/chart.ts';
import { host, type Start } from '../../workflows/host/run.ts';

/** The same ending, of which each run is over after 30 steps. */
export async function endOfService(start: Start<Opening>): Promise<JsonValue> {
  return await host({ ...endingHosting, stepsPerRun: 30 }, start);
}
