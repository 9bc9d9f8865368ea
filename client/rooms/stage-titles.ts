import type { Phase } from '../../workflows/ending/phases.ts';

/** What people call the stages. */
const stageTitles: Readonly<Record<Phase, string>> = {
  serving: 'Working together',
  preparing: 'Preparing the ending',
  consolidating: 'Meeting less often',
  reachingOut: 'Reaching out',
  noticePeriod: 'Notice period',
  transferring: 'Going on elsewhere',
  onHold: 'On hold',
  parting: 'Client has ended',
  concluding: 'Last meeting',
  closing: 'Closing',
  following: 'Keeping in touch',
  returning: 'Coming back',
  settled: 'At rest',
  ceased: 'Client has died',
  erased: 'Erased',
  annulled: 'Registered by mistake',
};

/** A stage by its code, as people call it; one of which nothing is known, such as that of a newer build, by its code. */
export function stageTitle(phase: string): string {
  return Object.hasOwn(stageTitles, phase) ? stageTitles[phase as Phase] : phase;
}
