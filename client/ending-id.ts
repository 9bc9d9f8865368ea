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

/** The workflow id of an ending. */
export function endingId(agency: string, ref: string): string {
  return `ending/${agency}/${ref}`;
}

/** What a workflow id says; null when it is no ending’s. */
export function fromEndingId(id: string): { agency: string; ref: string } | null {
  const [kind, agency, ref, ...more] = id.split('/');
  return kind === 'ending' && agency && ref && more.length === 0 ? { agency, ref } : null;
}
