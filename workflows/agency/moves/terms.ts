import { dateAt } from '../../ending/almanac.ts';
import type { Policy } from '../../ending/policy.ts';
import { withClosures } from '../closures.ts';
import type { Because, Context } from '../context.ts';
import { callUnder } from '../words.ts';
import { type Move, on } from './move.ts';

const keptVersions = 60;

/** What happens to the settings of an agency. */
export const termsMoves = {
  applyPolicy: on('policy.applied', (c, e) => {
    const { policy, almanac } = e.with;
    return inForce({ ...c, almanac }, withClosures(policy, ahead(c)), e.by.ref, 'applied');
  }),
  callEndings: on('endings.found', (c, e) => callUnder(c, e.with.endings)),
  /** A closure is a version of its own. */
  announceClosure: on('closure.announced', (c, e) => {
    const closed = { ...c, closures: [...ahead(c), e.with] };
    const version = c.policy.version + 1;
    const policy = withClosures({ ...c.policy, version }, closed.closures);
    return inForce(closed, policy, e.by.ref, 'closure');
  }),
  noteCancelAsked: ((c) => ({ ...c, cancelAskedAt: c.now })) satisfies Move,
} as const;

/** A version is in force from now on; what was before it is history. */
export function inForce(c: Context, policy: Policy, by: string, because: Because): Context {
  const version = { version: policy.version, at: c.now, by, because };
  return { ...c, policy, versions: [...c.versions, version].slice(-keptVersions) };
}

/** Closures that are not over. */
function ahead(c: Context): Context['closures'] {
  const today = dateAt(c.almanac, c.policy.agency.zone, c.now);
  return c.closures.filter(({ until }) => until >= today);
}
