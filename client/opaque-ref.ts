import { createHmac } from 'node:crypto';

/**
 * The opaque reference of an ending: a keyed hash of agency and external reference. It says nothing to
 * whoever sees it, and is the same on a second import.
 */
export function toRef(key: string, agency: string, externalRef: string): string {
  const hash = createHmac('sha256', key).update(`${agency}\n${externalRef}`).digest();
  return hash
    .toString('base64url')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 16);
}
