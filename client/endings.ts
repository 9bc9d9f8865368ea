import type { Policy } from '../workflows/policy/index.ts';
import {
  createKnownEndings,
  type KnownEndings,
  type KnownEndingsOptions,
} from './known-endings.ts';
import { type Opened, startEnding } from './start-ending.ts';

export type { Telling } from './known-endings.ts';
export type { Opened } from './start-ending.ts';

export interface EndingsOptions extends KnownEndingsOptions {
  taskQueue: string;
}

/** Everything people and programs ask of endings. All instants are epoch milliseconds. */
export interface Endings extends KnownEndings {
  /**
   * Starts the ending of one case; never resets one that exists.
   *
   * @param startAt when the ending begins, if that lies ahead (epoch milliseconds)
   * @throws EndwellError `invalidRow`, `unknownPlace`; `stopped` where it was stopped from outside
   */
  open: (row: unknown, policy: Policy, startAt?: number) => Promise<Opened>;
  /** Goes on with one that was stopped from outside, where it was; any other is opened or kept. */
  openAgain: (row: unknown, policy: Policy) => Promise<Opened>;
}

export function createEndings(options: EndingsOptions): Endings {
  const known = createKnownEndings(options);
  const { refOf } = known;
  return {
    ...known,
    open: (row, policy, startAt) => startEnding({ ...options, refOf }, { row, policy, startAt }),
    openAgain: (row, policy) => startEnding({ ...options, refOf }, { row, policy, again: true }),
  };
}
