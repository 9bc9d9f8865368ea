/** Where an ending is, in one word: the state of the region `journey` (domain.md 6.4). */
export const phases = [
  'serving',
  'preparing',
  'consolidating',
  'reachingOut',
  'noticePeriod',
  'transferring',
  'onHold',
  'parting',
  'concluding',
  'closing',
  'following',
  'returning',
  'settled',
  'ceased',
  'erased',
] as const;
export type Phase = (typeof phases)[number];
