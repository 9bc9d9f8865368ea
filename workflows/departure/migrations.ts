import { armingsOnly, withFaults, type Migrations } from '../chart/index.ts';

/**
 * By version `n`: the stored state of a departure of version `n` made into that of `n + 1`.
 *
 * 1 → 2: what a timer is called and what it tells is no longer stored with it.
 *
 * 2 → 3: what was said is remembered by time, and what threw is set aside.
 *
 * 3 → 4: a check of wording may ask a second reader; nothing that is stored changes by that.
 */
export const migrations: Migrations = { 1: armingsOnly, 2: withFaults, 3: (live) => live };
