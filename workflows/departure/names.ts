/**
 * What people can owe of a departure; what is known of each is in `tasks/`. The names are in stored states: none is ever
 * renamed without a migration.
 */
export const taskNames = [
  'confirm-facts',
  'tell-untold',
  'tell-by-hand',
  'name-custodian',
  'revoke-access',
  'reroute-replies',
] as const;
export type TaskType = (typeof taskNames)[number];
