import { createHmac, timingSafeEqual } from 'node:crypto';

/** The addresses by which clients stop what is sent to them, each naming one ending and nothing else. */
export interface StopLinks {
  /** The address for the ending with this opaque reference. */
  of: (ref: string) => string;
  /** The opaque reference that a token of such an address names; null where we did not make it. */
  refOf: (token: string) => string | null;
}

const form = /^([A-Za-z0-9]{4,40})\.([A-Za-z0-9_-]{22})$/;
const MARK_BYTES = 16;

/**
 * Links below a site, such as `https://office.example.org/stop/q3…`. They hold for as long as the key does: somebody may
 * find an old letter after years.
 *
 * @param key of the opaque references (ENDWELL_REF_KEY); a mark for one purpose never passes for another
 */
export function createStopLinks(site: string, key: string): StopLinks {
  const markOf = (ref: string): Buffer =>
    createHmac('sha256', key).update(`stop\0${ref}`).digest().subarray(0, MARK_BYTES);
  return {
    of: (ref) => `${site}/stop/${ref}.${markOf(ref).toString('base64url')}`,
    refOf: (token) => {
      const [, ref = '', mark = ''] = form.exec(token) ?? [];
      const told = Buffer.from(mark, 'base64url');
      return told.length === MARK_BYTES && timingSafeEqual(told, markOf(ref)) ? ref : null;
    },
  };
}
