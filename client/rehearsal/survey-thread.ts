/**
 * What a thread does that surveys a caseload (`threads.ts`): it hears of its commission when it begins,
 * takes some cases at a time, and answers what they come to. What it throws ends it, and whoever began it
 * hears of that.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Row } from '../../workflows/ending/row.ts';
import { type Commission, createSurveyor, type Part } from './surveyor.ts';

if (parentPort === null)
  throw new Error('A thread that surveys is begun by client/rehearsal/threads.ts.');
const asking = parentPort;
// What passes between threads of one program is what it was there.
const commission = workerData as Commission;
const survey = createSurveyor(commission);

asking.on('message', (cases: readonly Row[]) => {
  const part: Part = survey(cases);
  asking.postMessage(part);
});
