/** Prints how many endings one core rehearses in a minute, after warming up. */
import { rehearse } from '../../client/rehearsal/rehearse.ts';
import { goalsReached } from './goals-reached.ts';

const story = goalsReached();
for (let i = 0; i < 100; i++) rehearse(story);
const begun = performance.now();
let rehearsed = 0;
while (performance.now() - begun < 5_000) {
  rehearse(story);
  rehearsed++;
}
process.stdout.write(String((rehearsed / (performance.now() - begun)) * 60_000));
