/** Where a departure is. */
export type Phase =
  'confirming' | 'telling' | 'told' | 'handingOver' | 'over' | 'withdrawing' | 'withdrawn';

/** The same as a clause for people, after "while". */
export const whereabouts: Record<Phase, string> = {
  confirming: 'the facts of the departure are not confirmed',
  telling: 'the clients are being told',
  told: 'all clients are told',
  handingOver: 'the work is being handed over',
  over: 'the departure is over',
  withdrawing: 'the departure is being called off',
  withdrawn: 'the departure is called off',
};

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
  'make-announcement',
  'find-successors',
  'stuck-case',
] as const;
export type TaskType = (typeof taskNames)[number];
