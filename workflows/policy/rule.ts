import type { Policy } from './schema.ts';

/** One unsafe combination: where it is written, when it is there, and what is at stake. */
export interface Rule {
  code: string;
  at: string;
  broken(policy: Policy): boolean;
  says: string;
}
