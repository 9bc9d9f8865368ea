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
