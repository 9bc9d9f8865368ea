import { clientsChanges } from './clients.ts';
import { leavingChanges } from './leaving.ts';

/** What happens to the memory of a departure when something is said or comes due: context in, context out. */
export const changes = { ...leavingChanges, ...clientsChanges } as const;
