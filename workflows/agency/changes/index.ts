import { found, notFound, answered } from '../sending/index.ts';
import { on } from '../parts.ts';
import { staffChanges } from './staff.ts';
import { termsChanges } from './terms.ts';

export { inForce } from './terms.ts';

/** What happens to the memory of an agency when something is said or comes due: context in, context out. */
export const changes = {
  ...termsChanges,
  ...staffChanges,
  recordTold: on('ending.told', (c, e) => answered(c, e.with.key, true)),
  recordMissing: on('ending.missing', (c, e) => answered(c, e.with.key, false)),
  tellFound: on('endings.listed', (c, e) => found(c, e.with)),
  findLater: on('endings.unlisted', (c, e) => notFound(c, e.with)),
} as const;
