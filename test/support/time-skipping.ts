export { settledBy } from '../../client/play/settled.ts';
export { fastForward, probeTimeSkipping } from '../../client/play/time-skipping.ts';
