import * as v from 'valibot';
import { Ref } from '../../chart/rules/index.ts';

/** What a program may do with its key, and nothing else. */
export const scopes = [
  'endings:read',
  'endings:tell',
  'tasks',
  'agency:read',
  'agency:tell',
  'import',
  'rehearse',
] as const;
export type Scope = (typeof scopes)[number];

const Name = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, 40 at most'),
);

/**
 * Keys with which programs ask and tell (docs/security.md). A program acts for one of the staff, in their role, with their cases
 * and no others; the agency keeps a hash of the key, from which nobody makes the key.
 */
export const keysSaid = {
  'key.made': v.strictObject({
    key: Name,
    /** For whom it acts. */
    ref: Ref,
    scopes: v.pipe(v.array(v.picklist(scopes)), v.minLength(1), v.maxLength(scopes.length)),
    /** SHA-256 of it, in hexadecimal. */
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')),
  }),
  'key.revoked': v.strictObject({ key: Name }),
} as const;
