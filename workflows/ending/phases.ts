/** Where an ending is, in one word: the state of the region `journey` (docs/field.md#journey). */
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

export const early: readonly Phase[] = ['serving'];
export const working: readonly Phase[] = [
  'serving',
  'preparing',
  'consolidating',
  'reachingOut',
  'noticePeriod',
  'transferring',
  'onHold',
  'concluding',
  'parting',
];
export const preparing: readonly Phase[] = ['preparing', 'onHold', 'parting'];
export const anywhere: readonly Phase[] = [
  ...working,
  'closing',
  'following',
  'returning',
  'settled',
];
/** Once it is closed, whoever still lives or not. */
export const afterClosing: readonly Phase[] = ['following', 'returning', 'settled', 'ceased'];
