import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';

const PREFIX = 'endwell_';
const SECRET_BYTES = 32;
const form = /^endwell_[\w-]{43}$/;

/** A key of a program, as the agency knows it: by a hash alone. */
export type KnownKey = NonNullable<AgencyView['keys']>[number];

/** A fresh key, of 256 random bits, and its hash (SHA-256, hexadecimal): with so many no salt is needed. */
export function freshKey(): { secret: string; hash: string } {
  const secret = `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { secret, hash: hashOf(secret) };
}

/** Which key somebody shows; null: none that the agency knows now. */
export function keyShown({ keys = [] }: Pick<AgencyView, 'keys'>, secret: string): KnownKey | null {
  if (!form.test(secret)) return null;
  const shown = Buffer.from(hashOf(secret), 'hex');
  return keys.find(({ hash }) => timingSafeEqual(Buffer.from(hash, 'hex'), shown)) ?? null;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
