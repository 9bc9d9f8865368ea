/** The way, one file a stage. The only way in. */
export { aftercare } from './aftercare.ts';
export { closing } from './closing.ts';
export { concluding } from './concluding.ts';
export { consolidating } from './consolidating.ts';
export { corrected } from './corrected.ts';
export { preparations } from './gains.ts';
export { noticePeriod } from './notice-period.ts';
export { parting } from './parting.ts';
export { preparing } from './preparing.ts';
export { goingOn, proposing } from './proposing.ts';
export { reachingOut, silences } from './reaching-out.ts';
export { ceased, onHold } from './resting.ts';
export { returning, staying } from './returning.ts';
export { serving } from './serving.ts';
export { proposable, transferring } from './transferring.ts';
