import { endingHosting } from '../../workflows/end-of-service.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import type { JsonValue } from '../../workflows/chart/index.ts';
import { host, type Start } from '../../workflows/host/run.ts';

/** The same ending, of which each run is over after 30 steps. */
export async function endOfService(start: Start<Opening>): Promise<JsonValue> {
  return await host({ ...endingHosting, stepsPerRun: 30 }, start);
}
